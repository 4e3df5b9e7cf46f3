import type { ScaleInputs, ScaleValue } from '@allr/selection';

/** The fields of scales that are answered with a word. */
type WordField = {
  readonly [F in keyof ScaleInputs]: Extract<ScaleInputs[F], string> extends never ? never : F;
}[keyof ScaleInputs];

/** The words for scales and formulas in one language; a field or value that a scale gains does not compile until it has words. */
export interface ScaleWords {
  readonly title: string;
  readonly given: (inputs: string) => string;
  readonly fields: Readonly<Record<keyof ScaleInputs, string>>;
  readonly values: { readonly [F in WordField]: Readonly<Record<Extract<ScaleInputs[F], string>, string>> };
  /** Amounts of fields that are no facts, with their unit. */
  readonly amounts: Readonly<Record<'temperatureC' | 'creatinineMgDl', (amount: string) => string>>;
  readonly grade: (grade: string) => string;
  readonly units: Readonly<Record<ScaleValue['unit'], (amount: string, value: number) => string>>;
  readonly range: (min: string, max: string) => string;
  readonly because: (findings: string) => string;
  /** That no step of a scale is reached. */
  readonly noGrade: string;
  /** That no published mapping names what was given. */
  readonly noResult: string;
  readonly columns: Readonly<Record<'scale' | 'definedBy' | 'result' | 'because' | 'gradeText' | 'definition', string>>;
}
