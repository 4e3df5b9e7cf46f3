import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataset } from '@allr/data';
import { parsePatient, type Jurisdiction, type Patient } from '@allr/model';
import { match } from './match.js';
import type { TherapyVerdict } from './verdict.js';

/** A published patient with the verdicts that the labels of one day give. */
interface Case {
  readonly id: string;
  readonly jurisdiction: Jurisdiction;
  readonly asOf: string;
  readonly patient: unknown;
  readonly expected: Readonly<Record<string, Expectation>>;
}

interface Expectation {
  readonly verdict: TherapyVerdict;
  /** Whether the wording of the label alone decides; if not, `why` gives the other readings. */
  readonly firm: boolean;
  readonly why: string;
  readonly contraindicated?: boolean;
}

/**
 * Where our reading of a label differs from the expected verdict of a case that is not firm: the
 * verdict that our reading gives, and where the reading is stated.
 */
const otherReadings: Readonly<Record<string, { readonly verdict: TherapyVerdict; readonly statedIn: string }>> = {};

const folder = new URL('../cases/', import.meta.url);
const cases = readdirSync(folder).map((file): Case => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));

describe('published patients', () => {
  it('are all here', () => {
    expect(cases).toHaveLength(27);
  });

  describe.each(cases)('$id', ({ id, jurisdiction, asOf, patient, expected }) => {
    const found = match(read(patient), { jurisdiction, asOf });

    it.each(Object.entries(expected))('%s', (therapy, { verdict, firm, contraindicated = false }) => {
      const result = found.results.find((candidate) => candidate.therapy.id === therapy);
      const reading = firm ? undefined : otherReadings[`${id} ${therapy}`];
      expect(result?.verdict).toBe(reading?.verdict ?? verdict);
      expect(result?.contraindications.some(({ evaluation }) => evaluation.truth === 'met')).toBe(contraindicated);
    });
  });

  it('need no reading that is not used, and each reading is stated in a record', () => {
    for (const [key, { verdict, statedIn }] of Object.entries(otherReadings)) {
      const [id, therapy] = key.split(' ');
      expect(cases.find((candidate) => candidate.id === id)?.expected[therapy ?? '']?.verdict).not.toBe(verdict);
      expect(dataset.indications.find((indication) => indication.id === statedIn)?.readings).toBeDefined();
    }
  });
});

function read(input: unknown): Patient {
  const parsed = parsePatient(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}
