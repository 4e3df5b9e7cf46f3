import { codes, type Answers } from '../workload/workload.ts';

/** How answers compare with the reference. */
export interface Score {
  readonly agreePercent: number;
  /** Said *met* where a needed fact is unknown. */
  readonly falseEligible: number;
  /** Said *not met* where a needed fact is unknown. */
  readonly dropped: number;
}

/**
 * Compares answers with those of the reference. Where only the first patients were asked, the counts
 * are scaled up to all of them.
 */
export function scoreOf(answers: Answers, reference: Answers): Score {
  if (answers.length === 0 || answers.length > reference.length)
    throw new RangeError(`found ${answers.length} answers, expected up to ${reference.length}`);
  const count = (matches: (said: number, right: number) => boolean) =>
    answers.reduce((sum, said, index) => sum + (matches(said, reference[index] ?? -1) ? 1 : 0), 0);
  const scale = reference.length / answers.length;
  const agreeing = count((said, right) => said === right);
  return {
    // Rounded down to hundredths, so that only full agreement reads as 100.
    agreePercent: Math.floor((agreeing / answers.length) * 10_000) / 100,
    falseEligible: Math.round(scale * count((said, right) => right === codes.unknown && said === codes.met)),
    dropped: Math.round(scale * count((said, right) => right === codes.unknown && said === codes['not-met'])),
  };
}
