import { factDefinition, type FactId } from '@allr/model/facts';

/** A number fact: a column of lower and a column of upper bounds. @category many patients */
export interface NumberLayout {
  readonly kind: 'number';
  readonly fact: FactId;
}

/** A choice or boolean fact: a column of bit masks. @category many patients */
export interface ChoiceLayout {
  readonly kind: 'choice';
  readonly fact: FactId;
  /** The value of each bit, lowest bit first; `[false, true]` for a boolean. */
  readonly values: readonly (string | boolean)[];
}

/** A set fact: two bit-sets for each member that the criteria name. @category many patients */
export interface SetLayout {
  readonly kind: 'set';
  readonly fact: FactId;
  /** The members that the criteria name. */
  readonly members: readonly string[];
}

/** The columns that criteria need of one fact. @category many patients */
export type ColumnLayout = NumberLayout | ChoiceLayout | SetLayout;

/** The values of a choice or boolean fact, in the order of the bits of a mask. */
export function valuesOf(fact: FactId): readonly (string | boolean)[] {
  const definition = factDefinition(fact);
  return 'values' in definition ? Object.keys(definition.values) : [false, true];
}

/** How many words of 32 bits hold a bit for each of some patients. */
export function wordsFor(length: number): number {
  return Math.ceil(length / 32);
}
