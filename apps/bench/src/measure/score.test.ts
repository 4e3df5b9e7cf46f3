import { describe, expect, it } from 'vitest';
import { codes } from '../workload/workload.ts';
import { scoreOf } from './score.ts';

const { met, unknown } = codes;
const notMet = codes['not-met'];
const reference = Uint8Array.of(met, notMet, unknown, unknown);

describe('a score', () => {
  it.each([
    ['the same answers', [met, notMet, unknown, unknown], { agreePercent: 100, falseEligible: 0, dropped: 0 }],
    ['met where unknown', [met, notMet, met, unknown], { agreePercent: 75, falseEligible: 1, dropped: 0 }],
    ['not met where unknown', [met, notMet, notMet, notMet], { agreePercent: 50, falseEligible: 0, dropped: 2 }],
    ['unknown where met', [unknown, notMet, unknown, unknown], { agreePercent: 75, falseEligible: 0, dropped: 0 }],
  ])('counts %s', (_, answers, expected) => {
    expect(scoreOf(Uint8Array.from(answers), reference)).toEqual(expected);
  });

  it('scales the counts of the first patients to all', () => {
    const long = Uint8Array.of(unknown, notMet, unknown, unknown);
    expect(scoreOf(Uint8Array.of(met, notMet), long)).toEqual({ agreePercent: 50, falseEligible: 2, dropped: 0 });
  });

  it('reads as 100 % only where all agree', () => {
    const long = new Uint8Array(1_000_000);
    const answers = long.with(0, met);
    expect(scoreOf(answers, long).agreePercent).toBe(99.99);
  });
});
