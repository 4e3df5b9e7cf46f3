import { isDay, type Jurisdiction, type Patient } from '@allr/model/facts';
import { firstDay } from './place.ts';

/** Everything that an address of the explorer holds. */
export interface Shared {
  readonly patient: Patient;
  readonly day: string;
  readonly jurisdiction: Jurisdiction;
  /** Ids of the therapies that are compared. */
  readonly chosen: readonly string[];
}

/** What an address can name. */
export interface Known {
  readonly lastDay: string;
  readonly places: readonly Jurisdiction[];
  readonly therapies: readonly string[];
}

/** What was read from an address: what is in order, and a line for each thing that is not. */
export interface ReadHash {
  readonly shared: Partial<Omit<Shared, 'patient'>>;
  /** The patient as JSON, still to be checked. */
  readonly patient?: unknown;
  readonly problems: readonly string[];
}

/** The part of an address after `#`; empty where nothing differs from the start. */
export function toHash({ patient, day, jurisdiction, chosen }: Shared, start: Shared): string {
  const parts = new URLSearchParams();
  if (jurisdiction !== start.jurisdiction) parts.set('place', jurisdiction);
  if (day !== start.day) parts.set('date', day);
  if (chosen.length > 0) parts.set('compare', chosen.join(','));
  if (Object.keys(patient).length > 0) parts.set('patient', JSON.stringify(patient));
  return parts.toString();
}

/** Reads the part of an address after `#`. Nothing that it holds is taken on trust. */
export function fromHash(hash: string, { lastDay, places, therapies }: Known): ReadHash {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const problems: string[] = [];
  const report = (name: string, found: string, expected: string) =>
    problems.push(`${name}: found ${JSON.stringify(shorten(found))}, expected ${expected}`);
  const names = ['place', 'date', 'compare', 'patient'];
  for (const name of new Set(parts.keys()))
    if (!names.includes(name)) report('address', name, `one of ${names.join(', ')}`);
  const shared: { day?: string; jurisdiction?: Jurisdiction; chosen?: readonly string[] } = {};
  const place = parts.get('place');
  if (place !== null) {
    const jurisdiction = places.find((known) => known === place);
    if (jurisdiction === undefined) report('place', place, `one of ${places.join(', ')}`);
    else shared.jurisdiction = jurisdiction;
  }
  const day = parts.get('date');
  if (day !== null) {
    if (isDay(day) && day >= firstDay && day <= lastDay) shared.day = day;
    else report('date', day, `a day from ${firstDay} to ${lastDay}`);
  }
  const compared = parts.get('compare');
  if (compared !== null) {
    const ids = [...new Set(compared.split(','))];
    for (const id of ids) if (!therapies.includes(id)) report('compare', id, 'the id of a therapy that is shown');
    shared.chosen = ids.filter((id) => therapies.includes(id));
  }
  const json = parts.get('patient');
  if (json === null) return { shared, problems };
  try {
    const patient: unknown = JSON.parse(json);
    return { shared, patient, problems };
  } catch {
    report('patient', json, 'JSON');
    return { shared, problems };
  }
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}
