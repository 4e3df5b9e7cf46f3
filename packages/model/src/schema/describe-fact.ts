import { factDefinition, type FactId } from '../facts/catalogue.js';
import { oneOf } from './problems.js';

/** What a patient record may hold for a fact, in words, with a hint for the mistake that was made. */
export function describeFact(fact: FactId, found: unknown): { readonly expected: string; readonly hint?: string } {
  const definition = factDefinition(fact);
  switch (definition.type) {
    case 'number': {
      const what = definition.integer ? 'a whole number' : 'a number';
      const of =
        definition.unitLabel === ''
          ? ''
          : /^[a-z]{3}/.test(definition.unitLabel)
            ? ` of ${definition.unitLabel}`
            : ` in ${definition.unitLabel}`;
      const expected = `${what}${of} (${definition.min}-${definition.max}) or an interval { min, max }`;
      const hint = numberHint(fact, found, definition.max);
      return { expected, ...(hint !== undefined && { hint }) };
    }
    case 'boolean':
      return {
        expected: 'true or false',
        ...(typeof found === 'string' && {
          hint: 'Write true or false without quotes; leave the fact out where it is unknown.',
        }),
      };
    case 'choice':
      return oneOf(Object.keys(definition.values), found);
    case 'set': {
      const members =
        'values' in definition
          ? `of ${Object.keys(definition.values).slice(0, 12).join(', ')}`
          : `whose members are each ${definition.memberLabel}`;
      return { expected: `a list ${members}, or { includes: [...], complete: false }` };
    }
  }
}

function numberHint(fact: FactId, found: unknown, max: number): string | undefined {
  if (typeof found === 'string') {
    const number = /-?\d+([.,]\d+)?/.exec(found)?.[0].replace(',', '.');
    return number === undefined ? undefined : `Write the number alone, without quotes or unit: ${number}.`;
  }
  if (typeof found !== 'number') return undefined;
  if (max === 1 && found > 1 && found <= 100) return `A percentage of ${found} is ${found / 100}.`;
  return fact.endsWith('Uln') && found > max
    ? 'Divide the value by the upper limit of normal of its laboratory.'
    : undefined;
}
