import type { ArmRef, Endpoint, Named, NotComputed, OrderKey } from '@allr/selection';
import { formatDate } from '../date-text.js';
import type { Content } from '../document/document.js';
import { inEnglish } from '../document/remarks-on.js';
import { czechResults } from './czech-results.js';
import { czech } from './czech.js';
import type { SentenceWords } from './sentence-words.js';

const nameOf = (endpoint: Endpoint) => czechResults.endpoint(endpoint);
const en = (text: string) => inEnglish(text, 'cs');
const day = (date: string) => formatDate(date, { lang: 'cs' });
const names = (named: readonly Named[]) => [...new Set(named.map(({ name }) => name))];
const arms = (refs: readonly ArmRef[]) => refs.map(({ trial, arm }) => `${trial}/${arm}`).join(', ');

function figures({ endpoint, population, timePoint }: NotComputed): Content {
  return [
    nameOf(endpoint),
    ...(population === undefined ? [] : [`, ${czechResults.columns.population}: `, en(population)]),
    ...(timePoint === undefined ? [] : [' (', en(timePoint), ')']),
  ];
}

function keyName(key: OrderKey): string {
  switch (key.key) {
    case 'evidence-level':
      return 'úroveň důkazů';
    case 'randomized-benefit':
      return `${key.measure ?? 'HR'} (${nameOf(key.endpoint)}) proti komparátoru`;
    case 'outcome':
      return nameOf(key.endpoint);
    case 'toxicity':
      return `${key.term}, stupeň ${key.grade}`;
    case 'approval-basis':
      return 'forma registrace';
    case 'approval-date':
      return 'datum registrace';
  }
}

