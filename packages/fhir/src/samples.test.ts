import { dataset } from '@allr/data';
import { parsePatient } from '@allr/model';
import { match } from '@allr/selection';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { patientFromFhir } from './patient-from-fhir.js';
import { leftText } from './reading.js';

const folder = join(import.meta.dirname, '../samples');
interface Sample {
  readonly resourceType: string;
  readonly entry: readonly { readonly fullUrl?: string; readonly resource: Readonly<Record<string, unknown>> }[];
  readonly [key: string]: unknown;
}
const sample = (file: string): Sample => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const read = (input: unknown, asOf = '2026-11-01') => patientFromFhir(input, { asOf, therapies: dataset.therapies });
const bundles = globSync('*/*.json', { cwd: folder })
  .filter((file) => sample(file).resourceType === 'Bundle')
  .toSorted();
/** A resource of another patient, as if it were of this one. */
const of = (file: string) => [
  { resourceType: 'Patient', id: 'p' },
  { ...sample(file), subject: { reference: 'Patient/p' } },
];
const whyOf = (input: unknown) => read(input).left.map(({ why }) => why);

describe.each(bundles)('%s', (file) => {
  it('reads as it did', async () => {
    const { patient, read: facts, left } = read(sample(file));
    const reading = { patient, read: facts, left: left.map((one) => leftText(one)) };
    const golden = join(import.meta.dirname, '../golden', `${basename(file, '.json').replace('.bundle', '')}.json`);
    await expect(`${JSON.stringify(reading, undefined, 2)}\n`).toMatchFileSnapshot(golden);
  });

  it('reads into a good patient, and tells of every resource what became of it', () => {
    const { patient, read: facts, left } = read(sample(file));
    expect(parsePatient(patient)).toMatchObject({ ok: true });
    const told = new Set([...facts, ...left].map(({ from }) => from));
    const untold = sample(file)
      .entry.map(({ resource }) => `${String(resource['resourceType'])}/${String(resource['id'])}`)
      // Read where they are referred to.
      .filter((name) => !name.startsWith('Medication/'))
      .filter((name) => !told.has(name));
    expect(untold).toEqual([]);
  });
});

describe('what match answers for the invented patients, in the US', () => {
  it.each([
    [
      'relapsed-b-all',
      ['blinatumomab', 'inotuzumab-ozogamicin', 'brexucabtagene-autoleucel'],
      ['nelarabine', 'ponatinib'],
    ],
    ['ph-positive-t315i-relapse', ['ponatinib', 'brexucabtagene-autoleucel'], ['nelarabine']],
    ['t-all-second-relapse', ['nelarabine', 'clofarabine'], ['blinatumomab', 'tisagenlecleucel']],
  ])('%s', (name, eligible, ineligible) => {
    const { patient } = read(sample(`synthetic/${name}.bundle.json`));
    const verdicts = new Map(
      match(patient, { jurisdiction: 'US', asOf: '2026-11-01' }).results.map(({ therapy, verdict }) => [
        therapy.id,
        verdict,
      ]),
    );
    expect(eligible.map((id) => [id, verdicts.get(id)])).toEqual(eligible.map((id) => [id, 'eligible']));
    expect(ineligible.map((id) => [id, verdicts.get(id)])).toEqual(ineligible.map((id) => [id, 'ineligible']));
  });
});

