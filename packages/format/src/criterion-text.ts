import { factDefinition, type Comparison, type Criterion } from '@allr/model/facts';
import { askedValues, formatComparison, memberText } from './comparison-text.js';
import { both, either } from './list-text.js';
import type { LanguageOptions } from './locale/lang.js';
import { factWords, wordsOf } from './locale/locale.js';

/**
 * A criterion in plain words, made from the tree itself: parts that all have to hold stand side by
 * side, alternatives are joined by *or*, and brackets stand where the words could be read in two ways.
 *
 * @param criterion - any criterion tree, such as `indication.criteria`
 * @param options - the language, and what therapies are called
 * @example
 * ```ts
 * const criterion = {
 *   all: [{ fact: 'cd19', is: 'positive' }, { fact: 'status', in: ['relapsed', 'refractory'] }, { fact: 'ageYears', min: 18 }],
 * } as const;
 * criterionText(criterion); // => 'CD19-positive, relapsed or refractory, age 18 years or over'
 * criterionText(criterion, { lang: 'cs' }); // => 'CD19 pozitivní, relaps nebo refrakterní onemocnění, věk: nejméně 18 let'
 * ```
 * @category text
 */
export function criterionText(criterion: Criterion, options: LanguageOptions = {}): string {
  return partText(criterion, 'root', options);
}

/** What a part of a criterion is joined to its neighbors by; `root` where it has none. */
type Joint = 'root' | 'side-by-side' | 'and' | 'or';

function partText(criterion: Criterion, joint: Joint, options: LanguageOptions): string {
  const { lang } = options;
  const words = wordsOf(lang);
  if ('all' in criterion) {
    const [first, ...rest] = criterion.all;
    if (first === undefined) return words.always;
    if (rest.length === 0) return partText(first, joint, options);
    if (joint === 'root' || joint === 'side-by-side')
      return criterion.all.map((part) => partText(part, 'side-by-side', options)).join(', ');
    const parts = criterion.all.map((part) => partText(part, 'and', options));
    return joint === 'or' ? `(${both(parts, lang)})` : both(parts, lang);
  }
  if ('any' in criterion) {
    const [first, ...rest] = criterion.any;
    if (first === undefined) return words.never;
    if (rest.length === 0) return partText(first, joint, options);
    const parts = criterion.any.map((part) => partText(part, 'or', options));
    return joint === 'root' || joint === 'or' ? either(parts, lang) : `(${either(parts, lang)})`;
  }
  if ('atLeast' in criterion) {
    const parts = criterion.of.map((part) => partText(part, 'and', options));
    const text = words.atLeast(criterion.atLeast, parts.join(', '));
    return joint === 'root' ? text : `(${text})`;
  }
  if ('not' in criterion) {
    const part = criterion.not;
    if ('is' in part && typeof part.is === 'boolean') return partText({ ...part, is: !part.is }, joint, options);
    return words.negated(partText(part, 'root', options));
  }
  const text = comparisonPhrase(criterion, options);
  const alternatives = askedValues(criterion)?.length ?? 1;
  const isOneAmongOthers = (joint === 'side-by-side' && alternatives < 3) || joint === 'or' || joint === 'root';
  return alternatives === 1 || isOneAmongOthers ? text : `(${text})`;
}

/** A comparison as a phrase that stands by itself: `CD19-positive`, `no prior allogeneic transplant`. */
function comparisonPhrase(comparison: Comparison, options: LanguageOptions): string {
  const { fact } = comparison;
  const { label, phrases, yes, no } = factWords(fact, options.lang);
  const words = wordsOf(options.lang);
  if ('is' in comparison && typeof comparison.is === 'boolean') return (comparison.is ? yes : no) ?? label;
  const values = askedValues(comparison);
  if (values === undefined) return formatComparison(comparison, options);
  const phraseOf = (value: string) =>
    phrases !== undefined && Object.hasOwn(phrases, value) ? phrases[value] : undefined;
  const names = values.map((value) => phraseOf(value) ?? memberText(fact, value, options));
  const text = either(names, options.lang);
  if (factDefinition(fact).type === 'set') return words.including(label, text);
  return phrases === undefined ? words.labeled(label, text) : text;
}
