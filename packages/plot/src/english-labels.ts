import { jurisdictions } from '@allr/model/facts';
import type { PlotLabels } from './plot-labels.js';

/**
 * What the package says, in English.
 * @example
 * ```ts
 * englishLabels.matrix.verdicts['no-data']; // => 'no data'
 * ```
 * @category labels
 */
export const englishLabels: PlotLabels = {
  language: 'en',
  decimalSign: '.',
  notice:
    'Shows what publications and labels say, for professionals who verify it. Not medical advice and not a medical device.',
  acrossTrials:
    'Trials differ in their patients and methods: figures of two trials are not a comparison of their treatments.',
  range: '({low} to {high})',
  rangeWithLevel: '({interval} {low} to {high})',
  notReached: 'not reached',
  interval: '{level}% CI',
  intervalUnknown: 'interval',
  noInterval: 'no interval',
  noIntervalNote: 'Open mark, “no interval”: no interval was published, or none was recorded.',
  offAxisNote: 'An arrow marks what lies beyond the end of the axis.',
  table: {
    comparison: 'Comparison',
    result: 'Result',
    estimate: 'Estimate',
    details: 'Details',
    source: 'Source',
    note: 'Note',
    arm: 'Trial and arm',
    series: 'Series',
    number: 'No.',
    place: 'Place',
    kind: 'Kind',
    from: 'From',
    to: 'To',
    date: 'Date',
    text: 'What it says',
    therapy: 'Therapy',
  },
  forest: {
    title: '{measure}: published estimates and intervals',
    description:
      'Forest plot of {n} published results. Each row has a square at the estimate and a line over its interval; a dashed line at {none} marks no effect.',
    measures: {
      HR: 'Hazard ratio',
      OR: 'Odds ratio',
      RR: 'Risk ratio',
      RD: 'Risk difference (percentage points)',
      'rate-ratio': 'Rate ratio',
    },
    sides: {
      HR: 'Left of the dashed line at {none}: a lower hazard of the event in the arm named first. Right of it: a higher one.',
      OR: 'Left of the dashed line at {none}: lower odds of the event in the arm named first. Right of it: higher ones.',
      RR: 'Left of the dashed line at {none}: a lower risk of the event in the arm named first. Right of it: a higher one.',
      RD: 'Left of the dashed line at {none}: the event is less frequent in the arm named first. Right of it: more frequent.',
      'rate-ratio':
        'Left of the dashed line at {none}: a lower rate of the event in the arm named first. Right of it: a higher one.',
    },
    versus: 'vs',
    p: 'p\u00A0=\u00A0{p}',
    fraction: 'published as a fraction, drawn in percentage points',
  },
  response: {
    title: 'Published proportions',
    description: 'Bars of {n} published proportions from 0 to 100 %, with a whisker over each published interval.',
    axis: 'Percent of patients',
    computed: 'Bar drawn at n divided by N; no percentage was published.',
    noWhisker: 'No whisker: no interval was published, or none was recorded.',
  },
  timeline: {
    title: 'Regulatory time line',
    description:
      'Time line from {from} to {until}: {periods} indication periods and {events} events in {lanes} places, each with a number that the table repeats.',
    numbers: 'Numbers refer to the table that comes with the drawing.',
    uncertain: 'Dashed: the day is known only within these bounds.',
    ongoing: 'in force on {until}',
    events: 'Events',
    between: '{earliest} to {latest}',
    notBefore: 'not before {earliest}',
    notAfter: 'not after {latest}',
    categories: {
      authorization: 'authorization',
      label: 'change of label',
      procedure: 'opinion, vote or application',
      designation: 'designation',
      safety: 'safety or risk program',
      ending: 'withdrawal, suspension or hold',
    },
    bases: {
      regular: 'regular approval',
      accelerated: 'accelerated approval',
      conditional: 'conditional approval',
      exceptional: 'approval under exceptional circumstances',
      unknown: 'form of approval not known',
    },
    settings: {
      'any-stage': 'any stage',
      'newly-diagnosed': 'newly diagnosed',
      consolidation: 'consolidation',
      'mrd-positive-remission': 'MRD-positive remission',
      'relapsed-or-refractory': 'relapsed or refractory',
    },
    jurisdictions,
  },
  matrix: {
    title: 'What labels say',
    description: 'Matrix of {rows} rows and {columns} columns. Each field has a symbol for what the labels say.',
    verdicts: {
      eligible: 'eligible',
      indeterminate: 'indeterminate',
      ineligible: 'ineligible',
      'not-approved': 'not approved',
      'no-data': 'no data',
    },
    none: 'none',
    noneNote: 'Empty field: the dataset holds no indication of this kind.',
    where: '{place}, {day}; dataset {version}',
    explained:
      'Eligible: the criteria of an indication are met. Ineligible: those of no indication can be met. Indeterminate: facts are missing. Not approved: there was no indication. No data: the dataset would not know. Contraindications and warnings are not shown. The order means nothing.',
  },
  endpoints: {
    OS: 'Overall survival (OS)',
    EFS: 'Event-free survival (EFS)',
    DFS: 'Disease-free survival (DFS)',
    RFS: 'Relapse-free survival (RFS)',
    PFS: 'Progression-free survival (PFS)',
    DoR: 'Duration of response (DoR)',
    TTP: 'Time to progression (TTP)',
    CIR: 'Cumulative incidence of relapse (CIR)',
    TRM: 'Treatment-related mortality (TRM)',
    NRM: 'Nonrelapse mortality (NRM)',
    HCT: 'Transplant (HCT)',
    'MRD-negative': 'MRD-negative',
    'MRD-negative-CR': 'MRD-negative CR',
    'early-death': 'Early death',
    relapse: 'Relapse',
    refractory: 'Refractory disease',
    death: 'Death',
    'ongoing-response': 'Ongoing response',
    'treatment-completion': 'Treatment completed',
    'treatment-duration': 'Duration of treatment',
    'time-to-response': 'Time to response',
    'enzyme-activity': 'Enzyme activity',
  },
};
