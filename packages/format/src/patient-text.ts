import { knownFacts, type Patient } from '@allr/model/facts';
import { formatKnown } from './comparison-text.js';
import type { LanguageOptions } from './locale/lang.js';
import { factLabel, wordsOf } from './locale/locale.js';

/** What is known of a patient, fact by fact. */
export function patientText(patient: Patient, options: LanguageOptions): string {
  const words = wordsOf(options.lang);
  return (
    knownFacts(patient)
      .map((fact) => words.labeled(factLabel(fact, options), formatKnown(fact, patient, options) ?? ''))
      .join('; ') || words.nothingKnown
  );
}
