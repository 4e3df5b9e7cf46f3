import type { ChoiceFactDefinition, FactDefinition } from '@allr/model/facts';
import { codeSystems, systems } from '../systems.js';
import { isRefusal, type Refusal } from './checks.js';
import { codeIn, codingsOf, codingText, type Coding } from './codings.js';
import type { Value } from './finding.js';
import { entryOf, objectsOf, type JsonObject } from './json.js';

/** Codes of HL7 for a result that is positive or negative. */
const interpretations: Readonly<Record<string, string>> = { POS: 'positive', NEG: 'negative' };

/** How the display of such a result begins, in English or Czech. */
const words: Readonly<Record<string, RegExp>> = { positive: /^po[sz]/i, negative: /^neg/i };

/** What a choice gets from an Observation: one value, or all that it may be. */
export function choiceValue(definition: ChoiceFactDefinition, data: JsonObject): Value | Refusal {
  const parts = partsOf(data, 'possible');
  if (parts.length > 0) {
    const possible = membersOf(parts, definition);
    return isRefusal(possible) ? possible : { value: { oneOf: possible.members } };
  }
  const concept = data['valueCodeableConcept'];
  const codings = codingsOf(concept);
  if (codings.length === 0) return ['no-value'];
  const coded = codings.flatMap((coding) => {
    const value = coding.system === systems.interpretation ? entryOf(interpretations, coding.code) : ownCode(coding);
    return value === undefined ? [] : [{ value, coding }];
  });
  const misnamed = coded.find(({ value, coding }) => !isNamed(value, coding, definition));
  if (misnamed) return ['display-differs', codingText(misnamed.coding)];
  const [value, ...others] = new Set(coded.map((one) => one.value));
  return value !== undefined && others.length === 0 && isMember(value, definition)
    ? { value }
    : ['value-not-read', codings.map(codingText).join(', ')];
}

/** What a set gets from an Observation in our form: its members, and whether these are all. */
export function setValue(definition: FactDefinition, data: JsonObject): Value | Refusal {
  const isComplete = objectsOf(data['component']).find(({ code }) => codeIn(codeSystems.part, code) === 'complete');
  if (typeof isComplete?.['valueBoolean'] !== 'boolean') return ['no-value'];
  const includes = membersOf(partsOf(data, 'includes'), definition);
  const excludes = membersOf(partsOf(data, 'excludes'), definition);
  if (isRefusal(includes)) return includes;
  if (isRefusal(excludes)) return excludes;
  const both = includes.members.find((member) => excludes.members.includes(member));
  if (both !== undefined) return ['value-not-read', `${both} both included and excluded`];
  if (isComplete['valueBoolean']) return { value: includes.members };
  return {
    value: {
      ...(includes.members.length > 0 && { includes: includes.members }),
      ...(excludes.members.length > 0 && { excludes: excludes.members }),
      complete: false,
    },
  };
}

function partsOf(data: JsonObject, part: string): readonly JsonObject[] {
  return objectsOf(data['component']).filter(({ code }) => codeIn(codeSystems.part, code) === part);
}

/** The members that components name, each once; wrapped, since a refusal is a list. */
function membersOf(
  parts: readonly JsonObject[],
  definition: FactDefinition,
): { readonly members: readonly string[] } | Refusal {
  const members = new Set<string>();
  for (const { valueCodeableConcept } of parts) {
    const coding = codingsOf(valueCodeableConcept).find(({ system }) => system === codeSystems.value);
    if (coding === undefined) return ['value-not-read'];
    const member = coding.code;
    if (!isMember(member, definition)) return ['value-not-read', member];
    if (!isNamed(member, coding, definition)) return ['display-differs', codingText(coding)];
    members.add(member);
  }
  return { members: [...members] };
}

function ownCode({ system, code }: Coding): string | undefined {
  return system === codeSystems.value ? code : undefined;
}

/** Whether a choice has a value, or a set can have a member. */
function isMember(text: string, definition: FactDefinition): boolean {
  if ('values' in definition) return Object.hasOwn(definition.values, text);
  return 'pattern' in definition && new RegExp(`^(?:${definition.pattern})$`).test(text);
}

/** Whether the display of a code, if there is one, is a name of the value: what it is called in the catalogue, or its id. */
function isNamed(value: string, { display }: Coding, definition: FactDefinition): boolean {
  if (display === undefined) return true;
  const labels: Readonly<Record<string, string>> = 'values' in definition ? definition.values : {};
  const names = [value, entryOf(labels, value)].map((name) => name?.toLowerCase());
  return names.includes(display.trim().toLowerCase()) || (entryOf(words, value)?.test(display.trim()) ?? false);
}