describe('the traps of public samples', () => {
  const brian = read(sample('mcode/brian-l.bundle.json'));

  it('does not take free text for a known antigen', () => {
    expect(brian.patient.cd19).toBeUndefined();
    expect(brian.left).toContainEqual({
      from: 'Observation/immunophenotype-brian-l',
      what: 'Leuk and lymphma immnphntypng Spec',
      why: 'free-text',
      detail: 'positive for CD10, CD79a, TdT, CD19, and CD20',
    });
  });

  it('takes no marrow result from a lumbar puncture under the code of a marrow report', () => {
    expect(brian.patient).not.toHaveProperty('marrowBlastsPercent');
    expect(brian.patient).not.toHaveProperty('cnsStatus');
    expect(brian.left).toContainEqual(
      expect.objectContaining({ from: 'Observation/us-core-lumbar-puncture-result-brian-l', why: 'free-text' }),
    );
  });

  it('reads nothing from before the disease as if it were of today, and nothing from after the day', () => {
    const before = read(sample('mcode/brian-l.bundle.json'), '2023-12-31');
    expect(before.patient).toEqual({ ageYears: 2, sex: 'male' });
    expect(before.left).toContainEqual(
      expect.objectContaining({ from: 'Condition/primary-cancer-condition-brian-l', why: 'after-as-of' }),
    );
  });

  it('reads a B-ALL without a course: "active" is neither newly diagnosed nor relapsed', () => {
    expect(brian.patient).toEqual({
      ageYears: 5,
      sex: 'male',
      diagnosis: 'b-all',
      alterations: { includes: ['etv6-runx1'], complete: false },
      lansky: 80,
      leukocytes: 88.5,
    });
  });

  it('does not read a dose, an order or a drug that was not looked for as a prior therapy', () => {
    expect(brian.patient.priorTherapies).toBeUndefined();
    const why = new Set(brian.left.filter(({ from }) => from.startsWith('Medication')).map((one) => one.why));
    expect([...why]).toEqual(['no-therapy-code', 'order-only']);
    expect(whyOf(of('mcode/MedicationRequest-cancer-related-medication-request-cisplatin-stopped.json'))).toEqual([
      'order-only',
    ]);
  });

  it('reads no fact from a cancer that is another one', () => {
    const { patient, left } = read(sample('mcode/jenny-m.bundle.json'));
    expect(patient).toEqual({ ageYears: 61, sex: 'female', weightKg: 70.30681735, ecog: 0 });
    // 3000 times 10*3/uL.
    expect(left).toContainEqual(
      expect.objectContaining({ from: 'Observation/us-core-observation-lab-neutrophils-jenny-m', why: 'out-of-range' }),
    );
  });

  it('reads the scores 0, 20 and 90 as they are, each on its own scale', () => {
    expect(read(of('mcode/Observation-ecog-performance-status-fully-active.json')).patient).toEqual({ ecog: 0 });
    expect(read(of('mcode/Observation-lansky-play-performance-status-twenty.json')).patient).toEqual({ lansky: 20 });
    expect(read(of('mcode/Observation-karnofsky-performance-status-normal-activity.json')).patient).toEqual({
      karnofsky: 90,
    });
  });

  it('does not take BCR and ABL1 beside a point mutation for a fusion, nor a germline variant for one of the leukemia', () => {
    const fusion = read(of('mcode/Observation-genomic-variant-fusion.json'));
    expect(fusion.patient).toEqual({});
    expect(fusion.left).toEqual([
      { from: 'Observation/genomic-variant-fusion', what: '69548-6', why: 'variant-unclear', detail: 'ABL1::BCR' },
    ]);
    expect(whyOf(of('mcode/Observation-genomic-variant-germline-deletion.json'))).toEqual(['germline']);
  });

  it('takes no unit that UCUM does not have', () => {
    const bsa = sample('mcode/Observation-body-surface-area-example.json');
    expect(bsa['valueQuantity']).toMatchObject({ code: 'm^2' });
    const height = { ...bsa, code: { coding: [{ system: 'http://loinc.org', code: '8302-2' }] } };
    const [patient] = of('mcode/Observation-body-surface-area-example.json');
    expect(whyOf([patient, { ...height, subject: { reference: 'Patient/p' } }])).toEqual(['unit']);
  });

  it('reads no impossible score, and none of somebody else', () => {
    const { patient, left } = read(sample('ctms/patient_data_missing_birthdate_invalid_ecog_karnofsky.json'));
    expect(patient).toEqual({ sex: 'female' });
    expect(left.map(({ why }) => why)).toEqual(['no-known-code', 'other-subject', 'other-subject']);
    const bundle = sample('ctms/patient_data_missing_birthdate_invalid_ecog_karnofsky.json');
    const own = bundle.entry.map(({ fullUrl, resource }) => ({
      fullUrl,
      resource: resource['subject'] ? { ...resource, subject: { reference: bundle.entry[0]?.fullUrl } } : resource,
    }));
    expect(whyOf({ ...bundle, entry: own })).toEqual(['no-known-code', 'out-of-range', 'out-of-range']);
  });

  it('knows acute lymphoid leukemia by its code only where its display agrees', () => {
    const condition = (display?: string) => [
      { resourceType: 'Patient', id: 'p' },
      {
        resourceType: 'Condition',
        id: 'c',
        code: { coding: [{ system: 'http://snomed.info/sct', code: '91857003', ...(display && { display }) }] },
        subject: { reference: 'Patient/p' },
      },
    ];
    for (const display of [undefined, 'Acute lymphoid leukemia', 'Acute lymphoid leukemia, disease (disorder)'])
      expect(read(condition(display)).patient).toEqual({ diagnosis: { oneOf: ['b-all', 't-all', 'burkitt'] } });
    expect(read(condition('Acute myeloid leukemia'))).toMatchObject({
      patient: {},
      left: [{ why: 'display-differs', detail: '91857003 "Acute myeloid leukemia"' }],
    });
  });
});
