import { outcomesOf } from '@allr/data';
import { compare, type Endpoint, type Match, type TherapyComparison } from '@allr/selection';
import type { Trial } from '@allr/model';

/** The endpoints of a report: responses, then survival. */
export const responseEndpoints = [
  'CR',
  'CR/CRh',
  'CR/CRi',
  'CR/CRp',
  'CR/CRh/CRi',
  'ORR',
  'MRD-negative',
] as const satisfies readonly Endpoint[];

const reportEndpoints: readonly Endpoint[] = [...responseEndpoints, 'OS-median'];

/** The therapies whose figures a report shows: those whose label is met, or else those for which a fact is missing. */
export interface Shown {
  readonly verdict: 'eligible' | 'indeterminate';
  readonly therapies: readonly { readonly id: string; readonly name: string }[];
}

export function shownTherapies({ results }: Match): Shown {
  const of = (verdict: Shown['verdict']): Shown => ({
    verdict,
    therapies: results
      .filter((result) => result.verdict === verdict)
      .map(({ therapy: { id, name } }) => ({ id, name })),
  });
  const eligible = of('eligible');
  return eligible.therapies.length > 0 ? eligible : of('indeterminate');
}

/** The trials that gave one of some therapies, each once. */
export function trialsOf(therapies: Shown['therapies']): readonly Trial[] {
  return [...new Set(therapies.flatMap(({ id }) => outcomesOf(id).map(({ trial }) => trial)))];
}

/** Their figures side by side, with the pairs of which more can be said than that they stand there. */
export function comparisonOf(therapies: Shown['therapies']): TherapyComparison {
  const compared = compare(
    therapies.map(({ id }) => id),
    reportEndpoints,
  );
  return {
    ...compared,
    rows: compared.rows
      .filter(({ cells }) => cells.some(({ figures }) => figures.length > 0))
      .map((row) => ({
        ...row,
        pairs: row.pairs.filter(({ kind }) => kind === 'head-to-head' || kind === 'common-comparator'),
      })),
  };
}
