import type { Interval, Trial } from '@allr/model';

/** What outcomes and adverse events have in common. @category intervals */
export interface Measured {
  readonly endpoint?: string;
  readonly n?: number;
  readonly N?: number;
  readonly percent?: number;
  readonly value?: number;
  readonly interval?: Interval;
  readonly population?: string;
  readonly note?: string;
}

/** Every outcome and adverse event of a trial, with its place. */
export function measurementsIn({
  arms,
}: Pick<Trial, 'arms'>): readonly { readonly path: string; readonly measured: Measured }[] {
  return arms.flatMap((arm, index) => [
    ...arm.outcomes.map((measured, item) => ({ path: `arms[${String(index)}].outcomes[${String(item)}]`, measured })),
    ...arm.adverseEvents.map((measured, item) => ({
      path: `arms[${String(index)}].adverseEvents[${String(item)}]`,
      measured,
    })),
  ]);
}

/** The digits after the point of a number as it stands in the record. */
export function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
