import type { FactDefinition, FactId, facts, FactValue } from '@allr/model/facts';

/** What is said of a fact of each type. @category languages */
interface WordsByType<F extends FactId> {
  readonly number: { readonly label: string; readonly question: string };
  readonly boolean: {
    readonly label: string;
    readonly question: string;
    /** What is so where the fact is true, as a phrase of its own. */
    readonly yes: string;
    /** What is so where the fact is false, as a phrase of its own. */
    readonly no: string;
  };
  readonly choice: {
    readonly label: string;
    readonly question: string;
    readonly values: Readonly<Record<FactValue<F>, string>>;
    /** The fact and its value in one phrase, such as `CD19-positive`; absent where label and value stand side by side. */
    readonly phrases?: Readonly<Record<FactValue<F>, string>>;
  };
  readonly set: {
    readonly label: string;
    readonly question: string;
  } & ((typeof facts)[F] extends { readonly values: unknown }
    ? { readonly values: Readonly<Record<FactValue<F>, string>> }
    : { readonly values?: never });
}

/**
 * The words of one language for every fact of the catalogue and each of its values. A fact or value
 * that the catalogue gains does not compile until every language has words for it.
 * @category languages
 */
export type FactWords = {
  readonly [F in FactId]: WordsByType<F>[(typeof facts)[F] extends {
    readonly type: infer T extends FactDefinition['type'];
  }
    ? T
    : never];
};

/** The words for one fact, for code that treats all facts alike. */
export interface AnyFactWords {
  readonly label: string;
  readonly question: string;
  readonly yes?: string;
  readonly no?: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly phrases?: Readonly<Record<string, string>>;
}
