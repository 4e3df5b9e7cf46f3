import {
  isFactId,
  knowledgeOf,
  type Comparison,
  type Knowledge,
  type NumberKnowledge,
  type Patient,
  type SetKnowledge,
  type Truth,
} from '@allr/model/facts';
import { CriterionError } from './criterion-error.js';
import { askedMembers, askedValues, intervalOf } from './internal/asked.js';

/** Decides one comparison from what is known of its fact. */
export function compare(comparison: Comparison, patient: Patient): Truth {
  const { fact } = comparison;
  if (!isFactId(fact))
    throw new CriterionError('unknown-fact', `criteria: found "${String(fact)}", expected the name of a fact`);
  return compareKnowledge(comparison, knowledgeOf(fact, patient[fact]));
}

function compareKnowledge(comparison: Comparison, known: Knowledge): Truth {
  switch (known.kind) {
    case 'number': {
      if (askedValues(comparison) ?? askedMembers(comparison)) break;
      return compareIntervals(known, intervalOf(comparison.fact, comparison));
    }
    case 'choice': {
      const allowed = askedValues(comparison);
      if (allowed) return quantify(known.possible.map((value) => allowed.includes(value)));
      break;
    }
    case 'set': {
      const wanted = askedMembers(comparison);
      if (wanted) return anyMember(known, wanted);
      break;
    }
  }
  throw new CriterionError(
    'operator-not-allowed',
    `criteria: found ${JSON.stringify(comparison)}, expected an operator that ${comparison.fact} has`,
  );
}

/** Met where every possible value passes, not met where none does. */
function quantify(passes: readonly boolean[]): Truth {
  if (passes.every(Boolean)) return 'met';
  return passes.some(Boolean) ? 'unknown' : 'not-met';
}

function compareIntervals(known: NumberKnowledge, asked: NumberKnowledge): Truth {
  if (isEmpty(asked)) return 'not-met';
  const reachesAbove = known.max > asked.max || (known.max === asked.max && asked.maxExclusive && !known.maxExclusive);
  const reachesBelow = known.min < asked.min || (known.min === asked.min && asked.minExclusive && !known.minExclusive);
  if (!reachesAbove && !reachesBelow) return 'met';
  const isBelow = known.max < asked.min || (known.max === asked.min && (known.maxExclusive || asked.minExclusive));
  const isAbove = known.min > asked.max || (known.min === asked.max && (known.minExclusive || asked.maxExclusive));
  return isBelow || isAbove ? 'not-met' : 'unknown';
}

function anyMember({ includes, excludes, complete }: SetKnowledge, wanted: readonly string[]): Truth {
  if (wanted.some((member) => includes.includes(member))) return 'met';
  return complete || wanted.every((member) => excludes.includes(member)) ? 'not-met' : 'unknown';
}

/** Whole numbers leave some intervals between two thresholds empty. */
export function isEmpty({ min, minExclusive, max, maxExclusive }: NumberKnowledge): boolean {
  return min > max || (min === max && (minExclusive || maxExclusive));
}
