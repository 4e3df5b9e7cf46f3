import { describe, expect, it } from 'vitest';
import { factDefinition, factIds, isFactId } from './catalogue.js';

describe('the catalogue of facts', () => {
  it.each(factIds)('%s has a question, a label and possible values', (fact) => {
    const definition = factDefinition(fact);
    expect(definition.question).toMatch(/\?$/);
    expect(definition.label).not.toBe('');
    if (definition.type === 'number') expect(definition.min).toBeLessThan(definition.max);
    if ('values' in definition) expect(Object.keys(definition.values).length).toBeGreaterThan(1);
  });

  it('asks a different question for each fact', () => {
    const questions = factIds.map((fact) => factDefinition(fact).question);
    expect(new Set(questions).size).toBe(questions.length);
  });

  it.each(['__proto__', 'constructor', 'toString', 'cd91', ''])('does not take %j for a fact', (name) => {
    expect(isFactId(name)).toBe(false);
  });
});
