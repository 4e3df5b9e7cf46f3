import { checkChoice, checkNumber } from '../internal/check-scale.js';
import { definitionOf, type ScaleValue } from './scale-definition.js';
import type { IceItems } from './scale-inputs.js';

/**
 * The immune effector cell-associated encephalopathy score (Lee 2019,
 * doi:10.1016/j.bbmt.2018.12.758): one point for each thing done, 10 in all. It is for patients from 12
 * years on.
 *
 * @param items - what was done
 * @throws {ScaleError} for an item that the score does not know
 * @example
 * ```ts
 * const all = { orientedToYear: true, orientedToMonth: true, orientedToCity: true, orientedToHospital: true, objectsNamed: 3, followsCommands: true, writesSentence: true, attends: true } as const;
 * iceScore(all).value; // => 10
 * iceScore({ ...all, writesSentence: false, objectsNamed: 2 }).value; // => 8
 * ```
 * @category scales
 */
export function iceScore(items: IceItems): ScaleValue {
  const { objectsNamed } = items;
  checkNumber('objectsNamed', objectsNamed, { min: 0, max: 3, step: 1 });
  const done = (
    [
      'orientedToYear',
      'orientedToMonth',
      'orientedToCity',
      'orientedToHospital',
      'followsCommands',
      'writesSentence',
      'attends',
    ] as const
  ).filter((item) => {
    checkChoice(item, items[item], [true, false]);
    return items[item];
  });
  return { value: objectsNamed + done.length, unit: 'points', definition: definitionOf('ice-score-astct-2019') };
}
