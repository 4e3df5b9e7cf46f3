import { leave, type Context, type Finding, type Read } from './finding.js';
import { modifierRefusal } from './checks.js';
import { short, textOf } from './json.js';
import { timeOf, wholeYears } from './time.js';

/** Reads sex and age. An age is in whole years on the day that is asked about; a birth date known in part gives two bounds. */
export function readPatient({ patient: { data, from }, asOf }: Context): Read {
  const refusal = modifierRefusal(data);
  if (refusal) return leave(from, 'Patient', refusal);
  const parts = [readGender(textOf(data['gender']), from), readBirth(textOf(data['birthDate']), { from, asOf })];
  return { findings: parts.flatMap(({ findings }) => findings), left: parts.flatMap(({ left }) => left) };
}

function readGender(gender: string | undefined, from: string): Read {
  if (gender === undefined) return { findings: [], left: [] };
  if (gender !== 'female' && gender !== 'male') return leave(from, 'gender', ['value-not-read', short(gender)]);
  return { findings: [{ fact: 'sex', value: gender, from, what: 'gender' }], left: [] };
}

function readBirth(birth: string | undefined, { from, asOf }: { readonly from: string; readonly asOf: string }): Read {
  if (birth === undefined) return { findings: [], left: [] };
  const time = timeOf(birth);
  if (!time) return leave(from, 'birthDate', ['invalid-date', short(birth)]);
  if (time.earliest > asOf) return leave(from, 'birthDate', ['after-as-of', birth]);
  const max = wholeYears(time.earliest, asOf);
  const min = Math.max(0, wholeYears(time.latest, asOf));
  if (max > 130) return leave(from, 'birthDate', ['out-of-range', `${String(max)} years`]);
  const value: Finding['value'] = min === max ? max : { min, max };
  return { findings: [{ fact: 'ageYears', value, from, what: 'birthDate', note: `from the birth date` }], left: [] };
}
