import { dataset, DatasetError, sourcesOf } from '@allr/data';
import type { Definition, Source } from '@allr/model/facts';
import type { ScaleFinding } from './scale-inputs.js';

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
  /** What the definition says of the grade; absent where it says nothing of it, as of `0`. */
  readonly text?: string;
  /** The findings that decide it. */
  readonly because: readonly ScaleFinding[];
  readonly definition: ScaleDefinition;
}

/** A number that a formula gives. @category scales */
export interface ScaleValue {
  /** Not rounded. */
  readonly value: number;
  /** Of UCUM, but for `points`. */
  readonly unit: 'm2' | 'mL/min' | 'mL/min/{1.73_m2}' | 'points';
  readonly definition: ScaleDefinition;
}

/** Karnofsky scores that a published mapping puts beside an ECOG grade. @category scales */
export interface KarnofskyRange {
  readonly min: number;
  readonly max: number;
  readonly definition: ScaleDefinition;
}

/** What a scale or formula gives. @category scales */
export type ScaleResult = ScaleGrade | ScaleValue | KarnofskyRange;

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
export type GradedFinding = readonly [grade: number, finding: ScaleFinding];

/** The highest grade of some findings, in the words of the definition. */
export function highestGrade(id: string, findings: readonly GradedFinding[]): ScaleGrade {
  const grade = Math.max(0, ...findings.map(([own]) => own));
  const step = recordOf(id).grades?.find((candidate) => candidate.grade === String(grade));
  return {
    grade: String(grade),
    ...(step && { text: step.text }),
    because: findings.filter(([own]) => own === grade && grade > 0).map(([, finding]) => finding),
    definition: definitionOf(id),
  };
}
