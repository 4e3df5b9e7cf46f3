import { formatDate } from '@allr/format';
import type {
  AdverseEvent,
  ArmComparison,
  Interval,
  Outcome,
  PartialDate,
  RegulatoryEvent,
  Therapy,
  Validity,
} from '@allr/model/facts';

/** A result as it was printed: the percentage or time, or that it was not reached. */
export function resultText({
  percent,
  value,
  unit,
  notReached,
}: Outcome | (AdverseEvent & Partial<Outcome>)): string | undefined {
  if (percent !== undefined) return `${percent} %`;
  if (value !== undefined) return unit === undefined ? `${value}` : `${value} ${unit}`;
  return notReached ? 'not reached' : undefined;
}

/** `n of N` as far as they were printed. */
export function countText({
  n,
  N,
}: {
  readonly n?: number | undefined;
  readonly N?: number | undefined;
}): string | undefined {
  if (n !== undefined && N !== undefined) return `${n} of ${N}`;
  if (n !== undefined) return `${n}`;
  return N === undefined ? undefined : `of ${N}`;
}

/** An interval as it was printed: `29.3–44.2 (95 %)`. */
export function intervalText(interval: Interval | undefined): string | undefined {
  if (interval === undefined) return undefined;
  return `${interval.low}–${interval.high ?? 'not reached'} (${interval.level} %)`;
}

const measures = {
  HR: 'hazard ratio',
  OR: 'odds ratio',
  RR: 'risk ratio',
  RD: 'risk difference',
  'difference-of-medians': 'difference of medians',
  'rate-ratio': 'rate ratio',
  'p-only': 'p value only',
} as const satisfies Readonly<Record<ArmComparison['measure'], string>>;

/** The measure of a comparison in words. */
export function measureText({ measure }: ArmComparison): string {
  return measures[measure];
}

/** An id of a vocabulary in words: `relapsed-or-refractory` is "relapsed or refractory". */
export function wordsOf(id: string): string {
  return id.replaceAll('-', ' ');
}

/** A kind of treatment in words. */
export function modalityText(modality: Therapy['modality']): string {
  const named: Partial<Readonly<Record<Therapy['modality'], string>>> = {
    'bispecific-t-cell-engager': 'bispecific T-cell engager',
    'antibody-drug-conjugate': 'antibody–drug conjugate',
    'car-t': 'CAR T cells',
    'car-nk': 'CAR NK cells',
    'tyrosine-kinase-inhibitor': 'tyrosine kinase inhibitor',
    'jak-inhibitor': 'JAK inhibitor',
    'mtor-inhibitor': 'mTOR inhibitor',
    'pi3k-inhibitor': 'PI3K inhibitor',
    'bcl2-inhibitor': 'BCL2 inhibitor',
    'cdk-inhibitor': 'CDK inhibitor',
    'hdac-inhibitor': 'HDAC inhibitor',
    'nucleoside-analogue': 'nucleoside analog',
  };
  return named[modality] ?? wordsOf(modality);
}

/** From when to when a statement held, in words; empty where nothing is known. */
export function validityText({ validFrom, validTo }: Partial<Validity>): string {
  const part = (date: PartialDate | undefined, [exact, inexact]: readonly [string, string]) => {
    if (date === undefined) return [];
    if (typeof date === 'string') return [`${exact} ${formatDate(date)}`];
    return [`${inexact} ${date.earliest !== undefined && date.latest !== undefined ? 'on ' : ''}${formatDate(date)}`];
  };
  return [...part(validFrom, ['from', 'began']), ...part(validTo, ['until', 'ended'])].join(', ');
}

/** An endpoint as trials print it: `OS-median` is "OS, median". */
export function endpointText(endpoint: Outcome['endpoint']): string {
  return endpoint
    .replace(/-(median|rate)$/, ', $1')
    .replaceAll('-', ' ')
    .replace('MRD negative', 'MRD-negative');
}

/** What happened at a regulator, in words: `designation-orphan` is "orphan designation". */
export function eventText(type: RegulatoryEvent['type']): string {
  const [first = '', ...rest] = type.split('-');
  if (first === 'rems') return `REMS ${rest.join(' ')}`;
  if (type === 'authorization-form-unknown') return 'authorization, form unknown';
  if (type === 'designation-rmat' || type === 'designation-prime') return `${rest.join(' ').toUpperCase()} designation`;
  return ['approval', 'designation', 'opinion'].includes(first) && type !== 'approval-withdrawal'
    ? `${rest.join(' ')} ${first}`
    : wordsOf(type);
}
