import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { truthOf } from '@allr/eligibility';
import { parsePatient, type Patient } from '@allr/model';
import { labelCriteria, normalize, truthOfLabel } from './compiled.js';
import { contraindications, indications } from './index.js';

const folder = new URL('../../cli/examples/', import.meta.url);
const patients = readdirSync(folder).map((name): readonly [string, Patient] => {
  const parsed = parsePatient(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  if (!parsed.ok) throw new Error(name);
  return [name, parsed.value];
});

describe('compiled labels', () => {
  it('hold a function for every label', () => {
    expect(Object.keys(labelCriteria).sort()).toEqual(
      [...indications, ...contraindications].map(({ id }) => id).sort(),
    );
  });

  it.each([...patients, ['nothing known', {}] as const])('answer as the interpreter does: %s', (_, patient) => {
    const record = normalize(patient);
    for (const label of [...indications, ...contraindications])
      expect([label.id, truthOfLabel(label.id, record)]).toEqual([label.id, truthOf(label.criteria, patient)]);
  });
});
