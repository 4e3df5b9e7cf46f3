import * as z from 'zod';
import { isCalendarDate, isDay } from '../dates.js';
import { jurisdictions } from '../jurisdictions.js';
import type { Dataset, DatasetRecord, RecordKind, RecordKinds } from '../records/record.js';
import * as vocabulary from '../records/vocabulary.js';
import { CriterionSchema } from './criterion-schema.js';
import { PatientSchema } from './patient-schema.js';

const { exactOptional } = z;

/** The form of an id: lower case, digits, single hyphens. */
const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const id = z.string().regex(idPattern, 'lower case letters, digits and single hyphens');
const text = z
  .string()
  .min(1)
  .refine((value) => value === value.trim(), { message: 'text without space at its ends' });
const day = z.string().refine(isDay, { message: 'a calendar day as YYYY-MM-DD' });
const calendarDate = z.string().refine(isCalendarDate, { message: 'a date as YYYY, YYYY-MM or YYYY-MM-DD, in quotes' });
const partialDate = z.union(
  [
    calendarDate,
    z
      .strictObject({ earliest: exactOptional(calendarDate), latest: exactOptional(calendarDate) })
      .refine(({ earliest, latest }) => earliest !== undefined || latest !== undefined, {
        message: 'earliest, latest or both',
      }),
  ],
  { error: 'a date in quotes (YYYY, YYYY-MM or YYYY-MM-DD), or { earliest, latest }' },
);
// Object.keys loses the key type; jurisdictions has no other keys.
const jurisdiction = z.enum(Object.keys(jurisdictions) as (keyof typeof jurisdictions)[]);
const count = z.int().min(0);
const percent = z.number().min(0).max(100);
const grade = z.string().regex(/^(any|>=[1-5]|[1-5](-[1-5])?)$/, 'any, >=3, 3-4, 5 …');
/** Every kind but `moved`: an id that was given up cannot move again. */
const movable = [
  'therapy',
  'indication',
  'contraindication',
  'event',
  'trial',
  'consideration',
  'recommendation',
  'disease',
  'definition',
  'claim',
  'source',
] as const;

const quote = text.refine((value) => value.split(/\s+/).length <= 25, { message: 'at most 25 words' });
const citation = z.strictObject({ source: id, at: text, quote: exactOptional(quote) });
const cites = z.array(citation).min(1);
const note = exactOptional(text);
/** Where a record can be read, and what to know of it: the last fields of every record. */
const sourced = { cites, note, gaps: exactOptional(z.array(text).min(1)) };
const statement = {
  text,
  jurisdiction: exactOptional(jurisdiction),
  validFrom: exactOptional(partialDate),
  validTo: exactOptional(partialDate),
  cites,
  note,
};

const therapy = z.strictObject({
  id,
  kind: z.literal('therapy'),
  name: text,
  brands: z.array(z.strictObject({ name: text, jurisdictions: z.array(jurisdiction) })),
  synonyms: z.array(text),
  modality: z.enum(vocabulary.modalities),
  targets: z.array(text),
  lineages: z.array(z.enum(vocabulary.lineages)).min(1),
  mechanism: exactOptional(text),
  components: exactOptional(z.array(id)),
  codes: z.array(z.strictObject({ system: z.enum(vocabulary.codeSystems), code: text, cites })),
  coverage: z.array(z.strictObject({ jurisdiction, until: day, cites, note: exactOptional(text) })),
  warnings: z.array(z.strictObject({ level: z.enum(vocabulary.warningLevels), ...statement, jurisdiction })),
  dosing: z.array(z.strictObject({ population: text, ...statement })),
  monitoring: z.array(z.strictObject(statement)),
  ...sourced,
});

const labelStatement = {
  therapy: id,
  jurisdiction,
  validFrom: partialDate,
  validTo: exactOptional(partialDate),
  text,
  criteria: CriterionSchema,
  readings: exactOptional(z.array(text).min(1)),
};

const indication = z.strictObject({
  id,
  kind: z.literal('indication'),
  ...labelStatement,
  basis: z.enum(vocabulary.approvalBases),
  setting: z.enum(vocabulary.settings),
  ...sourced,
});

const contraindication = z.strictObject({ id, kind: z.literal('contraindication'), ...labelStatement, ...sourced });

const event = z.strictObject({
  id,
  kind: z.literal('event'),
  therapy: id,
  jurisdiction,
  agency: text,
  type: z.enum(vocabulary.eventTypes),
  date: partialDate,
  disease: exactOptional(text),
  text,
  indications: exactOptional(z.array(id).min(1)),
  ...sourced,
});

const interval = z.strictObject({
  low: z.number(),
  high: exactOptional(z.number()),
  level: z.number().gt(50).lt(100),
  method: exactOptional(z.enum(vocabulary.intervalMethods)),
});

