import { formatProblem, parsePatient, type Patient } from '@allr/model';
import type { Console } from './console.js';
import { InputError } from './input-error.js';
import { parseJson } from './parse-json.js';
import { readInput } from './read-input.js';

/** Reads a patient from a file or, for `-`, from standard input. */
export async function readPatient(path: string, { stdin }: Console): Promise<Patient> {
  const name = path === '-' ? 'standard input' : path;
  const { value, lineOf } = parseJson(await readInput(path, stdin), name);
  if (typeof value === 'object' && value !== null && 'resourceType' in value)
    throw new InputError(
      `${name}: found a FHIR ${String(value.resourceType)}, expected a patient as a flat object of facts; this version does not read FHIR`,
    );
  const parsed = parsePatient(value);
  if (parsed.ok) return parsed.value;
  throw new InputError(
    ...parsed.problems.map(
      (problem) => `${name}:${String(lineOf(problem.path.replace(/^patient/, '')))}: ${formatProblem(problem)}`,
    ),
  );
}
