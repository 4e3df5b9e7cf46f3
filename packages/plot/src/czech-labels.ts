import type { PlotLabels } from './plot-labels.js';

/**
 * What the package says, in Czech.
 * @example
 * ```ts
 * czechLabels.matrix.verdicts['no-data']; // => 'bez údajů'
 * ```
 * @category labels
 */
export const czechLabels: PlotLabels = {
  language: 'cs',
  decimalSign: ',',
  notice:
    'Ukazuje, co uvádějí publikace a souhrny údajů o přípravku, pro odborníky, kteří si to ověří. Není lékařskou radou ani zdravotnickým prostředkem.',
  acrossTrials: 'Studie se liší pacienty i metodami: čísla ze dvou studií nejsou srovnáním jejich léčby.',
  range: '({low} až {high})',
  notReached: 'nedosaženo',
  interval: '{level}% IS',
  intervalUnknown: 'interval',
  noInterval: 'bez intervalu',
  noIntervalNote: 'Prázdná značka, „bez intervalu“: interval nebyl publikován nebo zaznamenán.',
  offAxisNote: 'Šipka značí interval, který přesahuje osu.',
  table: {
    comparison: 'Srovnání',
    result: 'Výsledek',
    estimate: 'Odhad',
    details: 'Podrobnosti',
    source: 'Zdroj',
    note: 'Poznámka',
    arm: 'Studie a rameno',
    series: 'Řada',
    number: 'Č.',
    place: 'Místo',
    kind: 'Druh',
    from: 'Od',
    to: 'Do',
    date: 'Datum',
    text: 'Co uvádí',
    therapy: 'Léčba',
  },
  forest: {
    title: '{measure} s intervalem',
    description:
      'Lesní graf, počet publikovaných výsledků: {n}. Každý řádek má čtverec v místě odhadu a úsečku přes interval; čárkovaná čára na hodnotě {none} značí žádný účinek.',
    measures: {
      HR: 'Poměr rizik (HR)',
      OR: 'Poměr šancí (OR)',
      RR: 'Relativní riziko (RR)',
      RD: 'Rozdíl rizik, procentní body',
      'rate-ratio': 'Poměr incidencí',
    },
    sides: {
      HR: 'Vlevo od čárkované čáry na hodnotě {none}: nižší riziko (hazard) události v rameni uvedeném první. Vpravo: vyšší.',
      OR: 'Vlevo od čárkované čáry na hodnotě {none}: nižší šance události v rameni uvedeném první. Vpravo: vyšší.',
      RR: 'Vlevo od čárkované čáry na hodnotě {none}: nižší riziko události v rameni uvedeném první. Vpravo: vyšší.',
      RD: 'Vlevo od čárkované čáry na hodnotě {none}: událost je v rameni uvedeném první méně častá. Vpravo: častější.',
      'rate-ratio':
        'Vlevo od čárkované čáry na hodnotě {none}: nižší incidence události v rameni uvedeném první. Vpravo: vyšší.',
    },
    versus: 'vs.',
    p: 'p = {p}',
    fraction: 'Publikováno jako zlomek, zakresleno v procentních bodech.',
  },
  response: {
    title: 'Publikované podíly',
    description: 'Sloupce od 0 do 100 %, počet publikovaných podílů: {n}; úsečka vyznačuje publikovaný interval.',
    axis: 'Procento pacientů',
    computed: 'Sloupec zakreslen jako n děleno N; procento nebylo publikováno.',
    countOnly: 'n/N',
  },
  timeline: {
    title: 'Časová osa registrací',
    description:
      'Časová osa od {from} do {until}: období indikací {periods}, události {events}, místa {lanes}; každá položka má číslo, které opakuje tabulka.',
    numbers: 'Čísla odkazují do tabulky, která k obrázku patří.',
    uncertain: 'Čárkovaně: den je znám jen v těchto mezích.',
    ongoing: 'platí k {until}',
    events: 'Události',
    between: '{earliest} až {latest}',
    notBefore: 'ne dříve než {earliest}',
    notAfter: 'ne později než {latest}',
    categories: {
      authorization: 'registrace',
      label: 'změna textu',
      procedure: 'stanovisko, hlasování nebo žádost',
      designation: 'zvláštní status',
      safety: 'bezpečnost nebo program řízení rizik',
      ending: 'stažení, pozastavení nebo zastavení',
    },
    bases: {
      regular: 'běžná registrace',
      accelerated: 'zrychlená registrace',
      conditional: 'podmínečná registrace',
      exceptional: 'registrace za výjimečných okolností',
      unknown: 'forma registrace není známa',
    },
    settings: {
      'any-stage': 'kterékoli stadium',
      'newly-diagnosed': 'nově diagnostikovaná',
      consolidation: 'konsolidace',
      'mrd-positive-remission': 'remise s pozitivní MRD',
      'relapsed-or-refractory': 'relabující nebo refrakterní',
    },
    jurisdictions: {
      US: 'Spojené státy',
      EU: 'Evropská unie',
      GB: 'Velká Británie',
      JP: 'Japonsko',
      CN: 'Čína',
      CA: 'Kanada',
      AU: 'Austrálie',
      CH: 'Švýcarsko',
      IN: 'Indie',
      DE: 'Německo',
      FR: 'Francie',
      ES: 'Španělsko',
      SG: 'Singapur',
    },
  },
  matrix: {
    title: 'Co uvádějí souhrny údajů o přípravku',
    description: 'Tabulka, řádků {rows} a sloupců {columns}. Každé pole má symbol pro to, co uvádí text registrace.',
    verdicts: {
      eligible: 'splňuje',
      indeterminate: 'nelze určit',
      ineligible: 'nesplňuje',
      'not-approved': 'neregistrováno',
      'no-data': 'bez údajů',
    },
    none: 'žádná',
    noneNote: 'Prázdné pole: žádná indikace tohoto druhu.',
    where: '{place}, {day}; datová sada {version}',
    explained:
      'Splňuje: kritéria indikace jsou splněna. Nelze určit: chybějí údaje. Pořadí je převzato z dat a nic neznamená.',
  },
  endpoints: {
    'MRD-negative': 'MRD negativita',
    'MRD-negative-CR': 'CR s negativní MRD',
    'early-death': 'časné úmrtí',
    relapse: 'relaps',
    refractory: 'refrakterita',
    death: 'úmrtí',
    'ongoing-response': 'trvající odpověď',
    'treatment-completion': 'dokončení léčby',
    'treatment-duration': 'délka léčby',
    'time-to-response': 'doba do odpovědi',
    'enzyme-activity': 'aktivita enzymu',
  },
};
