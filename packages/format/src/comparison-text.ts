import {
  factDefinition,
  knowledgeOf,
  type Comparison,
  type FactDefinition,
  type FactId,
  type Knowledge,
  type NumberKnowledge,
  type Patient,
} from '@allr/model/facts';

/**
 * What a comparison asks for, in words: `age 18 years or over`, `CD19 positive`.
 * @example
 * ```ts
 * formatComparison({ fact: 'ageYears', min: 18 }); // => 'age 18 years or over'
 * formatComparison({ fact: 'status', in: ['refractory', 'relapsed'] }); // => 'disease status refractory or relapsed'
 * ```
 * @category text
 */
export function formatComparison(comparison: Comparison): string {
  return `${factDefinition(comparison.fact).label} ${askedValue(comparison)}`;
}

/** What a comparison asks for, without the name of the fact: `18 years or over`. */
export function askedValue(comparison: Comparison): string {
  const definition = factDefinition(comparison.fact);
  if ('is' in comparison && typeof comparison.is === 'boolean') return comparison.is ? 'yes' : 'no';
  if ('is' in comparison && comparison.is !== undefined) return valueLabel(definition, comparison.is);
  if ('in' in comparison && comparison.in !== undefined)
    return either(comparison.in.map((value) => valueLabel(definition, value)));
  if ('includes' in comparison && comparison.includes !== undefined)
    return `with ${valueLabel(definition, comparison.includes)}`;
  if ('includesAny' in comparison && comparison.includesAny !== undefined)
    return `with ${either(comparison.includesAny.map((value) => valueLabel(definition, value)))}`;
  return knowledgeText(comparison.fact, knowledgeOf(comparison.fact, comparison));
}

/**
 * What a patient record holds for a fact, in words; `undefined` where it holds nothing.
 * @example
 * ```ts
 * formatKnown('ageYears', { ageYears: { min: 74, max: 75 } }); // => '74 to 75 years'
 * formatKnown('mrd', { mrd: { max: 0.0001, maxExclusive: true } }); // => 'under 0.0001'
 * formatKnown('cd19', {}); // => undefined
 * ```
 * @category text
 */
export function formatKnown(fact: FactId, patient: Patient): string | undefined {
  return patient[fact] === undefined ? undefined : knowledgeText(fact, knowledgeOf(fact, patient[fact]));
}

function knowledgeText(fact: FactId, known: Knowledge): string {
  const definition = factDefinition(fact);
  switch (known.kind) {
    case 'number':
      return intervalText(known, definition);
    case 'choice':
      return either(
        known.possible.map((value) =>
          typeof value === 'boolean' ? (value ? 'yes' : 'no') : valueLabel(definition, value),
        ),
      );
    case 'set': {
      const has = known.includes.map((member) => valueLabel(definition, member)).join(', ');
      const lacks = known.excludes.map((member) => valueLabel(definition, member)).join(', ');
      if (known.complete) return has || 'none';
      return [has || 'not known in full', ...(lacks ? [`not ${lacks}`] : []), ...(has ? ['perhaps others'] : [])].join(
        ', ',
      );
    }
  }
}

function intervalText({ min, minExclusive, max, maxExclusive }: NumberKnowledge, definition: FactDefinition): string {
  if (definition.type !== 'number') throw new TypeError('only numbers have intervals');
  const unit = definition.unitLabel === '' ? '' : ` ${definition.unitLabel}`;
  const isBoundedBelow = min > definition.min || minExclusive;
  const isBoundedAbove = max < definition.max || maxExclusive;
  const lower = `${minExclusive ? 'over ' : ''}${String(min)}`;
  if (min === max) return `${String(min)}${unit}`;
  if (isBoundedBelow && isBoundedAbove)
    return maxExclusive || minExclusive
      ? `${minExclusive ? 'over' : 'from'} ${String(min)} to ${maxExclusive ? 'under ' : ''}${String(max)}${unit}`
      : `${lower} to ${String(max)}${unit}`;
  if (isBoundedBelow) return minExclusive ? `over ${String(min)}${unit}` : `${String(min)}${unit} or over`;
  if (isBoundedAbove) return maxExclusive ? `under ${String(max)}${unit}` : `${String(max)}${unit} or under`;
  return 'any';
}

function valueLabel(definition: FactDefinition, value: string): string {
  return 'values' in definition && Object.hasOwn(definition.values, value)
    ? (definition.values[value] ?? value)
    : value;
}

function either(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
