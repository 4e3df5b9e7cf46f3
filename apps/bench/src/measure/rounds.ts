import { availableParallelism } from 'node:os';
import type { Subject } from '../subjects/subject.ts';
import type { Answers } from '../workload/workload.ts';
import { openLaboratory, type Laboratory } from './laboratory.ts';
import { scoreOf, type Score } from './score.ts';

export interface RoundOptions {
  readonly rounds: number;
  readonly milliseconds: number;
  readonly patients: number;
  /** Timed for the slow ones. */
  readonly patientsOfSlow: number;
  /** Whether the slow ones answer for all patients once, before they are timed on fewer. */
  readonly isSlowScoredInFull: boolean;
  readonly note: (text: string) => void;
}

export interface Measured extends Score {
  readonly name: string;
  readonly kind: Subject['kind'];
  /** Median of the rounds. */
  readonly evalsPerSec: number;
  readonly slowest: number;
  readonly fastest: number;
}

/** The answers that a subject has to give. */
export type References = (subject: Subject) => Answers;

/**
 * Measures subjects in one run: round after round each has its turn, every other round in the opposite
 * order, so that a machine that grows warm or busy hits all alike.
 */
export async function measureRounds(
  subjects: readonly Subject[],
  references: References,
  options: RoundOptions,
): Promise<readonly Measured[]> {
  const { note } = options;
  const open: Open[] = [];
  try {
    // As many at a time as there are cores: nothing is timed yet.
    for (let start = 0; start < subjects.length; start += availableParallelism()) {
      const next = subjects.slice(start, start + availableParallelism());
      note(`getting ready: ${next.map(({ name }) => name).join('; ')}`);
      const outcomes = await Promise.allSettled(next.map((subject) => opened(subject, references, options)));
      for (const outcome of outcomes) if (outcome.status === 'fulfilled') open.push(outcome.value);
      for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    }
    note('warming up');
    for (const { laboratory } of open) await laboratory.round(options.milliseconds / 2);
    for (let round = 0; round < options.rounds; round += 1) {
      note(`round ${round + 1} of ${options.rounds}`);
      for (const { laboratory, speeds } of round % 2 === 0 ? open : open.toReversed())
        speeds.push((await laboratory.round(options.milliseconds)).evalsPerSec);
    }
    return open.map(({ subject, score, speeds }): Measured => {
      const sorted = speeds.toSorted((a, b) => a - b);
      return {
        name: subject.name,
        kind: subject.kind,
        evalsPerSec: median(sorted),
        slowest: sorted[0] ?? Number.NaN,
        fastest: sorted.at(-1) ?? Number.NaN,
        ...score,
      };
    });
  } finally {
    for (const { laboratory } of open) laboratory.close();
  }
}

interface Open {
  readonly subject: Subject;
  readonly laboratory: Laboratory;
  readonly score: Score;
  readonly speeds: number[];
}

async function opened(subject: Subject, references: References, options: RoundOptions): Promise<Open> {
  const timed = Math.min(options.patients, subject.isSlow ? options.patientsOfSlow : options.patients);
  const isInFull = timed === options.patients || !options.isSlowScoredInFull;
  const laboratory = await openLaboratory(subject, timed);
  const answers = isInFull ? laboratory.answers : await answersOf(subject, options.patients);
  return { subject, laboratory, score: scoreOf(answers, references(subject)), speeds: [] };
}

async function answersOf(subject: Subject, patients: number): Promise<Answers> {
  const laboratory = await openLaboratory(subject, patients);
  laboratory.close();
  return laboratory.answers;
}

function median(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)] ?? Number.NaN;
  const high = sorted[Math.ceil(middle)] ?? Number.NaN;
  return Math.round((low + high) / 2);
}