/** The sentences in Czech. Values follow a colon or stand in quotation marks, so that they can stay in the nominative. */
export const czechSentences: SentenceWords = {
  notes: {
    'after-dataset': ({ checkedTo }) => [
      `Datová sada byla zkontrolována ke dni ${day(checkedTo)}; co se změnilo později, v ní není.`,
    ],
    'before-first-approval': ({ asOf, jurisdiction }) => [
      `Den ${day(asOf)} předchází první registraci ${czech.inPlace[jurisdiction]}, kterou datová sada obsahuje.`,
    ],
    'no-indication': ({ jurisdiction }) => [`Datová sada neobsahuje žádnou indikaci ${czech.inPlace[jurisdiction]}.`],
    naive: () => ['Výsledky různých studií nejsou srovnáním léčby: pacienti, definice i časy se liší.'],
    'common-comparator': () => [
      'Nepřímé srovnání platí jen tehdy, když se studie shodují v pacientech, komparátoru, ukazateli i době sledování, což žádný vzorec nepozná.',
    ],
    'arm-group': ({ treatment, arms: grouped }) => [
      'Že tato ramena jsou jedna léčba (',
      en(treatment.name),
      `), je tvrzení zadavatele dotazu: ${arms(grouped)}.`,
    ],
    'unnamed-comparators': ({ arms: unnamed }) => [
      `Randomizováno proti ramenům, pro která datová sada nemá léčbu: ${arms(unnamed)}. Zda jsou některá z nich týmž komparátorem, musí říci zadavatel dotazu (`,
      en('comparators'),
      ').',
    ],
    'no-comparison': () => [
      'Pořadí určují zadaná kritéria. Hodnoty pocházejí od různých pacientů, z různých studií a dob; léčby se tím nesrovnávají.',
    ],
    'no-value': ({ key, therapies }) => [
      `Na konci podle kritéria „${keyName(key)}“, protože hodnota chybí: ${names(therapies).join(', ')}.`,
    ],
    'by-definition': () => [
      'Model sleduje, co léčba mění z definice. Neříká, jak pravděpodobný je který výsledek, a neurčuje pořadí léčby.',
    ],
  },
  pairs: {
    'head-to-head': ({ headToHead }) => [
      `Pacienti byli mezi obě léčby randomizováni ve studii: ${headToHead.map(({ trial }) => trial.name).join(', ')}.`,
    ],
    'common-comparator': ({ indirect }) => [
      'Žádná studie nerandomizovala pacienty mezi obě léčby; každá z nich byla randomizována proti komparátoru: ',
      ...names(indirect.map(({ comparator }) => comparator)).flatMap((name, index) => [
        ...(index === 0 ? [] : [', ']),
        en(name),
      ]),
      '.',
    ],
    naive: () => [
      'Žádná studie nerandomizovala pacienty mezi obě léčby, ani nebyly obě randomizovány proti témuž komparátoru: pacienti, definice i časy se liší.',
    ],
    'no-figures': ({ endpoint, without }) => [
      `Datová sada neobsahuje ukazatel „${nameOf(endpoint)}“ pro: ${names(without).join(', ')}.`,
    ],
  },
  notComputed: {
    'not-everyone': (said) => [...figures(said), ': není známo, zda jsou započteni všichni randomizovaní pacienti.'],
    'no-count': (said) => [
      ...figures(said),
      ': uvedeno je jen zaokrouhlené procento nebo odhad v čase, který není počtem pacientů.',
    ],
  },
  noValue: {
    'no-trial': () => ['Datová sada k této léčbě nemá žádnou studii.'],
    'no-legal-form': () => ['U žádné indikace, z níž závěr vyplývá, není známa forma registrace.'],
    'no-first-day': () => ['U žádné indikace, z níž závěr vyplývá, není znám první den platnosti.'],
    'no-ratio': ({ measure, endpoint }) => [
      `Žádná randomizovaná studie nepublikovala ${measure} proti komparátoru pro ukazatel „${nameOf(endpoint)}“.`,
    ],
    'not-reached': ({ endpoint }) => [
      `Hodnoty ukazatele „${nameOf(endpoint)}“ nebylo dosaženo: chybí číslo, podle kterého řadit.`,
    ],
    'no-outcome': ({ endpoint }) => [`Datová sada k této léčbě neobsahuje ukazatel „${nameOf(endpoint)}“.`],
    'no-adverse-event': ({ term, grade }) => [
      'Datová sada k této léčbě neobsahuje nežádoucí příhodu „',
      en(term),
      `“, stupeň ${grade}.`,
    ],
    'no-number': ({ term, grade }) => [
      'Nežádoucí příhoda „',
      en(term),
      `“, stupeň ${grade}, je publikována bez čísla.`,
    ],
  },
  changes: {
    'therapy-given': 'léčba byla podána',
    'no-response-or-relapse': 'onemocnění na léčbu neodpovědělo, nebo se vrátilo',
    'further-relapse': 'mohlo dojít k dalšímu relapsu',
    'not-the-first-relapse': 'další relaps by nebyl první',
    'sites-not-known': 'lokalizaci relapsu by bylo třeba vyšetřit znovu',
    'burden-not-known': 'množství leukemických buněk by bylo třeba změřit znovu',
    'one-more-line': 'šlo o další linii léčby',
    'antigen-looked-for-again': 'cílový antigen mohl být ztracen a vyšetřuje se znovu',
    'antigen-lost': 'blasty cílový antigen ztratily',
    'transplant-done': 'transplantace byla provedena',
    'relapse-after-transplant': 'onemocnění se po transplantaci mohlo vrátit',
    'time-since-transplant-not-known': 'doba od transplantace není známa',
    'graft-versus-host-disease': 'mohla vzniknout reakce štěpu proti hostiteli',
    'planned-transplant-done': 'plánovaná transplantace byla provedena',
    'inhibitor-resisted': 'onemocnění může být na inhibitor rezistentní',
    'inhibitor-not-tolerated': 'inhibitor mohl být špatně snášen',
    'inhibitor-failed': 'inhibitor mohl selhat',
    'further-mutations': 'mohly přibýt další mutace',
  },
  key: keyName,
  comesAfter: (key, behind, ahead) => `${key}: ${behind}; předchází: ${ahead}.`,
  withoutValue: (key) => `${key}: hodnota chybí. `,
};
