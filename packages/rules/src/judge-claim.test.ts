import { describe, expect, it } from 'vitest';
import type { Claim, ClaimCheck, Indication, Source, Trial } from '@allr/model';
import { judgeClaim } from './judge-claim.js';

const cites = [{ source: 'paper', at: 'Abstract' }];
const paper: Source = {
  kind: 'source',
  id: 'paper',
  type: 'article-journal',
  category: 'journal',
  title: 'A paper',
  issued: '2017-03',
};
const trial: Trial = {
  kind: 'trial',
  id: 'a-trial',
  name: 'A TRIAL',
  registrations: [],
  phase: '3',
  started: '2014-01',
  design: 'randomized',
  population: { text: 'Adults.', cites },
  arms: [
    {
      id: 'one',
      label: 'One',
      therapies: ['examplumab'],
      outcomes: [{ endpoint: 'CR', percent: 44, cites }],
      adverseEvents: [{ term: 'Sepsis', grade: '>=3', n: 3, N: 10, cites }],
    },
    { id: 'two', label: 'Two', therapies: [], outcomes: [{ endpoint: 'CR', n: 1, N: 4, cites }], adverseEvents: [] },
  ],
  comparisons: [
    {
      arms: ['one', 'two'],
      endpoint: 'OS-median',
      measure: 'HR',
      value: 0.71,
      interval: { low: 0.55, high: 0.93, level: 95 },
      p: '0.01',
      cites,
    },
  ],
  cites,
};
const indication: Indication = {
  kind: 'indication',
  id: 'examplumab-us',
  therapy: 'examplumab',
  jurisdiction: 'US',
  validFrom: '2014-12-03',
  basis: 'regular',
  setting: 'relapsed-or-refractory',
  text: 'Adults.',
  criteria: { fact: 'ageYears', min: 18 },
  cites,
};
const evidence = {
  indications: [indication],
  events: [
    {
      kind: 'event',
      id: 'e',
      therapy: 'examplumab',
      jurisdiction: 'EU',
      agency: 'EC',
      type: 'designation-orphan',
      date: '2010',
      text: 'Orphan.',
      cites,
    },
  ],
  trials: [trial],
  sources: [paper],
} as const;

const claim = (...checks: readonly ClaimCheck[]): Claim => ({
  kind: 'claim',
  id: 'c',
  text: 'It works.',
  asOf: '2019-01-10',
  checks,
  reason: 'One trial.',
  cites,
});
const held = (check: ClaimCheck, day = '2019-01-10') => judgeClaim(claim(check), evidence, day).held[0];
const base = { text: 'asked', weighs: 'for' } as const;
const one = { trial: 'a-trial', arm: 'one', endpoint: 'CR' } as const;

describe('judgeClaim', () => {
  it.each<[string, ClaimCheck, boolean]>([
    ['a label in force', { ...base, check: 'indication', therapy: 'examplumab', jurisdiction: 'US', is: true }, true],
    ['no label there', { ...base, check: 'indication', therapy: 'examplumab', jurisdiction: 'EU', is: false }, true],
    [
      'a label that a patient meets',
      { ...base, check: 'indication', therapy: 'examplumab', jurisdiction: 'US', patient: { ageYears: 18 }, is: true },
      true,
    ],
    [
      'a label that a child does not meet',
      { ...base, check: 'indication', therapy: 'examplumab', jurisdiction: 'US', patient: { ageYears: 17 }, is: true },
      false,
    ],
    ['an event', { ...base, check: 'event', therapy: 'examplumab', types: ['designation-orphan'] }, true],
    [
      'an event elsewhere',
      { ...base, check: 'event', therapy: 'examplumab', types: ['designation-orphan'], jurisdiction: 'US' },
      false,
    ],
    ['a figure within bounds', { ...base, check: 'result', result: one, min: 40, max: 50 }, true],
    ['a figure outside', { ...base, check: 'result', result: one, min: 45 }, false],
    [
      'an adverse event by its counts',
      {
        ...base,
        check: 'result',
        result: { trial: 'a-trial', arm: 'one', term: 'Sepsis', grade: '>=3' },
        min: 30,
        max: 30,
      },
      true,
    ],
    ['a figure above another', { ...base, check: 'results', result: one, exceeds: { ...one, arm: 'two' } }, true],
    ['a figure below another', { ...base, check: 'results', result: { ...one, arm: 'two' }, exceeds: one }, false],
    [
      'an interval below 1',
      { ...base, check: 'comparison', trial: 'a-trial', endpoint: 'OS-median', measure: 'HR', below: 1 },
      true,
    ],
    [
      'an interval that reaches over',
      { ...base, check: 'comparison', trial: 'a-trial', endpoint: 'OS-median', measure: 'HR', below: 0.9 },
      false,
    ],
    [
      'a small p-value',
      { ...base, check: 'comparison', trial: 'a-trial', endpoint: 'OS-median', measure: 'HR', pMax: 0.05 },
      true,
    ],
    [
      'arms in their order',
      {
        ...base,
        check: 'comparison',
        trial: 'a-trial',
        endpoint: 'OS-median',
        measure: 'HR',
        arms: ['two', 'one'],
        below: 1,
      },
      false,
    ],
    ['the number of trials', { ...base, check: 'trials', therapy: 'examplumab', phases: ['3'], min: 1 }, true],
    [
      'the number of trials that had started',
      { ...base, check: 'trials', therapy: 'examplumab', counted: 'started', min: 1 },
      true,
    ],
    ['no trial of another phase', { ...base, check: 'trials', therapy: 'examplumab', phases: ['2'], max: 0 }, true],
  ])('%s', (_, check, expected) => {
    expect(held(check)).toBe(expected);
  });

  it('knows nothing of what was not out yet', () => {
    const check: ClaimCheck = { ...base, check: 'result', result: one };
    expect(held(check, '2017-03-30')).toBe(false);
    expect(held(check, '2017-03-31')).toBe(true);
  });

  const yes: ClaimCheck = { ...base, check: 'result', result: one };
  const no: ClaimCheck = { ...yes, min: 99 };
  it.each<[string, readonly ClaimCheck[], string]>([
    ['every check for it', [yes, yes], 'supported'],
    ['some of those for it', [yes, no], 'partly'],
    ['some for it and some against it', [yes, { ...yes, weighs: 'against' }], 'contested'],
    ['only what is against it', [no, { ...yes, weighs: 'against' }], 'refuted'],
    ['nothing either way', [no, { ...no, weighs: 'against' }], 'untestable'],
    ['no check', [], 'untestable'],
  ])('%s', (_, checks, outcome) => {
    expect(judgeClaim(claim(...checks), evidence, '2019-01-10').outcome).toBe(outcome);
  });
});
