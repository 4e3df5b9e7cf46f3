/** A language of the output: English or Czech. @category languages */
export type Lang = 'en' | 'cs';

/** In which language to write. @category languages */
export interface LanguageOptions {
  /** English unless given. */
  readonly lang?: Lang;
  /** What a therapy is called, by its id; the id itself unless given. */
  readonly therapyName?: (id: string) => string;
}

/** Every language of the output. @category languages
 * @example
 * ```ts
 * langs; // => ['en', 'cs']
 * ```
 */
export const langs = ['en', 'cs'] as const satisfies readonly Lang[];
