/** The part of the picture a fact belongs to; forms and prompts are grouped by it. @category facts */
export type FactGroup =
  'person' | 'disease' | 'status' | 'history' | 'judgment' | 'fitness' | 'laboratory' | 'comorbidity';

/**
 * What it takes to learn a fact: a look into the record or a question (`ask`), an examination or a
 * blood sample (`measure`), or marrow, CSF or imaging (`sample`). Ties between next questions are
 * broken by it, cheapest first.
 * @category facts
 */
export type FactEffort = 'ask' | 'measure' | 'sample';

/** A code of a public terminology for the thing that a fact records. @category facts */
export interface FactCode {
  /** `loinc` or `ncit`. */
  readonly system: 'loinc' | 'ncit';
  /** The code as the terminology prints it, such as `89247-1`. */
  readonly code: string;
}

interface FactBase {
  readonly group: FactGroup;
  /** A short noun phrase for running text, such as `age`. */
  readonly label: string;
  /** A plain question whose answer is the fact. */
  readonly question: string;
  readonly effort: FactEffort;
  readonly codes?: readonly FactCode[];
}

/** A fact that is a number with a UCUM unit and a plausible range. @category facts */
export interface NumberFactDefinition extends FactBase {
  readonly type: 'number';
  /** UCUM unit; `1` for a plain count or ratio. */
  readonly unit: string;
  /** The unit as people read it, such as `years`; empty for a plain number. */
  readonly unitLabel: string;
  /** Smallest value that can be entered, inclusive. */
  readonly min: number;
  /** Largest value that can be entered, inclusive. */
  readonly max: number;
  /** True where only whole numbers make sense. */
  readonly integer?: true;
}

/** A fact that is exactly one of a closed list of values. @category facts */
export interface ChoiceFactDefinition extends FactBase {
  readonly type: 'choice';
  /** Each value with its label in running text. */
  readonly values: Readonly<Record<string, string>>;
}

/** A fact that is true or false. @category facts */
export interface BooleanFactDefinition extends FactBase {
  readonly type: 'boolean';
}

/** A fact that is a set of values from a closed list. @category facts */
export interface ClosedSetFactDefinition extends FactBase {
  readonly type: 'set';
  /** Each possible member with its label in running text. */
  readonly values: Readonly<Record<string, string>>;
}

/** A fact that is a set of values that follow a pattern, such as therapy ids. @category facts */
export interface OpenSetFactDefinition extends FactBase {
  readonly type: 'set';
  /** Regular expression that each member matches as a whole. */
  readonly pattern: string;
  /** What a member looks like, for error messages. */
  readonly memberLabel: string;
}

/** One entry of the catalogue of facts. @category facts */
export type FactDefinition =
  NumberFactDefinition | ChoiceFactDefinition | BooleanFactDefinition | ClosedSetFactDefinition | OpenSetFactDefinition;
