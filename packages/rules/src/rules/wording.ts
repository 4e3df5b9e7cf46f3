import type { Rule } from '../rule.js';
import { walk } from '../walk.js';

/** Judgments that the dataset does not make, words that go stale, and spellings of the other side of the ocean. */
const avoided: readonly (readonly [RegExp, string])[] = [
  [/\b(recommended|best|safe)\b/i, 'what a source says, without a judgment'],
  [/\b(currently|nowadays|recently)\b/i, 'a date instead of a word that goes stale'],
  [
    /\b(leukaemi|haemato|anaemi|paediatric|tumour|oedema|haemorrhag|randomis|authoris|centralis|neutropaeni)/i,
    'American spelling',
  ],
];

/** Names and titles stand as printed. */
const asPrinted =
  /(^|\.)(title|quote|containerTitle|publisher|URL|DOI|id|name|brands.*|synonyms.*|source|at|authors.*|label)$/;

export const wording: Rule = {
  name: 'wording',
  description: 'Text makes no judgment of its own, holds in any year, and is spelled the American way.',
  scope: 'record',
  *check({ all }) {
    for (const record of all) {
      if (record.kind === 'source') continue;
      for (const { path, value } of walk(record)) {
        if (typeof value !== 'string' || asPrinted.test(path)) continue;
        for (const [pattern, expected] of avoided) {
          const found = pattern.exec(value);
          if (found) yield { record, path, message: `found "${found[0]}", expected ${expected}` };
        }
      }
    }
  },
};
