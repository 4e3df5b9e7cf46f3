import type { Source } from '@allr/model/facts';
import type { Block } from '../document/document.js';
import type { Lang } from '../locale/lang.js';
import { wordsOf } from '../locale/locale.js';
import { sourceContent } from '../source-text.js';

/** The sources of a document under their heading; nothing where there are none. */
export function sourceBlocks(sources: readonly Source[], lang: Lang): readonly Block[] {
  if (sources.length === 0) return [];
  return [
    { kind: 'heading', level: 2, content: [wordsOf(lang).sources] },
    { kind: 'sources', items: sources.map((source) => sourceContent(source, { lang })) },
  ];
}
