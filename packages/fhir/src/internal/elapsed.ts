import { factDefinition, knowledgeOf, type FactId } from '@allr/model/facts';
import { leave, type Finding, type Read } from './finding.js';
import { wholeMonths, wholeYears, type Time } from './time.js';

/** The facts that go on with the calendar, and how whole units are counted. */
const moving: { readonly [F in FactId]?: (from: string, to: string) => number } = {
  ageYears: wholeYears,
  monthsSinceAlloHct: wholeMonths,
};

/** A finding as it is on the day that is asked about: an age recorded in March is one of two ages in November. */
export function elapsed(finding: Finding & { readonly time: Time }, asOf: string): Read {
  const { fact, value, time, from, what } = finding;
  const count = moving[fact];
  if (!count || time.earliest === asOf) return { findings: [finding], left: [] };
  const known = knowledgeOf(fact, value);
  // Both facts are numbers.
  if (known.kind !== 'number') return { findings: [finding], left: [] };
  const limit = factDefinition(fact);
  const highest = limit.type === 'number' ? limit.max : known.max;
  const min = known.min + count(time.latest, asOf);
  const max = Math.min(highest, known.max + count(time.earliest, asOf) + 1);
  if (min > max) return leave(from, what, ['out-of-range', String(min)]);
  const note = `recorded on ${time.earliest}, moved on to ${asOf}`;
  return { findings: [{ ...finding, value: { min, max }, note }], left: [] };
}
