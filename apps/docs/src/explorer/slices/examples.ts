import type { Patient } from '@allr/model/facts';
import { readdirSync, readFileSync } from 'node:fs';

/** A patient to try the explorer with. */
export interface Example {
  readonly name: string;
  readonly title: string;
  readonly patient: Patient;
}

const folder = new URL('../../../../../packages/cli/examples/', import.meta.url);

/** The examples of the command line interface: a page gets them ready made, by `integration.ts`. */
export const examples: readonly Example[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()
  .map((file) => {
    const name = file.replace(/\.json$/, '');
    // The tests of the command line interface check each example.
    const patient = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Patient;
    return { name, title: patient.about?.title ?? name, patient };
  });
