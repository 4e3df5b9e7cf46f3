import { factIds, type Patient } from '@allr/model/facts';
import { systems } from '../systems.js';
import { isRefusal, modifierRefusal, subjectRefusal, timeUntil, unknownCode, type Refusal } from './checks.js';
import { codeIn, codingsOf, codingText, nameOf } from './codings.js';
import { conditionCode } from './condition-codes.js';
import { leave, type Context, type Finding, type Read } from './finding.js';
import { entryOf, objectOf, objectsOf, short, textOf, type JsonObject } from './json.js';
import { together, withKnowledge } from './newest.js';
import type { Resource } from './resources.js';
import { timeOf, type Time } from './time.js';

/** What the clinical status of the leukemia says; `active` and `inactive` say nothing of the course. */
const courses: Readonly<Record<string, { readonly says: Pick<Patient, 'status'>; readonly display: RegExp }>> = {
  relapse: { says: { status: 'relapsed' }, display: /^(?:in )?(?:relap|recid)/i },
  recurrence: { says: { status: 'relapsed' }, display: /^(?:recur|recid)/i },
  remission: { says: { status: 'remission' }, display: /^(?:in )?remis/i },
};

/** The forms in which a Condition says when it was over. */
const abatements = ['abatementDateTime', 'abatementPeriod', 'abatementString', 'abatementAge', 'abatementRange'];

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
  const course = codingsOf(data['clinicalStatus']).flatMap((coding) => {
    const meaning = coding.system === systems.clinicalStatus ? entryOf(courses, coding.code) : undefined;
    return meaning ? [{ ...meaning, coding }] : [];
  });
  const stated = [...known, ...course];
  const misnamed = stated.find(({ display, coding }) => coding.display !== undefined && !display.test(coding.display));
  if (misnamed) return leave(from, what, ['display-differs', codingText(misnamed.coding)]);

  const time = encounterTime(data);
  const findings = stated.flatMap(({ says }) =>
    factIds
      .filter((fact) => fact in says)
      .map((fact): Finding => {
        // The keys of a statement are facts.
        const value = (says as Patient)[fact];
        // A problem list tells of the present; only the diagnosis of one encounter is of its day.
        return { fact, value, from, what, ...(fact === 'status' && time && { time }) };
      }),
  );
  const agreed = factIds.flatMap((fact) => {
    const own = findings.filter((one) => one.fact === fact);
    return own.slice(0, 1).map((one) => ({ ...one, value: together(withKnowledge(own)) }));
  });
  return agreed.some(({ value }) => value === null)
    ? leave(from, what, ['conflict', stated.map(({ coding }) => codingText(coding)).join(', ')])
    : { findings: agreed, left: [] };
}

function certaintyRefusal(data: JsonObject): Refusal | undefined {
  const status = codeIn(systems.verificationStatus, data['verificationStatus']);
  if (data['verificationStatus'] === undefined || status === 'confirmed') return undefined;
  return status === undefined ? ['not-confirmed'] : ['not-confirmed', short(status)];
}

function presenceRefusal(data: JsonObject, asOf: string): Refusal | undefined {
  const { start } = objectOf(data['onsetPeriod']);
  const onset = textOf(data['onsetDateTime']) ?? textOf(start);
  for (const text of [onset, textOf(data['recordedDate'])]) {
    const time = text === undefined ? undefined : timeUntil(asOf, text);
    if (isRefusal(time)) return time;
  }
  if (codeIn(systems.clinicalStatus, data['clinicalStatus']) === 'resolved') return ['not-present', 'resolved'];
  return abatementRefusal(data, asOf);
}

/** What is said to be over counts as over, unless a date says that it will be later. */
function abatementRefusal(data: JsonObject, asOf: string): Refusal | undefined {
  const form = abatements.find((key) => data[key] !== undefined);
  if (form === undefined) return undefined;
  const { start, end } = objectOf(data['abatementPeriod']);
  const date = textOf(data['abatementDateTime']) ?? textOf(end) ?? textOf(start);
  if (date === undefined) return ['not-present', short(textOf(data[form]) ?? form)];
  const time = timeOf(date);
  if (!time) return ['invalid-date', short(date)];
  return time.earliest <= asOf ? ['not-present', short(date)] : undefined;
}

/** When the diagnosis of an encounter was recorded. */
function encounterTime(data: JsonObject): Time | undefined {
  const isOfEncounter = objectsOf(data['category']).some(
    (category) => codeIn(systems.conditionCategory, category) === 'encounter-diagnosis',
  );
  const recorded = textOf(data['recordedDate']);
  return isOfEncounter && recorded !== undefined ? timeOf(recorded) : undefined;
}
