import { dataset, DatasetError, sourcesOf } from '@allr/data';
import type { Definition, Source } from '@allr/model/facts';

/** The record that defines a scale, with what it rests on. @category scales */
export interface ScaleDefinition {
  /** Id of the definition in the dataset. */
  readonly id: string;
  readonly term: string;
  readonly definedBy: string;
  /** The scale in words. */
  readonly text: string;
  readonly sources: readonly Source[];
}

/** A step of a scale, in the words of its definition. @category scales */
export interface ScaleGrade {
  /** The grade as the scale names it; `0` where no step of it is reached. */
  readonly grade: string;
  /** What the definition says of the grade. */
  readonly text: string;
  /** The findings that decide it. */
  readonly because: readonly string[];
  readonly definition: ScaleDefinition;
}

/** A number that a formula gives. @category scales */
export interface ScaleValue {
  /** Not rounded. */
  readonly value: number;
  readonly unit: string;
  readonly definition: ScaleDefinition;
}

/** The definition of a scale in the dataset. */
export function recordOf(id: string): Definition {
  const record = dataset.definitions.find((definition) => definition.id === id);
  if (!record) throw new DatasetError('unknown-id', `found "${id}", expected the id of a definition`);
  return record;
}

/** What a result tells of the definition it follows. */
export function definitionOf(id: string): ScaleDefinition {
  const { term, definedBy, text, cites } = recordOf(id);
  return { id, term, definedBy, text, sources: sourcesOf(cites) };
}

/** A finding, with the grade that it would have alone. */
export type Finding = readonly [grade: number, finding: string];

/** The highest grade of some findings, in the words of the definition. */
export function highestGrade(id: string, findings: readonly Finding[]): ScaleGrade {
  const grade = Math.max(0, ...findings.map(([own]) => own));
  const step = recordOf(id).grades?.find((candidate) => candidate.grade === String(grade));
  return {
    grade: String(grade),
    text: grade === 0 ? 'No grade of the scale is reached.' : (step?.text ?? 'Death from the syndrome.'),
    because: findings.filter(([own]) => own === grade && grade > 0).map(([, finding]) => finding),
    definition: definitionOf(id),
  };
}
