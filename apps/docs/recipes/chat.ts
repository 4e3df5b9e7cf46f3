// Asks one question after another, each the one whose answer settles most, until nothing is left to ask.
import { formatKnown } from '@allr/format';
import type { FactId, Patient } from '@allr/model';
import { match } from '@allr/selection';

/** What the person at the other end would say. Leave a fact out, and the answer is "not known". */
const answers: Patient = {
  ageYears: 41,
  diagnosis: 'b-all',
  philadelphia: 'negative',
  status: 'relapsed',
  cd19: 'positive',
};

const place = { jurisdiction: 'EU', asOf: '2026-08-22' } as const;
let patient: Patient = { diagnosis: 'b-all' };
let asked = 0;

for (;;) {
  const { nextQuestion } = match(patient, place);
  if (nextQuestion === undefined || asked === 8) break;
  asked += 1;
  console.log(`Q: ${nextQuestion.question}`);
  console.log(`A: ${formatKnown(nextQuestion.fact, answers) ?? 'not known'}`);
  patient = withAnswer(patient, nextQuestion.fact);
}

const { results } = match(patient, place);
for (const verdict of ['eligible', 'indeterminate', 'ineligible', 'not-approved', 'no-data'] as const)
  console.log(`${verdict}: ${String(results.filter((result) => result.verdict === verdict).length)}`);

/** What was asked and is not known says so, and is not asked again. */
function withAnswer(record: Patient, fact: FactId): Patient {
  const answer = answers[fact];
  return answer === undefined
    ? { ...record, unknownBecause: { ...record.unknownBecause, [fact]: 'asked-unknown' } }
    : { ...record, [fact]: answer };
}
