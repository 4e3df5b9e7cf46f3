import { truthOf } from '@allr/eligibility';
import { checkFact, checkNumber } from '../internal/check-scale.js';
import {
  definitionOf,
  recordOf,
  type KarnofskyRange,
  type ScaleDefinition,
  type ScaleGrade,
} from './scale-definition.js';
import { ScaleError } from './scale-error.js';

const mappings = ['karnofsky-to-ecog-buccheri-1996', 'karnofsky-to-ecog-ma-2010', 'karnofsky-to-ecog-prasad-2018'];
const steps = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

/**
 * The ECOG grade that each published mapping puts beside a Karnofsky score. None is official, they
 * come from patients with lung cancer or cancer in general, and they disagree, above all at 50 to 70;
 * a mapping that does not name the score is left out. There is no published mapping from the Lansky
 * scale in the dataset, and none is made up.
 *
 * @param karnofsky - 0 to 100 in steps of 10
 * @throws {ScaleError} for another score
 * @example
 * ```ts
 * ecogFromKarnofsky(60).map(({ grade, definition }) => [definition.definedBy, grade]);
 * // => [['Buccheri 1996', '2'], ['Ma 2010', '2'], ['Prasad 2018', '3']]
 * ```
 * @category scales
 */
export function ecogFromKarnofsky(karnofsky: number): readonly ScaleGrade[] {
  checkNumber('karnofsky', karnofsky, { min: 0, max: 100, step: 10 });
  return mappings.flatMap((id) => {
    const step = stepOf(id, karnofsky);
    return step
      ? [
          {
            grade: step.grade,
            text: step.text,
            because: [{ field: 'karnofsky', value: karnofsky }],
            definition: definitionOf(id),
          },
        ]
      : [];
  });
}

/**
 * The Karnofsky scores that each published mapping puts beside an ECOG grade. None is official; see
 * `ecogFromKarnofsky`. A mapping that does not name the grade is left out.
 *
 * @param ecog - 0 to 4; no mapping names 5
 * @throws {ScaleError} for another grade
 * @example
 * ```ts
 * karnofskyFromEcog(2).map(({ min, max, definition }) => [definition.definedBy, min, max]);
 * // => [['Buccheri 1996', 60, 70], ['Ma 2010', 60, 70], ['Prasad 2018', 70, 70]]
 * ```
 * @category scales
 */
export function karnofskyFromEcog(ecog: number): readonly KarnofskyRange[] {
  checkNumber('ecog', ecog, { min: 0, max: 4, step: 1 });
  return mappings.flatMap((id) => {
    const scores = steps.filter((score) => stepOf(id, score)?.grade.split(' or ').includes(String(ecog)));
    const [min] = scores;
    const max = scores.at(-1);
    return min === undefined || max === undefined ? [] : [{ min, max, definition: definitionOf(id) }];
  });
}

/**
 * Which scale of performance the CIBMTR uses at an age: Lansky from 1 year to under 16, Karnofsky from
 * 16 years on.
 *
 * @param ageYears - in years, from 1 on
 * @throws {ScaleError} for another age
 * @example
 * ```ts
 * performanceScaleFor(15.9).id; // => 'lansky-play-performance-status'
 * performanceScaleFor(16).id; // => 'karnofsky-performance-status'
 * ```
 * @category scales
 */
export function performanceScaleFor(ageYears: number): ScaleDefinition {
  checkFact('ageYears', ageYears, 'years');
  if (ageYears < 1) throw new ScaleError('ageYears', ageYears, 'an age of 1 year or more');
  return definitionOf(ageYears < 16 ? 'lansky-play-performance-status' : 'karnofsky-performance-status');
}

function stepOf(id: string, karnofsky: number) {
  return recordOf(id).grades?.find(({ criteria }) => criteria && truthOf(criteria, { karnofsky }) === 'met');
}
