import { factDefinition, type Comparison, type Criterion, type Patient, type Truth } from '@allr/model/facts';

/**
 * Strong Kleene logic the slow and obvious way, written apart from the packages to check the
 * reference: a comparison is tried on sample values that the record allows; it is met where all of
 * them pass, not met where none does.
 */
export function kleene(criterion: Criterion, patient: Patient): Truth {
  if ('all' in criterion) {
    const truths = criterion.all.map((part) => kleene(part, patient));
    return truths.includes('not-met') ? 'not-met' : truths.includes('unknown') ? 'unknown' : 'met';
  }
  if ('any' in criterion) {
    const truths = criterion.any.map((part) => kleene(part, patient));
    return truths.includes('met') ? 'met' : truths.includes('unknown') ? 'unknown' : 'not-met';
  }
  if ('not' in criterion) {
    const truth = kleene(criterion.not, patient);
    return truth === 'met' ? 'not-met' : truth === 'not-met' ? 'met' : 'unknown';
  }
  if ('atLeast' in criterion) {
    const truths = criterion.of.map((part) => kleene(part, patient));
    const certain = truths.filter((truth) => truth === 'met').length;
    const open = truths.filter((truth) => truth === 'unknown').length;
    return certain >= criterion.atLeast ? 'met' : certain + open < criterion.atLeast ? 'not-met' : 'unknown';
  }
  const passes = samples(criterion, patient).map((value) => passesOn(criterion, value));
  return passes.every(Boolean) ? 'met' : passes.some(Boolean) ? 'unknown' : 'not-met';
}

function passesOn(comparison: Comparison, value: unknown): boolean {
  if ('is' in comparison && comparison.is !== undefined) return value === comparison.is;
  if ('in' in comparison && comparison.in !== undefined) return comparison.in.some((one) => one === value);
  if (Array.isArray(value)) return wantedBy(comparison).some((member) => value.includes(member));
  if (typeof value !== 'number' || !('min' in comparison || 'max' in comparison)) return false;
  const { min = -Infinity, max = Infinity, minExclusive = false, maxExclusive = false } = comparison;
  return (value > min || (value === min && !minExclusive)) && (value < max || (value === max && !maxExclusive));
}

function wantedBy(comparison: Comparison): readonly string[] {
  if ('includes' in comparison && comparison.includes !== undefined) return [comparison.includes];
  return 'includesAny' in comparison && comparison.includesAny !== undefined ? comparison.includesAny : [];
}

/** Values that the record allows, enough of them that the comparison cannot tell any further one apart. */
function samples(comparison: Comparison, patient: Patient): readonly unknown[] {
  const definition = factDefinition(comparison.fact);
  const recorded: unknown = patient[comparison.fact];
  const isPartial = typeof recorded === 'object' && recorded !== null && !Array.isArray(recorded);
  if (recorded !== undefined && !isPartial) return [recorded];
  const part: Readonly<Record<string, unknown>> = isPartial ? { ...recorded } : {};
  switch (definition.type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return Array.isArray(part['oneOf']) ? part['oneOf'] : Object.keys(definition.values);
    case 'set': {
      const includes: readonly unknown[] = Array.isArray(part['includes']) ? part['includes'] : [];
      const excludes: readonly unknown[] = Array.isArray(part['excludes']) ? part['excludes'] : [];
      return [includes, [...includes, ...wantedBy(comparison).filter((member) => !excludes.includes(member))]];
    }
    case 'number': {
      const low = typeof part['min'] === 'number' ? part['min'] : definition.min;
      const high = typeof part['max'] === 'number' ? part['max'] : definition.max;
      const asked = 'min' in comparison || 'max' in comparison ? [comparison.min, comparison.max] : [];
      const points = [low, high, ...asked].filter((point) => point !== undefined).sort((a, b) => a - b);
      const between = points.slice(1).map((point, index) => (point + (points[index] ?? point)) / 2);
      const whole = points.flatMap((point) => [Math.floor(point) - 1, Math.floor(point), Math.floor(point) + 1]);
      return [...points, ...between, ...whole].filter(
        (value) =>
          (value > low || (value === low && part['minExclusive'] !== true)) &&
          (value < high || (value === high && part['maxExclusive'] !== true)) &&
          (!definition.integer || Number.isInteger(value)),
      );
    }
  }
}
