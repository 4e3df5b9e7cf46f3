import { parsePatient, type Patient } from '@allr/model';
import { readdirSync, readFileSync } from 'node:fs';
import { examples } from './slices/examples.ts';

/** A patient that tests ask about. */
export interface SamplePatient {
  readonly name: string;
  readonly patient: Patient;
}

const folder = new URL('../../../../packages/selection/cases/', import.meta.url);

/** The examples of the command line interface, and the published cases that `@allr/selection` is tested with. */
export const samplePatients: readonly SamplePatient[] = [
  ...examples,
  ...readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      // What it holds is checked below.
      const { patient } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { readonly patient: unknown };
      const parsed = parsePatient(patient);
      if (!parsed.ok) throw new Error(`${file} holds no patient`);
      return { name: file.replace(/\.json$/, ''), patient: parsed.value };
    }),
];