const measured = {
  population: exactOptional(text),
  n: exactOptional(count),
  N: exactOptional(count),
  percent: exactOptional(percent),
  interval: exactOptional(interval),
  cites,
  note: exactOptional(text),
};

const outcome = z
  .strictObject({
    ...measured,
    endpoint: z.enum(vocabulary.endpoints),
    definition: exactOptional(text),
    value: exactOptional(z.number().min(0)),
    unit: exactOptional(z.enum(vocabulary.outcomeUnits)),
    notReached: exactOptional(z.literal(true)),
    timePoint: exactOptional(text),
  })
  .check((ctx) => {
    const { n, percent: share, value, unit, notReached } = ctx.value;
    const fail = (message: string) => ctx.issues.push({ code: 'custom', message, input: ctx.value });
    if (n === undefined && share === undefined && value === undefined && !notReached)
      fail('a result: n, percent, value or notReached');
    if ((value !== undefined) !== (unit !== undefined)) fail('value and unit together');
  });

const adverseEvent = z
  .strictObject({
    ...measured,
    term: text,
    grade,
    counted: exactOptional(z.enum(vocabulary.adverseEventCounts)),
  })
  .refine(({ n, percent: share }) => n !== undefined || share !== undefined, { message: 'a result: n or percent' });

const trial = z.strictObject({
  id,
  kind: z.literal('trial'),
  name: text,
  registrations: z.array(
    z.strictObject({
      registry: z.enum(vocabulary.trialRegistries),
      id: text,
    }),
  ),
  phase: exactOptional(z.enum(vocabulary.trialPhases)),
  design: text,
  population: z.strictObject({ text, criteria: exactOptional(CriterionSchema), cites }),
  started: exactOptional(partialDate),
  published: exactOptional(partialDate),
  arms: z
    .array(
      z.strictObject({
        id,
        label: text,
        therapies: z.array(id),
        n: exactOptional(count),
        outcomes: z.array(outcome),
        adverseEvents: z.array(adverseEvent),
      }),
    )
    .min(1),
  comparisons: z.array(
    z.strictObject({
      arms: z.tuple([id, id]),
      endpoint: z.enum(vocabulary.endpoints),
      measure: z.enum(vocabulary.effectMeasures),
      value: exactOptional(z.number()),
      interval: exactOptional(interval),
      p: exactOptional(z.string().regex(/^[<>=]?\d*\.?\d+$/, 'a p-value as printed, such as 0.01 or <0.001')),
      population: exactOptional(text),
      timePoint: exactOptional(text),
      cites,
      note: exactOptional(text),
    }),
  ),
  ...sourced,
});

const consideration = z.strictObject({
  id,
  kind: z.literal('consideration'),
  text,
  therapies: z.array(id).min(1),
  effect: z.enum(vocabulary.considerationEffects),
  appliesWhen: CriterionSchema,
  jurisdiction: exactOptional(jurisdiction),
  validFrom: exactOptional(partialDate),
  validTo: exactOptional(partialDate),
  ...sourced,
});

const recommendation = z.strictObject({
  id,
  kind: z.literal('recommendation'),
  body: text,
  date: partialDate,
  jurisdiction: exactOptional(jurisdiction),
  therapies: z.array(id),
  text,
  criteria: exactOptional(CriterionSchema),
  ...sourced,
});

const disease = z.strictObject({
  id,
  kind: z.literal('disease'),
  name: text,
  synonyms: z.array(text),
  classification: text,
  codes: z.array(z.strictObject({ system: z.enum(['ncit', 'mondo', 'oncotree', 'icd-10-cm', 'doid']), code: text })),
  parent: exactOptional(id),
  ...sourced,
});

const definition = z.strictObject({
  id,
  kind: z.literal('definition'),
  term: text,
  definedBy: text,
  text,
  criteria: exactOptional(CriterionSchema),
  grades: exactOptional(
    z.array(z.strictObject({ grade: text, text, criteria: exactOptional(CriterionSchema) })).min(1),
  ),
  ...sourced,
});

const resultPointer = z
  .strictObject({
    trial: id,
    arm: id,
    endpoint: exactOptional(z.enum(vocabulary.endpoints)),
    term: exactOptional(text),
    grade: exactOptional(grade),
    population: exactOptional(text),
    timePoint: exactOptional(text),
  })
  .refine(({ endpoint, term }) => (endpoint === undefined) !== (term === undefined), {
    message: 'an endpoint or a term, not both',
  });

