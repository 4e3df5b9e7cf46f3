import { factIds, intersect, knowledgeOf, type Patient } from '@allr/model/facts';
import { systems } from '../systems.js';
import { isRefusal, modifierRefusal, subjectRefusal, timeUntil, unknownCode, type Refusal } from './checks.js';
import { codeIn, codingsOf, codingText, nameOf } from './codings.js';
import { conditionCode } from './condition-codes.js';
import { leave, type Context, type Finding, type Read } from './finding.js';
import { entryOf, objectOf, objectsOf, short, textOf, type JsonObject } from './json.js';
import type { Resource } from './resources.js';
import { timeOf, type Time } from './time.js';

/** What the clinical status of the leukemia says; `active` and `inactive` say nothing of the course. */
const courses: Readonly<Record<string, NonNullable<Patient['status']>>> = {
  relapse: 'relapsed',
  recurrence: 'relapsed',
  remission: 'remission',
};

/** Reads diagnosis and course of the leukemia. Other conditions are left. */
export function readCondition({ data, from }: Resource, context: Context): Read {
  const what = nameOf(data['code'], 'Condition');
  const refusal =
    modifierRefusal(data) ??
    subjectRefusal(data, context) ??
    certaintyRefusal(data) ??
    presenceRefusal(data, context.asOf);
  if (refusal) return leave(from, what, refusal);

  const codings = codingsOf(data['code']);
  const known = codings.flatMap((coding) => {
    const meaning = conditionCode(coding.system, coding.code);
    return meaning ? [{ ...meaning, coding }] : [];
  });
  if (known.length === 0) return leave(from, what, unknownCode(codings, 'no-known-code'));
  const misnamed = known.find(({ display, coding }) => coding.display !== undefined && !display.test(coding.display));
  if (misnamed) return leave(from, what, ['display-differs', codingText(misnamed.coding)]);

  const course = entryOf(courses, codeIn(systems.clinicalStatus, data['clinicalStatus']));
  const statements = [...known.map(({ says }) => says), ...(course === undefined ? [] : [{ status: course }])];
  const time = encounterTime(data);
  const findings = statements.flatMap((says) =>
    factIds
      .filter((fact) => fact in says)
      .map((fact): Finding => {
        // The keys of a statement are facts.
        const value = (says as Patient)[fact];
        // A problem list tells of the present; only the diagnosis of one encounter is of its day.
        return { fact, value, from, what, ...(fact === 'status' && time && { time }) };
      }),
  );
  return contradicts(findings)
    ? leave(from, what, ['conflict', known.map(({ coding }) => codingText(coding)).join(', ')])
    : { findings: merged(findings), left: [] };
}

function certaintyRefusal(data: JsonObject): Refusal | undefined {
  const status = codeIn(systems.verificationStatus, data['verificationStatus']);
  if (data['verificationStatus'] === undefined || status === 'confirmed') return undefined;
  return status === undefined ? ['not-confirmed'] : ['not-confirmed', short(status)];
}

function presenceRefusal(data: JsonObject, asOf: string): Refusal | undefined {
  const { start } = objectOf(data['onsetPeriod']);
  const onset = textOf(data['onsetDateTime']) ?? textOf(start);
  if (onset !== undefined) {
    const time = timeUntil(asOf, onset);
    if (isRefusal(time)) return time;
  }
  const recorded = encounterTime(data);
  if (recorded && recorded.earliest > asOf) return ['after-as-of', recorded.earliest];
  if (codeIn(systems.clinicalStatus, data['clinicalStatus']) === 'resolved') return ['not-present', 'resolved'];
  const { end } = objectOf(data['abatementPeriod']);
  const abatement = textOf(data['abatementDateTime']) ?? textOf(end);
  const over = abatement === undefined ? undefined : timeOf(abatement);
  return over && over.earliest <= asOf ? ['not-present', short(abatement ?? '')] : undefined;
}

/** When the diagnosis of an encounter was recorded. */
function encounterTime(data: JsonObject): Time | undefined {
  const isOfEncounter = objectsOf(data['category']).some(
    (category) => codeIn(systems.conditionCategory, category) === 'encounter-diagnosis',
  );
  const recorded = textOf(data['recordedDate']);
  return isOfEncounter && recorded !== undefined ? timeOf(recorded) : undefined;
}

function contradicts(findings: readonly Finding[]): boolean {
  return findings.some(({ fact, value }) =>
    findings.some(
      (other) => other.fact === fact && !intersect(knowledgeOf(fact, value), knowledgeOf(fact, other.value)),
    ),
  );
}

/** The narrowest statement on each fact. */
function merged(findings: readonly Finding[]): readonly Finding[] {
  const size = ({ fact, value }: Finding) => {
    const known = knowledgeOf(fact, value);
    return known.kind === 'choice' ? known.possible.length : 1;
  };
  return factIds.flatMap((fact) => {
    const [first] = findings.filter((one) => one.fact === fact).sort((a, b) => size(a) - size(b));
    return first ? [first] : [];
  });
}
