import type { Lang } from '@allr/format';

/** What `allr ask` says at its prompt, beside the questions. */
interface AskWords {
  readonly howTo: string;
  readonly settled: string;
}

export const askWords: Readonly<Record<Lang, AskWords>> = {
  en: {
    howTo:
      'Answer with the number of an option or with a value; an empty line: not known; q: enough. A number may be 41, < 0.01 or 30-40; with options, #2 picks the second.',
    settled: 'Nothing is left that an answer would settle.',
  },
  cs: {
    howTo:
      'Odpovězte číslem možnosti nebo hodnotou; prázdný řádek: není známo; q: konec. Číslo může být 41, < 0.01 nebo 30-40; #2 vybere druhou možnost.',
    settled: 'Nezbývá nic, co by odpověď rozhodla.',
  },
};
