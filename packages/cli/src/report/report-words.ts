import type { Lang } from '@allr/format';

/** What a report says beside the results that it holds. */
interface ReportWords {
  readonly title: (name: string) => string;
  readonly made: (day: string, dataset: string) => string;
  readonly contents: string;
  readonly overview: string;
  readonly verdicts: string;
  readonly ahead: string;
  readonly each: string;
  readonly others: string;
  readonly sources: string;
  readonly figures: string;
  readonly evidence: string;
  readonly evidenceOf: (verdict: 'eligible' | 'indeterminate') => string;
  readonly noEvidence: string;
  readonly naive: string;
  readonly history: string;
  readonly survival: (measure: string) => string;
  readonly responses: string;
}

export const reportWords: Readonly<Record<Lang, ReportWords>> = {
  en: {
    title: (name) => `Report: ${name}`,
    made: (day, dataset) => `Made on ${day} from dataset ${dataset}. It loads nothing and sends nothing.`,
    contents: 'Contents',
    overview: 'Verdicts by setting',
    verdicts: 'Labels that are met, or may be',
    ahead: 'What each option would close and keep open',
    each: 'Each option, with what it changes',
    others: 'Therapies whose label is not met, and those without one',
    sources: 'Sources',
    figures: 'The figures as a table',
    evidence: 'What trials published',
    evidenceOf: (verdict) =>
      verdict === 'eligible'
        ? 'Of the therapies whose label is met.'
        : 'No label is met; of the therapies for which a fact is missing.',
    noEvidence: 'The dataset holds no figures for them.',
    naive:
      'Pairs that are not listed were compared by no trial of the dataset, nor have they a comparator in common: their figures come from different patients, and nothing is computed of them.',
    history: 'Regulatory time lines',
    survival: (measure) => `Published effects (${measure})`,
    responses: 'published responses',
  },
  cs: {
    title: (name) => `Zpráva: ${name}`,
    made: (day, dataset) => `Vytvořeno ${day} z datové sady ${dataset}. Nic nenačítá a nic neodesílá.`,
    contents: 'Obsah',
    overview: 'Hodnocení podle situace',
    verdicts: 'Indikace, které jsou nebo mohou být splněny',
    ahead: 'Co by která možnost uzavřela a co ponechala otevřené',
    each: 'Jednotlivé možnosti a co mění',
    others: 'Léčby, jejichž indikace není splněna nebo které ji nemají',
    sources: 'Zdroje',
    figures: 'Hodnoty v tabulce',
    evidence: 'Co publikovaly studie',
    evidenceOf: (verdict) =>
      verdict === 'eligible'
        ? 'Léčby, jejichž indikace je splněna.'
        : 'Žádná indikace není splněna; léčby, u nichž chybí údaj.',
    noEvidence: 'Datová sada pro ně nemá žádné výsledky.',
    naive:
      'Dvojice, které zde nejsou uvedeny, žádná studie datové sady neporovnala ani nemají společný komparátor: jejich výsledky pocházejí od různých pacientů a nic se z nich nepočítá.',
    history: 'Regulační časové osy',
    survival: (measure) => `Publikované efekty (${measure})`,
    responses: 'publikované odpovědi',
  },
};
