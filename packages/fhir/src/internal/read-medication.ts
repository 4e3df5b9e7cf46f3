import { systems } from '../systems.js';
import {
  isRefusal,
  modifierRefusal,
  statusRefusal,
  subjectRefusal,
  timeUntil,
  unknownCode,
  type Refusal,
} from './checks.js';
import { codingsOf, codingText, nameOf } from './codings.js';
import { leave, type Context, type Read } from './finding.js';
import { objectOf, objectsOf, textOf, type JsonObject } from './json.js';
import { refersTo, type Resource } from './resources.js';

/** Given, in full or in part: what goes on now is not a prior therapy. */
const givenStatus = ['completed', 'stopped'];

/** Reads a medication that was given. One says nothing of the others, so that the set of therapies stays open. */
export function readMedication({ data, from }: Resource, context: Context): Read {
  const medication = medicationOf(data, context);
  const concept = medication['code'];
  const what = nameOf(concept, 'medication');
  const { start, end } = objectOf(data['effectivePeriod']);
  const time = timeUntil(context.asOf, textOf(data['effectiveDateTime']) ?? textOf(start) ?? textOf(end));
  const refusal: Refusal | undefined =
    modifierRefusal(data) ??
    modifierRefusal(medication) ??
    subjectRefusal(data, context) ??
    statusRefusal(data, givenStatus, 'not-given') ??
    (medication['status'] === 'entered-in-error' ? ['not-given', 'entered-in-error'] : undefined);
  if (refusal) return leave(from, what, refusal);
  if (isRefusal(time)) return leave(from, what, time);

  const codings = codingsOf(concept);
  const known = codings.flatMap((coding) => {
    const therapy = context.therapies.find(({ codes }) =>
      codes.some(({ system, code }) => systems[system] === coding.system && code === coding.code),
    );
    return therapy ? [{ therapy, coding }] : [];
  });
  const [first] = known;
  if (!first) return leave(from, what, unknownCode(codings, 'no-therapy-code'));
  if (known.some(({ therapy }) => therapy.id !== first.therapy.id))
    return leave(from, what, ['several-facts', known.map(({ therapy }) => therapy.id).join(', ')]);
  const misnamed = known.find(({ therapy, coding: { display } }) => {
    const text = display?.toLowerCase();
    return text !== undefined && ![therapy.name, ...therapy.synonyms].some((name) => text.includes(name.toLowerCase()));
  });
  if (misnamed) return leave(from, what, ['display-differs', codingText(misnamed.coding)]);
  const value = { includes: [first.therapy.id], complete: false };
  return { findings: [{ fact: 'priorTherapies', value, from, what, time }], left: [] };
}

/** The medication: a code in place, a contained resource, or another one of the input. */
function medicationOf(data: JsonObject, { resources }: Context): JsonObject {
  if (data['medicationCodeableConcept'] !== undefined) return { code: data['medicationCodeableConcept'] };
  const reference = textOf(objectOf(data['medicationReference'])['reference']) ?? '';
  const contained = objectsOf(data['contained']).find(({ id }) => reference === `#${String(id)}`);
  return contained ?? resources.find((one) => one.type === 'Medication' && refersTo(one, reference))?.data ?? {};
}
