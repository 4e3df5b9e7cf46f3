import { factDefinition, type UnknownReason } from '@allr/model/facts';
import { codeSystems, systems } from '../systems.js';
import { isRefusal, modifierRefusal, statusRefusal, subjectRefusal, timeUntil, type Refusal } from './checks.js';
import { codeIn, codingsOf, nameOf } from './codings.js';
import { choiceValue, setValue } from './coded-value.js';
import { elapsed } from './elapsed.js';
import { factOf, type NamedFact } from './fact-codes.js';
import { leave, type Context, type Read, type Value } from './finding.js';
import { objectOf, objectsOf, short, textOf, type JsonObject } from './json.js';
import { isNote, noteOf } from './note.js';
import { numberValue } from './number-value.js';
import { isVariant, readVariant } from './read-variant.js';
import type { Resource } from './resources.js';
import { isUnknownReason } from './unknown-reason.js';

/** Results that stand: everything else is unfinished, withdrawn or wrong. */
const finalStatus = ['final', 'amended', 'corrected'];

/** Reads a result, an assessment or a genetic variant. */
export function readObservation({ data, from }: Resource, context: Context): Read {
  const what = nameOf(data['code'], 'Observation');
  const refusal: Refusal | undefined =
    modifierRefusal(data) ?? subjectRefusal(data, context) ?? statusRefusal(data, finalStatus, 'not-final');
  if (refusal) return leave(from, what, refusal);

  const codings = codingsOf(data['code']);
  if (isNote(codings)) return { findings: [], left: [], about: noteOf(data) };
  const named = isVariant(codings) ? undefined : factOf(codings);
  if (isRefusal(named)) {
    const text = ['no-code', 'no-known-code'].includes(named[0]) ? textOf(data['valueString']) : undefined;
    return leave(from, what, text === undefined ? named : ['free-text', short(text)]);
  }
  const time = timeUntil(context.asOf, dateOf(data));
  if (isRefusal(time)) return leave(from, what, time);
  if (!named) return readVariant(data, { from, what, time });

  const reason = reasonOf(data);
  const because = reason === undefined ? {} : { unknownBecause: reason };
  const found = valueOf(named, data);
  const origin = { fact: named.fact, from, what, time, ...because };
  if (!isRefusal(found)) return elapsed({ ...origin, value: found.value }, context.asOf);
  if (found[0] === 'no-value' && reason !== undefined) return { findings: [origin], left: [] };
  return leave(from, what, found[0] === 'no-value' ? withoutValue(data) : found);
}

function dateOf(data: JsonObject): string | undefined {
  const { start, end } = objectOf(data['effectivePeriod']);
  return [data['effectiveDateTime'], data['effectiveInstant'], end, start, data['issued']]
    .map(textOf)
    .find((text) => text !== undefined);
}

function valueOf({ fact, isOwn }: NamedFact, data: JsonObject): Value | Refusal {
  const definition = factDefinition(fact);
  switch (definition.type) {
    case 'number':
      return numberValue(definition, data, { isOwn, isMultipleOfUpperLimit: fact.endsWith('Uln') });
    case 'boolean':
      return typeof data['valueBoolean'] === 'boolean' ? { value: data['valueBoolean'] } : ['no-value'];
    case 'choice':
      return choiceValue(definition, data);
    case 'set':
      return setValue(definition, data);
  }
}

/** Why the fact is unknown: in our words, or in those of FHIR that mean the same. */
function reasonOf(data: JsonObject): UnknownReason | undefined {
  const component = objectsOf(data['component']).find(
    ({ code }) => codeIn(codeSystems.part, code) === 'unknown-because',
  );
  const absent = data['dataAbsentReason'];
  const own = codeIn(codeSystems.reason, component?.['valueCodeableConcept']) ?? codeIn(codeSystems.reason, absent);
  if (isUnknownReason(own)) return own;
  const public_ = codeIn(systems.dataAbsent, absent);
  return public_ === 'asked-unknown' || public_ === 'not-applicable' ? public_ : undefined;
}

/** Why there is no value that can be read. */
function withoutValue(data: JsonObject): Refusal {
  const { valueString, valueCodeableConcept } = data;
  const text = textOf(valueString) ?? textOf(objectOf(valueCodeableConcept)['text']);
  if (text !== undefined) return ['free-text', short(text)];
  const kind = Object.keys(data).find((key) => key.startsWith('value'));
  if (kind !== undefined) return ['value-not-read', kind];
  const absent = codeIn(systems.dataAbsent, data['dataAbsentReason']);
  return absent === undefined ? ['no-value'] : ['no-value', short(absent)];
}
