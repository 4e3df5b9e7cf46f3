import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toSource, type Criterion, type NormalizedPatient, type Patient } from '@allr/eligibility';

/** What `toSource` prints, loaded: how `@allr/data/compiled` comes to its users. */
export interface AheadOfTime {
  readonly normalize: (patient: Patient) => NormalizedPatient;
  /** One function a criterion: 0 is not met, 1 unknown, 2 met. */
  readonly functions: readonly ((record: NormalizedPatient) => 0 | 1 | 2)[];
  /** Asks every function of every record, each by its name, as a program does that knows which it wants. */
  readonly pass: (records: readonly NormalizedPatient[], answers: Uint8Array) => void;
}

/** Prints criteria as a module and loads it, as a build would. */
export async function aheadOfTime(criteria: readonly Criterion[]): Promise<AheadOfTime> {
  const dist = join(import.meta.dirname, '../../dist');
  mkdirSync(dist, { recursive: true });
  // Within the package, so that the module finds what it imports.
  const folder = mkdtempSync(join(dist, 'ahead-of-time-'));
  try {
    const file = join(folder, 'criteria.mjs');
    const named = Object.fromEntries(criteria.map((criterion, index) => [`c${String(index)}`, criterion]));
    writeFileSync(file, `${toSource(named)}\n${passSource(Object.keys(named))}`);
    // The form that `toSource` promises.
    const printed = (await import(file)) as {
      readonly normalize: AheadOfTime['normalize'];
      readonly criteria: Readonly<Record<string, AheadOfTime['functions'][number]>>;
      readonly pass: AheadOfTime['pass'];
    };
    return { normalize: printed.normalize, functions: Object.values(printed.criteria), pass: printed.pass };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function passSource(names: readonly string[]): string {
  return `const { ${names.join(', ')} } = criteria;
export function pass(records, answers) {
  let index = 0;
  for (const record of records) {
${names.map((name) => `    answers[index++] = ${name}(record);`).join('\n')}
  }
}
`;
}
