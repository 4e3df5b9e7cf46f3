// Writes a criterion of one's own, checks that every part of it does something, and asks it about a patient.
import { checkCriterion, decide, explain, missingSets } from '@allr/eligibility';
import { formatComparison } from '@allr/format';
import { factDefinition, formatProblem, parseCriterion } from '@allr/model';

// Invented: adults in first or later relapse, CD19 positive, with a bilirubin of at most 2 times the upper limit.
const text = `{
  "all": [
    { "fact": "ageYears", "min": 18 },
    { "fact": "ageYears", "min": 16 },
    { "fact": "status", "is": "relapsed" },
    { "fact": "cd19", "is": "positive" },
    { "fact": "bilirubinUln", "max": 2 }
  ]
}`;

const parsed = parseCriterion(JSON.parse(text));
if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join('\n'));
const criterion = parsed.value;

for (const { flaw, path } of checkCriterion(criterion)) console.log(`${path} is ${flaw}`);

const known = { ageYears: 41, status: 'relapsed', bilirubinUln: { max: 1.5 } } as const;
console.log(`with what is known: ${decide(criterion, known).truth}`);
for (const { facts, settles } of missingSets(criterion, known).sets)
  console.log(`${facts.map((fact) => factDefinition(fact).label).join(' and ')} can settle it: ${settles}`);

const child = { ...known, ageYears: 12 };
const { truth, facts } = explain(criterion, child);
console.log(`at 12 years: ${truth}, because of ${facts.map((fact) => factDefinition(fact).label).join(', ')}`);
console.log(`asked for: ${formatComparison({ fact: 'ageYears', min: 18 })}`);
