import { limits } from './limits.ts';
import { ours } from './ours.ts';
import { peers } from './peers.ts';
import type { Subject } from './subject.ts';

/** Everything that is measured, in the order of the table. */
export const subjects: readonly Subject[] = [...ours, ...limits, ...peers];

/** The subject of a name. */
export function byName(name: string): Subject {
  const subject = subjects.find((one) => one.name === name);
  if (subject === undefined) throw new RangeError(`found "${name}", expected the name of a subject`);
  return subject;
}
