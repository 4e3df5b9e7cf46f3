import { FhirError } from '@allr/fhir';
import { renderJson } from '@allr/format';
import { formatProblem, knownFacts, parseCriterion, parsePatient, parseRecord, type ParseResult } from '@allr/model';
import { formatRecordProblem } from '@allr/rules';
import { statSync } from 'node:fs';
import { Option, type Command } from 'commander';
import type { Console } from '../console.js';
import { FindingsError, firstOf, InputError } from '../input-error.js';
import { parseJson } from '../parse-json.js';
import { factsOfFhir, isFhir, tellLeft } from '../read-fhir.js';
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
    .addOption(new Option('-f, --format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      '\nExample:\n  $ echo \'{"fact": "ageYears", "min": 18}\' | allr validate -\n  $ allr validate ./records --format json',
    )
    .action(async (path: string, { format }: { readonly format: 'text' | 'json' }) => {
      const isFolder = path !== '-' && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
      const { inOrder, problems, data } = isFolder ? checkFolder(path, console) : await checkFile(path, console);
      if (format === 'json') console.writeOut(renderJson({ data: { path, ...data } }));
      if (problems.length > 0) throw isFolder ? new FindingsError(...problems) : new InputError(...firstOf(problems));
      if (format === 'text') console.writeOut(`${inOrder}\n`);
    });
}

interface Checked {
  /** What to say where there is no problem. */
  readonly inOrder: string;
  /** One line a problem. */
  readonly problems: readonly string[];
  /** The same for a program. */
  readonly data: object;
}

function checkFolder(path: string, { today }: Console): Checked {
  const { records, problems } = validateFolder(path, today);
  if (records === 0 && problems.length === 0)
    throw new InputError(`${path}: found no record, expected KIND/ID.yaml in it`);
  return {
    inOrder: `${path}: ${String(records)} records in order`,
    problems: problems.map(formatRecordProblem),
    data: { what: 'folder', valid: problems.length === 0, records, problems },
  };
}

async function checkFile(path: string, console: Console): Promise<Checked> {
  const name = path === '-' ? 'standard input' : path;
  const { value, lineOf } = parseJson(await readInput(path, console.stdin), name);
  if (isFhir(value)) return checkFhir(value, name, console);
  const { what, facts = '', root, parsed } = check(value);
  const problems = parsed.ok
    ? []
    : parsed.problems.map((problem) => ({ line: lineOf(problem.path.slice(root.length)), ...problem }));
  return {
    inOrder: `${name}: a valid ${what}${facts}`,
    problems: problems.map((problem) => `${name}:${String(problem.line)}: ${formatProblem(problem)}`),
    data: { what, valid: parsed.ok, problems },
  };
}

function checkFhir(value: unknown, name: string, console: Console): Checked {
  try {
    const { patient, left } = factsOfFhir(value, console.today);
    tellLeft(left, 'en', console);
    return {
      inOrder: `${name}: FHIR of a patient with ${String(knownFacts(patient).length)} facts that are read`,
      problems: [],
      data: { what: 'fhir', valid: true, problems: [], left },
    };
  } catch (error) {
    if (!(error instanceof FhirError)) throw error;
    return {
      inOrder: '',
      problems: [`${name}: ${error.message}`],
      data: { what: 'fhir', valid: false, problems: error.problems },
    };
  }
}

function check(value: unknown): {
  readonly what: string;
  /** What to say of the facts of a patient. */
  readonly facts?: string;
  readonly root: string;
  readonly parsed: ParseResult<unknown>;
} {
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  if (keys.includes('kind')) return { what: 'record', root: '', parsed: parseRecord(value) };
  if (['all', 'any', 'not', 'atLeast', 'fact'].some((key) => keys.includes(key)))
    return { what: 'criterion', root: 'criteria', parsed: parseCriterion(value) };
  const parsed = parsePatient(value);
  return {
    what: 'patient',
    ...(parsed.ok && { facts: ` with ${String(knownFacts(parsed.value).length)} facts` }),
    root: 'patient',
    parsed,
  };
}
