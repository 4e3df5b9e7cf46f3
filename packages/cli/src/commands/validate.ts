import { formatProblem, knownFacts, parseCriterion, parsePatient, parseRecord, type ParseResult } from '@allr/model';
import { statSync } from 'node:fs';
import type { Command } from 'commander';
import type { Console } from '../console.js';
import { FindingsError, InputError } from '../input-error.js';
import { parseJson } from '../parse-json.js';
import { isFhir, readFhir, tellLeft } from '../read-fhir.js';
import { readInput } from '../read-input.js';
import { validateFolder } from '../validate-folder.js';

/** `allr validate FILE`: whether a file is a good patient, criterion or record, or a folder is one of good records, with every problem named. */
export function addValidate(program: Command, console: Console): void {
  program
    .command('validate')
    .summary('check a patient, a criterion, a record, or a folder of records')
    .description(
      'Checks a JSON file: a record if it has a kind, a criterion if it has all, any, not, atLeast or fact, otherwise a patient. A folder is checked as records in KIND/ID.yaml, by the rules of the dataset; status 1 where they are not in order.',
    )
    .argument('<path>', 'a JSON file, a folder of YAML records, or - for standard input')
    .addHelpText(
      'after',
      '\nExample:\n  $ echo \'{"fact": "ageYears", "min": 18}\' | allr validate -\n  $ allr validate ./records',
    )
    .action(async (path: string) => {
      if (path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
        const { records, problems } = validateFolder(path, console.today);
        if (problems.length > 0) throw new FindingsError(...problems);
        if (records === 0) throw new InputError(`${path}: found no record, expected KIND/ID.yaml in it`);
        console.writeOut(`${path}: ${String(records)} records in order\n`);
        return;
      }
      const name = path === '-' ? 'standard input' : path;
      const { value, lineOf } = parseJson(await readInput(path, console.stdin), name);
      if (isFhir(value)) {
        const { patient, left } = readFhir(value, name, console.today);
        tellLeft(left, console);
        console.writeOut(`${name}: FHIR of a patient with ${String(knownFacts(patient).length)} facts that are read\n`);
        return;
      }
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