const check = { text, weighs: z.enum(['for', 'against']) };
const bounds = { min: exactOptional(z.number()), max: exactOptional(z.number()) };
const claimCheck = z.discriminatedUnion('check', [
  z.strictObject({
    check: z.literal('indication'),
    ...check,
    therapy: id,
    jurisdiction,
    patient: exactOptional(PatientSchema),
    is: z.boolean(),
  }),
  z.strictObject({
    check: z.literal('event'),
    ...check,
    therapy: id,
    types: z.array(z.enum(vocabulary.eventTypes)).min(1),
    jurisdiction: exactOptional(jurisdiction),
  }),
  z.strictObject({ check: z.literal('result'), ...check, result: resultPointer, ...bounds }),
  z.strictObject({ check: z.literal('results'), ...check, result: resultPointer, exceeds: resultPointer }),
  z.strictObject({
    check: z.literal('comparison'),
    ...check,
    trial: id,
    endpoint: z.enum(vocabulary.endpoints),
    measure: z.enum(vocabulary.effectMeasures),
    arms: exactOptional(z.tuple([id, id])),
    below: exactOptional(z.number()),
    above: exactOptional(z.number()),
    pMax: exactOptional(z.number().gt(0).lt(1)),
  }),
  z.strictObject({
    check: z.literal('trials'),
    ...check,
    therapy: id,
    phases: exactOptional(z.array(z.enum(vocabulary.trialPhases)).min(1)),
    counted: exactOptional(z.literal('started')),
    ...bounds,
  }),
]);

const claim = z.strictObject({
  id,
  kind: z.literal('claim'),
  text,
  asOf: day,
  checks: z.array(claimCheck),
  reason: text,
  ...sourced,
});

const moved = z.strictObject({
  id,
  kind: z.literal('moved'),
  of: z.enum(movable),
  to: id,
  since: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.2.0'),
});

const source = z.strictObject({
  kind: z.literal('source'),
  id,
  type: z.enum(vocabulary.cslTypes),
  category: z.enum(vocabulary.sourceCategories),
  title: text,
  authors: exactOptional(z.array(text).min(1)),
  publisher: exactOptional(text),
  containerTitle: exactOptional(text),
  volume: exactOptional(text),
  issue: exactOptional(text),
  page: exactOptional(text),
  issued: exactOptional(partialDate),
  URL: exactOptional(z.url({ protocol: /^https?$/ })),
  DOI: exactOptional(z.string().regex(/^10\.\d{4,9}\/\S+$/, 'a DOI such as 10.1056/NEJMoa1609783')),
  PMID: exactOptional(z.string().regex(/^\d{1,8}$/, 'digits, in quotes')),
  NCT: exactOptional(z.string().regex(/^NCT\d{8}$/, 'NCT and eight digits')),
  read: exactOptional(text),
  note: exactOptional(text),
});

/**
 * The schema of each kind of record. Objects are strict: a key that a record does not have is a
 * problem, not a comment.
 * @example
 * ```ts
 * Object.keys(recordSchemas).length; // => 12
 * recordSchemas.source.safeParse({ kind: 'source' }).success; // => false
 * ```
 * @category records
 */
export const recordSchemas: { readonly [K in RecordKind]: z.ZodType<RecordKinds[K]> } = {
  therapy,
  indication,
  contraindication,
  event,
  trial,
  consideration,
  recommendation,
  disease,
  definition,
  claim,
  source,
  moved,
};

/**
 * The schema of any record, told apart by `kind`.
 * @example
 * ```ts
 * RecordSchema.safeParse({ kind: 'therapy' }).success; // => false
 * ```
 * @category records
 */
export const RecordSchema: z.ZodType<DatasetRecord> = z.discriminatedUnion('kind', [
  therapy,
  indication,
  contraindication,
  event,
  trial,
  consideration,
  recommendation,
  disease,
  definition,
  claim,
  source,
  moved,
]);

const judgment = z.strictObject({ day, outcome: z.enum(vocabulary.claimOutcomes), held: z.array(z.boolean()) });

/**
 * The schema of a built dataset, such as the `dataset.json` of `@allr/data`: every record by kind, claims with what
 * the build found of them.
 * @example
 * ```ts
 * DatasetSchema.safeParse({ version: '1.0.0' }).success; // => false
 * ```
 * @category records
 */
export const DatasetSchema: z.ZodType<Dataset> = z.strictObject({
  version: text,
  date: day,
  therapies: z.array(therapy),
  indications: z.array(indication),
  contraindications: z.array(contraindication),
  events: z.array(event),
  trials: z.array(trial),
  considerations: z.array(consideration),
  recommendations: z.array(recommendation),
  diseases: z.array(disease),
  definitions: z.array(definition),
  claims: z.array(claim.extend({ judgments: z.tuple([judgment, judgment]) })),
  sources: z.array(source),
  moved: z.array(moved),
});
