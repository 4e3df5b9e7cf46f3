import { describe, expect, it } from 'vitest';
import type { Comparison, FactId, Patient } from '@allr/model';
import { formatComparison, formatKnown } from './comparison-text.js';
import { formatReason } from './reason-text.js';

describe('formatComparison', () => {
  it.each<[Comparison, string]>([
    [{ fact: 'ageYears', min: 18 }, 'age 18 years or over'],
    [{ fact: 'ageYears', min: 1, max: 18, maxExclusive: true }, 'age from 1 to under 18 years'],
    [{ fact: 'ageYears', max: 26, maxExclusive: true }, 'age under 26 years'],
    [{ fact: 'mrd', min: 0.001 }, 'measurable residual disease 0.001 (0.1 %) or over'],
    [{ fact: 'remissionNumber', min: 1, max: 2 }, 'number of the present remission 2 or under'],
    [{ fact: 'cd19', is: 'positive' }, 'CD19 positive'],
    [{ fact: 'priorAlloHct', is: false }, 'prior allogeneic transplant no'],
    [{ fact: 'status', in: ['refractory', 'relapsed'] }, 'disease status refractory or relapsed'],
    [{ fact: 'alterations', includes: 'kmt2a-r' }, 'genetic alterations with KMT2A rearrangement'],
    [{ fact: 'abl1Mutations', includesAny: ['T315I', 'V299L'] }, 'ABL1 kinase-domain mutations with T315I or V299L'],
  ])('%j', (comparison, text) => {
    expect(formatComparison(comparison)).toBe(text);
  });
});

describe('formatKnown', () => {
  it.each<[FactId, Patient, string | undefined]>([
    ['ageYears', { ageYears: 41 }, '41 years'],
    ['ageYears', { ageYears: { min: 74, max: 75 } }, '74 to 75 years'],
    ['mrd', { mrd: { min: 0, minExclusive: true } }, 'over 0'],
    ['mrd', { mrd: { max: 0.0001, maxExclusive: true } }, 'under 0.0001 (0.01 %)'],
    ['status', { status: { oneOf: ['relapsed', 'refractory'] } }, 'relapsed or refractory'],
    ['priorAlloHct', { priorAlloHct: true }, 'yes'],
    ['alterations', { alterations: [] }, 'none'],
    ['priorTherapies', { priorTherapies: { includes: ['imatinib'], complete: false } }, 'imatinib, perhaps others'],
    ['abl1Mutations', { abl1Mutations: { excludes: ['T315I'], complete: false } }, 'not known in full, not T315I'],
    ['cd19', {}, undefined],
  ])('%s of %j', (fact, patient, text) => {
    expect(formatKnown(fact, patient)).toBe(text);
  });
});

describe('formatReason', () => {
  it('says what is asked where a comparison is negated', () => {
    expect(
      formatReason(
        { comparison: { fact: 'cd19', is: 'positive' }, negated: true, truth: 'not-met' },
        { cd19: 'positive' },
      ),
    ).toBe('CD19 is positive; asked for: not positive');
  });
});
