import type { NumberInterval } from '@allr/model/facts';

/** How much is known of a number. */
export type NumberMode = 'unknown' | 'exact' | 'under' | 'at-most' | 'at-least' | 'over' | 'between';

export const numberModes: readonly NumberMode[] = [
  'unknown',
  'exact',
  'under',
  'at-most',
  'at-least',
  'over',
  'between',
];

/** A number as a form shows it: the mode, and the texts of one or two fields. */
export interface NumberDraft {
  readonly mode: NumberMode;
  readonly first: string;
  readonly second: string;
  /** Ends of a range that an imported record excludes: a form keeps them. */
  readonly excludes?: readonly [boolean, boolean];
}

/** What is wrong with a field of a number. */
export type NumberFault = 'not-a-number' | 'not-whole' | 'out-of-range' | 'reversed';

/** The form of what a record holds. */
export function toDraft(value: unknown): NumberDraft {
  if (typeof value === 'number') return { mode: 'exact', first: String(value), second: '' };
  // A record that passed parsePatient holds a number, an interval or nothing.
  const { min, max, minExclusive = false, maxExclusive = false } = (value ?? {}) as NumberInterval;
  if (min !== undefined && max !== undefined)
    return { mode: 'between', first: String(min), second: String(max), excludes: [minExclusive, maxExclusive] };
  if (max !== undefined) return { mode: maxExclusive ? 'under' : 'at-most', first: String(max), second: '' };
  if (min !== undefined) return { mode: minExclusive ? 'over' : 'at-least', first: String(min), second: '' };
  return { mode: 'unknown', first: '', second: '' };
}

/** What a record holds for a form, or what is wrong with it; nothing while a field is empty. */
export function fromDraft(
  { mode, first, second, excludes = [false, false] }: NumberDraft,
  range: { readonly min: number; readonly max: number; readonly integer?: true },
): { readonly value?: number | NumberInterval; readonly fault?: NumberFault } {
  if (mode === 'unknown') return {};
  const texts = mode === 'between' ? [first, second] : [first];
  if (texts.some((text) => text.trim() === '')) return {};
  const numbers = texts.map(toNumber);
  const [low = Number.NaN, high = low] = numbers;
  if (numbers.some((number) => Number.isNaN(number))) return { fault: 'not-a-number' };
  if (numbers.some((number) => number < range.min || number > range.max)) return { fault: 'out-of-range' };
  if (range.integer && numbers.some((number) => !Number.isInteger(number))) return { fault: 'not-whole' };
  switch (mode) {
    case 'exact':
      return { value: low };
    // Nothing lies beyond an end of the range.
    case 'under':
      return low === range.min ? { fault: 'out-of-range' } : { value: { max: low, maxExclusive: true } };
    case 'at-most':
      return { value: { max: low } };
    case 'at-least':
      return { value: { min: low } };
    case 'over':
      return low === range.max ? { fault: 'out-of-range' } : { value: { min: low, minExclusive: true } };
    case 'between': {
      if (low > high || (low === high && excludes.includes(true))) return { fault: 'reversed' };
      const [minExclusive, maxExclusive] = excludes;
      return {
        value: { min: low, ...(minExclusive && { minExclusive }), max: high, ...(maxExclusive && { maxExclusive }) },
      };
    }
  }
}

/** A number as people type it, with a point or a comma. */
function toNumber(text: string): number {
  const plain = text.trim().replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}
