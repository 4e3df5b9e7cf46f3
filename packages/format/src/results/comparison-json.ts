import type { Pair, RandomizedContrast, TherapyComparison } from '@allr/selection';
import { noteContent, notComputedContent, pairContent } from '../sentence-text.js';
import type { Lang } from '../locale/lang.js';
import { withText } from './with-text.js';

/** A comparison for programs: each note and reason with its sentence, under `text`. */
export function comparisonJson(comparison: TherapyComparison, lang: Lang) {
  const contrastJson = (contrast: RandomizedContrast) => ({
    ...contrast,
    notComputed: contrast.notComputed.map((figures) => withText(figures, notComputedContent(figures, lang))),
  });
  const pairJson = (pair: Pair) => ({
    ...withText(pair, pairContent(pair, lang)),
    headToHead: pair.headToHead.map(contrastJson),
    indirect: pair.indirect.map((indirect) => ({ ...indirect, against: indirect.against.map(contrastJson) })),
  });
  return {
    ...comparison,
    rows: comparison.rows.map((row) => ({ ...row, pairs: row.pairs.map(pairJson) })),
    notes: comparison.notes.map((note) => withText(note, noteContent(note, lang))),
  };
}
