import { dataset, sourcesOf } from '@allr/data';
import { jurisdictions, type DatasetRecord, type Source, type Therapy, type Trial } from '@allr/model/facts';
import { sourceUrl } from './source-label.ts';

type Json = Readonly<Record<string, unknown>>;

const inDataset = {
  '@type': 'Dataset',
  name: '@allr/data',
  version: dataset.version,
  dateModified: dataset.date,
  license: 'https://creativecommons.org/licenses/by/4.0/',
};

const disease = { '@type': 'MedicalCondition', name: 'Acute lymphoblastic leukemia' };

/** The record in the vocabulary of schema.org: `Drug` or `MedicalTherapy`, `MedicalTrial`, or a kind of `CreativeWork`. */
export function recordJsonLd(record: Therapy | Trial | Source): Json {
  switch (record.kind) {
    case 'therapy':
      return therapyJsonLd(record);
    case 'trial':
      return trialJsonLd(record);
    case 'source':
      return sourceJsonLd(record);
  }
}

/** The dataset in the vocabulary of schema.org. */
export function datasetJsonLd(): Json {
  return {
    '@context': 'https://schema.org',
    ...inDataset,
    description:
      'Cited records about therapies of relapsed or refractory acute lymphoblastic leukemia: indications and contraindications by place and time, regulatory events, trials with their published results. Not medical advice and not a medical device.',
    creator: { '@type': 'Organization', name: 'The allr contributors' },
    about: disease,
    isAccessibleForFree: true,
    spatialCoverage: Object.values(jurisdictions),
    variableMeasured: ['indication', 'contraindication', 'regulatory event', 'outcome of a trial', 'adverse event'],
  };
}

/** JSON that may stand in a script element: nothing in it can close the element. */
export function toScriptText(value: Json): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

const procedures: readonly Therapy['modality'][] = ['chemotherapy-regimen', 'transplant', 'donor-lymphocyte-infusion'];

function therapyJsonLd(therapy: Therapy): Json {
  const isDrug = !procedures.includes(therapy.modality);
  const names = [...therapy.brands.map(({ name }) => name), ...therapy.synonyms];
  return {
    '@context': 'https://schema.org',
    '@type': isDrug ? 'Drug' : 'MedicalTherapy',
    identifier: therapy.id,
    name: therapy.name,
    ...(isDrug ? { nonProprietaryName: therapy.name } : {}),
    ...(names.length > 0 ? { alternateName: names } : {}),
    ...(isDrug && therapy.mechanism !== undefined ? { mechanismOfAction: therapy.mechanism } : {}),
    code: therapy.codes.map(({ system, code }) => ({
      '@type': 'MedicalCode',
      codingSystem: system,
      codeValue: code,
    })),
    ...about(therapy),
  };
}

function trialJsonLd(trial: Trial): Json {
  const therapies = [...new Set(trial.arms.flatMap((arm) => arm.therapies))];
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalTrial',
    identifier: trial.id,
    name: trial.name,
    description: trial.design,
    healthCondition: disease,
    code: trial.registrations.map(({ registry, id }) => ({
      '@type': 'MedicalCode',
      codingSystem: registry,
      codeValue: id,
    })),
    studySubject: dataset.therapies
      .filter(({ id }) => therapies.includes(id))
      .map(({ id, name }) => ({ '@type': 'MedicalEntity', identifier: id, name })),
    ...about(trial),
  };
}

function about(record: DatasetRecord): Json {
  return {
    isPartOf: inDataset,
    citation: sourcesOf(record).map((source) => ({
      '@type': 'CreativeWork',
      name: source.title,
      ...(sourceUrl(source) === undefined ? {} : { url: sourceUrl(source) }),
    })),
  };
}

const workTypes = {
  'article-journal': 'ScholarlyArticle',
  'article-newspaper': 'NewsArticle',
  chapter: 'Chapter',
  dataset: 'Dataset',
  legislation: 'Legislation',
  'paper-conference': 'ScholarlyArticle',
  report: 'Report',
  webpage: 'WebPage',
} as const satisfies Readonly<Record<Source['type'], string>>;

function sourceJsonLd(source: Source): Json {
  const { authors = [], containerTitle, publisher, issued, DOI } = source;
  return {
    '@context': 'https://schema.org',
    '@type': workTypes[source.type],
    name: source.title,
    ...(authors.length > 0 ? { author: authors.map((name) => ({ '@type': 'Person', name })) } : {}),
    ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    ...(containerTitle === undefined ? {} : { isPartOf: { '@type': 'CreativeWork', name: containerTitle } }),
    ...(typeof issued === 'string' ? { datePublished: issued } : {}),
    ...(sourceUrl(source) === undefined ? {} : { url: sourceUrl(source) }),
    ...(DOI === undefined ? {} : { identifier: `doi:${DOI}` }),
  };
}
