import { describe, expect, it } from 'vitest';
import { scoreOf } from '../measure/score.ts';
import { referenceOf, workloadOf } from '../workload/workload.ts';
import { completeReferenceOf } from '../workload/complete-reference.ts';
import { byName, subjects } from './subjects.ts';

const complete = workloadOf({ count: 200, shape: 'complete' });
const plain = workloadOf({ count: 200, shape: 'plain' });

/** Peers that can say *unknown*, and lose nothing. */
const threeValuedPeers = ['cql-execution', 'DuckDB, 1 thread, 12 columns'];

async function answersOf(name: string, workload: typeof plain) {
  const runner = await byName(name).ready(workload);
  await runner.pass();
  return runner.answers();
}

describe('a subject', () => {
  it('has a name of its own', () => {
    expect(new Set(subjects.map(({ name }) => name)).size).toBe(subjects.length);
  });

  it.each(subjects.map(({ name }) => name))('agrees with the reference where everything is known: %s', async (name) => {
    const answers = await answersOf(name, complete);
    expect(scoreOf(answers, referenceOf(complete))).toEqual({ agreePercent: 100, falseEligible: 0, dropped: 0 });
  });

  it.each(
    subjects
      .filter(({ name, kind }) => kind === 'ours' || name.includes('3-valued') || threeValuedPeers.includes(name))
      .map(({ name }) => name),
  )('agrees with the reference where facts are missing: %s', async (name) => {
    const { records = 'plain', isComplete } = byName(name);
    const workload = workloadOf({ count: 200, shape: records });
    const kleene = referenceOf(workload);
    const reference = isComplete ? completeReferenceOf(workload, kleene) : kleene;
    expect(scoreOf(await answersOf(name, workload), reference).agreePercent).toBe(100);
  });

  it.each(
    subjects
      .filter(({ name }) => name.includes('2-valued') || /json|mongo|casl|sift/.test(name))
      .map(({ name }) => name),
  )('says met or not met where it has no unknown: %s', async (name) => {
    const { falseEligible, dropped } = scoreOf(await answersOf(name, plain), referenceOf(plain));
    const open = referenceOf(plain).filter((answer) => answer === 2).length;
    expect(falseEligible + dropped).toBe(open);
  });
});
