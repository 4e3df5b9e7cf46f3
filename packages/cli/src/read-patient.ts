import type { Lang } from '@allr/format';
import { formatProblem, parsePatient, type Patient } from '@allr/model';
import type { Console } from './console.js';
import { firstOf, InputError } from './input-error.js';
import { parseJson, type ParsedJson } from './parse-json.js';
import { isFhir, readFhir, tellLeft } from './read-fhir.js';
import { readInput } from './read-input.js';

/**
 * Reads a patient from a file or, for `-`, from standard input: an object of facts, or FHIR, of which only what
 * was known on a day is read. What of it was not used goes to standard error, in a language.
 */
export async function readPatient(
  path: string,
  { asOf, lang }: { readonly asOf: string; readonly lang: Lang },
  console: Console,
): Promise<Patient> {
  const name = path === '-' ? 'standard input' : path;
  const json = parseJson(await readInput(path, console.stdin), name);
  if (!isFhir(json.value)) return checkPatient(json, name);
  const { patient, left } = readFhir(json.value, name, asOf);
  tellLeft(left, lang, console);
  return patient;
}

/** The patient that a text holds, or every problem with its line. */
export function checkPatient({ value, lineOf }: ParsedJson, name: string): Patient {
  const parsed = parsePatient(value);
  if (parsed.ok) return parsed.value;
  throw new InputError(
    ...firstOf(
      parsed.problems.map(
        (problem) => `${name}:${String(lineOf(problem.path.replace(/^patient/, '')))}: ${formatProblem(problem)}`,
      ),
    ),
  );
}
