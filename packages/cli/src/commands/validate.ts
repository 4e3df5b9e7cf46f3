import { formatProblem, knownFacts, parseCriterion, parsePatient, parseRecord, type ParseResult } from '@allr/model';
import type { Command } from 'commander';
import type { Console } from '../console.js';
import { InputError } from '../input-error.js';
import { parseJson } from '../parse-json.js';
import { readInput } from '../read-input.js';

/** `allr validate FILE`: whether a file is a good patient, criterion or record, with every problem named. */
export function addValidate(program: Command, console: Console): void {
  program
    .command('validate')
    .summary('check a patient, criterion or record')
    .description(
      'Checks a JSON file: a record if it has a kind, a criterion if it has all, any, not, atLeast or fact, otherwise a patient.',
    )
    .argument('<file>', 'a JSON file, or - for standard input')
    .addHelpText('after', '\nExample:\n  $ echo \'{"fact": "ageYears", "min": 18}\' | allr validate -')
    .action(async (path: string) => {
      const name = path === '-' ? 'standard input' : path;
      const { value, lineOf } = parseJson(await readInput(path, console.stdin), name);
      const { what, root, parsed } = check(value);
      if (!parsed.ok)
        throw new InputError(
          ...parsed.problems.map(
            (problem) => `${name}:${String(lineOf(problem.path.slice(root.length)))}: ${formatProblem(problem)}`,
          ),
        );
      console.writeOut(`${name}: a valid ${what}\n`);
    });
}

function check(value: unknown): {
  readonly what: string;
  readonly root: string;
  readonly parsed: ParseResult<unknown>;
} {
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  if (keys.includes('kind')) return { what: 'record', root: '', parsed: parseRecord(value) };
  if (['all', 'any', 'not', 'atLeast', 'fact'].some((key) => keys.includes(key)))
    return { what: 'criterion', root: 'criteria', parsed: parseCriterion(value) };
  const parsed = parsePatient(value);
  return {
    what: parsed.ok ? `patient with ${String(knownFacts(parsed.value).length)} facts` : 'patient',
    root: 'patient',
    parsed,
  };
}
