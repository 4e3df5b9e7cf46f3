import { dataset, getTrial, outcomesOf } from '@allr/data';
import { match } from '@allr/selection';
import { czechLabels } from '../czech-labels.js';
import { forestPlot } from '../forest-plot.js';
import { forestRows } from '../forest-rows.js';
import { patientMatrix, settingMatrix } from '../matrix-of.js';
import type { Plot } from '../plot.js';
import { responseBars } from '../response-bars.js';
import { responseRows } from '../response-rows.js';
import { timelineLanes } from '../timeline-lanes.js';
import { timelinePlot } from '../timeline-plot.js';
import { verdictMatrix } from '../verdict-matrix.js';

const { sources, trials, date } = dataset;
const published = [getTrial('tower'), getTrial('ino-vate')];
const therapies = ['blinatumomab', 'inotuzumab-ozogamicin', 'tisagenlecleucel', 'ponatinib', 'nelarabine'];
const asked = { jurisdiction: 'US', asOf: '2022-06-01' } as const;
const adult = match(
  { ageYears: 40, diagnosis: 'b-all', philadelphia: 'negative', status: 'relapsed', cd19: 'positive' },
  asked,
);
const patients = [
  { name: 'Age 40, B-ALL', match: adult },
  { name: 'Age 12, T-ALL', match: match({ ageYears: 12, diagnosis: 't-all', status: 'relapsed' }, asked) },
];
const bars = responseRows(
  outcomesOf('blinatumomab').filter(({ trial }) => trial.id === 'tower'),
  { endpoints: ['CR', 'CR/CRh/CRi', 'MRD-negative'], sources },
);

/** Every plot with records of the dataset, for golden files and geometry. */
export const samples: Readonly<Record<string, () => Plot>> = {
  forest: () => forestPlot(forestRows(published, { measure: 'HR', sources }), { measure: 'HR' }),
  'forest-narrow': () =>
    forestPlot(forestRows(published, { measure: 'HR', sources, labels: czechLabels }), {
      measure: 'HR',
      labels: czechLabels,
      width: 360,
      domain: [0.6, 1.6],
    }),
  'forest-differences': () => forestPlot(forestRows(trials, { measure: 'RD', sources }), { measure: 'RD' }),
  bars: () => responseBars(bars),
  'bars-narrow': () => responseBars(bars, { width: 340, labels: czechLabels }),
  timeline: () =>
    timelinePlot(timelineLanes('blinatumomab', dataset), { until: date, width: 900, title: 'blinatumomab' }),
  'timeline-narrow': () =>
    timelinePlot(timelineLanes('tisagenlecleucel', dataset, { labels: czechLabels, jurisdictions: ['EU', 'US'] }), {
      until: '2020-01-01',
      width: 360,
      labels: czechLabels,
    }),
  matrix: () => verdictMatrix(patientMatrix(patients, { therapies })),
  'matrix-settings': () =>
    verdictMatrix(settingMatrix(adult, { therapies, labels: czechLabels }), { labels: czechLabels }),
};
