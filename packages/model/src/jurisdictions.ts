/**
 * The places whose decisions the dataset can hold, with their names. `EU` stands for the centralized
 * procedure of the European Union; member states have decisions of their own, such as an assessment of benefit.
 * @example
 * ```ts
 * jurisdictions.EU; // => 'European Union'
 * ```
 * @category records
 */
export const jurisdictions = {
  US: 'United States',
  EU: 'European Union',
  GB: 'Great Britain',
  JP: 'Japan',
  CN: 'China',
  CA: 'Canada',
  AU: 'Australia',
  CH: 'Switzerland',
  IN: 'India',
  DE: 'Germany',
  FR: 'France',
  ES: 'Spain',
  SG: 'Singapore',
} as const;

/** The code of a jurisdiction. @category records */
export type Jurisdiction = keyof typeof jurisdictions;

/**
 * Whether a string is the code of a jurisdiction.
 * @example
 * ```ts
 * isJurisdiction('EU'); // => true
 * isJurisdiction('eu'); // => false
 * ```
 * @category records
 */
export function isJurisdiction(code: string): code is Jurisdiction {
  return Object.hasOwn(jurisdictions, code);
}
