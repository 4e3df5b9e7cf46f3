import type { Criterion, DatasetRecord } from '@allr/model';

/** A criterion with its place in a record. */
export interface PlacedCriterion {
  readonly path: string;
  readonly criterion: Criterion;
}

/** Every criterion that a record holds. */
export function criteriaIn(record: DatasetRecord): readonly PlacedCriterion[] {
  if ('appliesWhen' in record) return [{ path: 'appliesWhen', criterion: record.appliesWhen }];
  if (record.kind === 'trial')
    return record.population.criteria ? [{ path: 'population.criteria', criterion: record.population.criteria }] : [];
  const own = 'criteria' in record && record.criteria ? [{ path: 'criteria', criterion: record.criteria }] : [];
  const grades = record.kind === 'definition' ? (record.grades ?? []) : [];
  return [
    ...own,
    ...grades.flatMap(({ criteria }, index) =>
      criteria ? [{ path: `grades[${String(index)}].criteria`, criterion: criteria }] : [],
    ),
  ];
}
