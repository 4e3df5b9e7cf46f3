// Adds the label of a place that the dataset does not have yet, checks it, and matches with it.
import { dataset } from '@allr/data';
import { recordKinds, type DatasetRecord, type Therapy } from '@allr/model';
import { buildDataset, checkRecords, formatRecordProblem, readRecords } from '@allr/rules';
import { match } from '@allr/selection';

// The text of two files, `indications/…yaml` and `sources/…yaml`. Place, wording and source are invented.
const texts = [
  {
    file: 'indications/nelarabine-sg-relapsed.yaml',
    text: `
id: nelarabine-sg-relapsed
kind: indication
therapy: nelarabine
jurisdiction: SG
validFrom: '2020-05-01'
basis: regular
setting: relapsed-or-refractory
text: T-cell ALL in relapse or refractory after at least two chemotherapy regimens.
criteria:
  all:
    - { fact: diagnosis, is: t-all }
    - { fact: status, in: [relapsed, refractory] }
    - { fact: priorLines, min: 2 }
cites:
  - { source: invented-sg-label, at: section 4.1 }
`,
  },
  {
    file: 'sources/invented-sg-label.yaml',
    text: `
id: invented-sg-label
kind: source
type: webpage
category: label
title: An invented label
publisher: An invented agency
issued: '2020-05-01'
URL: https://example.org/label
`,
  },
];

const { files, problems } = readRecords(texts);
const own = files.map(({ record }) => record);
const published = Object.values(recordKinds)
  .flatMap((list): readonly DatasetRecord[] => dataset[list])
  .map((record) => (record.kind === 'therapy' && record.id === 'nelarabine' ? withCoverage(record) : record));
const extended = buildDataset([...published, ...own], { version: dataset.version, date: dataset.date });

const findings = [...problems, ...checkRecords({ dataset: extended, files })];
console.log(`${String(own.length)} records, ${String(findings.length)} problems`);
for (const problem of findings) console.log(formatRecordProblem(problem));

const patient = { diagnosis: 't-all', status: 'relapsed', priorLines: 3 } as const;
const place = { jurisdiction: 'SG', asOf: '2026-01-01' } as const;
for (const from of [dataset, extended]) {
  const { results } = match(patient, { ...place, dataset: from });
  console.log(`nelarabine in Singapore: ${results.find(({ therapy }) => therapy.id === 'nelarabine')?.verdict ?? ''}`);
}

/** Says to which day the approvals in the place were read: before it, a missing label means "not approved". */
function withCoverage(therapy: Therapy): Therapy {
  const cites = [{ source: 'invented-sg-label', at: 'section 4.1' }];
  return { ...therapy, coverage: [...therapy.coverage, { jurisdiction: 'SG', until: '2026-06-30', cites }] };
}
