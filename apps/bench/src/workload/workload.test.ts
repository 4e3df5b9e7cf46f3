import { asOf, datasetDate } from '@allr/data';
import { parsePatient } from '@allr/model';
import { factsOf } from '@allr/model/facts';
import { describe, expect, it } from 'vitest';
import { codes, referenceOf, workloadOf } from './workload.ts';

const plain = workloadOf({ count: 1_000, shape: 'plain' });
const facts = [...new Set(plain.questions.flatMap(({ criterion }) => factsOf(criterion)))];

describe('the workload', () => {
  it('asks twelve indications that are in force in the United States or the European Union', () => {
    const inForce = (['US', 'EU'] as const).flatMap((place) =>
      asOf(datasetDate, place).indications.map(({ id }) => id),
    );
    expect(plain.questions).toHaveLength(12);
    expect(inForce).toEqual(expect.arrayContaining(plain.questions.map(({ id }) => id)));
  });

  it('is the same on every run', () => {
    expect(workloadOf({ count: 1_000, shape: 'plain' })).toEqual(plain);
  });

  it.each(['complete', 'plain', 'partial'] as const)('has patients that the schema accepts: %s', (shape) => {
    const { patients } = workloadOf({ count: 100, shape });
    for (const patient of patients) expect(parsePatient(patient)).toMatchObject({ ok: true });
  });

  it('leaves out each fact with a probability of its own, from 1 to 60 %', () => {
    const shares = facts.map((fact) => plain.patients.filter((patient) => patient[fact] === undefined).length / 1_000);
    expect(Math.min(...shares)).toBeLessThan(0.1);
    expect(Math.max(...shares)).toBeGreaterThan(0.5);
    expect(Math.max(...shares)).toBeLessThan(0.65);
  });

  it('knows every fact of complete patients', () => {
    for (const patient of workloadOf({ count: 100, shape: 'complete' }).patients)
      expect(Object.keys(patient)).toHaveLength(facts.length);
  });

  it.each(['plain', 'partial'] as const)('has every answer many times: %s', (shape) => {
    const answers = referenceOf(workloadOf({ count: 1_000, shape }));
    for (const code of Object.values(codes))
      expect(answers.filter((answer) => answer === code).length).toBeGreaterThan(50);
  });
});
