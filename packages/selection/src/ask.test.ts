import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PatientError, type Patient } from '@allr/model/facts';
import { ask, type Question } from './ask.js';
import { patients } from './internal/test-patients.js';
import { match } from './match.js';

const here = { jurisdiction: 'US', asOf: '2024-12-01' } as const;

/** The questions put to a patient who answers with what a function says, and the record at the end. */
function asked(patient: Patient, answer: (question: Question) => unknown, where: Parameters<typeof ask>[1] = here) {
  const questions = ask(patient, where);
  const put: Question[] = [];
  for (let step = questions.next(); ; step = questions.next(answer(put.at(-1) ?? step.value))) {
    if (step.done === true) return { put, record: step.value };
    put.push(step.value);
  }
}

const openIn = (patient: Patient) =>
  match(patient, here)
    .results.filter(({ verdict }) => verdict === 'indeterminate')
    .map(({ therapy }) => therapy.id);

describe('ask', () => {
  it('asks nothing of a patient whose verdicts are all known', () => {
    expect(asked({ diagnosis: 'other', ageYears: 40 }, () => undefined).put).toEqual([]);
  });

  it('ends with the record and every answer', () => {
    const { put, record } = asked({ ageYears: 40, diagnosis: 'b-all' }, ({ answers }) => answers[0]?.answer);
    expect(put.length).toBeGreaterThan(1);
    expect(openIn(record)).toEqual([]);
    for (const { fact } of put) expect(record[fact]).toBeDefined();
  });

  it('says which therapies each answer settles, and how', () => {
    const [first] = asked({ ageYears: 40, diagnosis: 'b-all', philadelphia: 'negative' }, () => undefined).put;
    expect(first?.fact).toBe('status');
    const relapsed = first?.answers.find(({ answer }) => answer === 'relapsed');
    expect(relapsed?.settles).toContainEqual({ therapy: 'obecabtagene-autoleucel', verdict: 'eligible' });
  });

  it('tells each settled verdict as match does', () => {
    const [first] = asked({ ageYears: 40, diagnosis: 'b-all' }, () => undefined).put;
    for (const { answer, settles } of first?.answers ?? []) {
      const { results } = match({ ...first?.patient, [first?.fact ?? 'status']: answer }, here);
      for (const { therapy, verdict } of settles)
        expect(results.find((result) => result.therapy.id === therapy)?.verdict).toBe(verdict);
    }
  });

  it('asks for a fact once, known or not, and marks what is not known', () => {
    for (const patient of patients) {
      const { put, record } = asked(patient, () => undefined);
      expect(new Set(put.map(({ fact }) => fact)).size).toBe(put.length);
      for (const { fact } of put) expect(record.unknownBecause?.[fact]).toBe('asked-unknown');
    }
  });

  it('refuses an answer that contradicts what is known, and one that the fact cannot have', () => {
    const questions = ask({ diagnosis: 'b-all', ageYears: { min: 30 }, status: 'relapsed' }, here);
    const { value } = questions.next();
    expect(value).toMatchObject({ open: expect.any(Array) });
    expect(() => questions.next(-1)).toThrow(PatientError);
  });

  it('opens nothing that was settled, whatever is answered', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...patients),
        fc.array(fc.option(fc.nat(), { nil: undefined }), { minLength: 1, maxLength: 12 }),
        (patient, choices) => {
          let turn = 0;
          const { put, record } = asked(patient, ({ answers }) => {
            const choice = choices[turn++ % choices.length];
            return choice === undefined ? undefined : answers[choice % answers.length]?.answer;
          });
          const [first] = put;
          if (first) expect(first.open).toEqual(openIn(patient));
          const opened = openIn(record).filter((id) => !(first?.open ?? []).includes(id));
          expect(opened).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('is plain data', () => {
    const { value } = ask({ ageYears: 40, diagnosis: 'b-all' }, here).next();
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });
});
