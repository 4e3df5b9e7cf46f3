import { comparisonsOf, factDefinition, nearest, type DatasetRecord, type RecordKind } from '@allr/model';
import type { Finding, Rule } from '../rule.js';
import { criteriaIn } from '../criteria-in.js';
import { walk } from '../walk.js';

/** Which fields hold ids of which kind of record. */
const fields: Readonly<Record<string, RecordKind>> = {
  source: 'source',
  therapy: 'therapy',
  therapies: 'therapy',
  components: 'therapy',
  indications: 'indication',
  parent: 'disease',
  trial: 'trial',
};

export const references: Rule = {
  name: 'references',
  description: 'Every id that a record names is the id of a record of the right kind.',
  scope: 'dataset',
  *check({ all, has }) {
    const idsOf = (kind: RecordKind) => all.filter((record) => record.kind === kind).map(({ id }) => id);
    for (const record of all) {
      for (const { kind, id, path } of referencesIn(record)) {
        if (!has(kind, id))
          yield { record, path, message: `found "${id}", expected the id of a ${kind}`, ...meant(id, idsOf(kind)) };
      }
      yield* unknownArms(record);
    }
  },
};

function meant(id: string, ids: readonly string[]): { readonly hint?: string } {
  const near = nearest(id, ids);
  return near === undefined ? {} : { hint: `Did you mean "${near}"?` };
}

interface Reference {
  readonly kind: RecordKind;
  readonly id: string;
  readonly path: string;
}

/** Every reference in a record, those inside criteria included. */
export function* referencesIn(record: DatasetRecord): Generator<Reference> {
  if (record.kind === 'source' || record.kind === 'moved') return;
  for (const { path, value } of walk(record)) {
    const field = /([A-Za-z]+)(?:\[\d+\])?$/.exec(path)?.[1] ?? '';
    const kind = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (kind !== undefined && typeof value === 'string') yield { kind, id: value, path };
  }
  for (const { path, criterion } of criteriaIn(record)) {
    for (const comparison of comparisonsOf(criterion)) {
      const members =
        'includes' in comparison ? [comparison.includes] : 'includesAny' in comparison ? comparison.includesAny : [];
      const definition = factDefinition(comparison.fact);
      const areTherapies = 'memberLabel' in definition && definition.memberLabel.includes('therapy id');
      for (const id of members) if (areTherapies && id !== undefined) yield { kind: 'therapy', id, path };
    }
  }
}

function* unknownArms(record: DatasetRecord): Generator<Finding> {
  if (record.kind !== 'trial') return;
  const arms = record.arms.map(({ id }) => id);
  for (const [index, id] of arms.entries()) {
    if (arms.indexOf(id) < index)
      yield { record, path: `arms[${String(index)}].id`, message: `found "${id}" twice, expected each arm id once` };
  }
  for (const [index, comparison] of record.comparisons.entries()) {
    for (const arm of comparison.arms) {
      if (!arms.includes(arm))
        yield {
          record,
          path: `comparisons[${String(index)}].arms`,
          message: `found "${arm}", expected an arm of this trial: ${arms.join(', ')}`,
        };
    }
  }
}
