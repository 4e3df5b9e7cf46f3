import { batch, computed, effect, signal } from '@preact/signals';
import { dataset } from '@allr/data';
import {
  deduce,
  type Contradiction,
  type FactId,
  type Jurisdiction,
  type Patient,
  type Source,
} from '@allr/model/facts';
import type { Match, TherapyVerdict } from '@allr/selection';
import { answerOf, verdictsOf } from './engine.ts';
import { fromHash, toHash, type Shared } from './hash.ts';
import { loadReader } from './load-reader.ts';
import { coveredPlaces } from './place.ts';

/** The places that can be asked about, and the last day. */
export const places = coveredPlaces(dataset);
export const lastDay = dataset.date;
const start: Shared = { patient: {}, day: lastDay, jurisdiction: 'US', chosen: [] };

export const patient = signal<Patient>(start.patient);
export const day = signal(start.day);
export const jurisdiction = signal<Jurisdiction>(start.jurisdiction);
/** Ids of the therapies to compare, in the order in which they were chosen. */
export const chosen = signal<readonly string[]>([]);

const understood = 'allr-explorer-understood';

/** Whether the disclaimer was read in this visit; nothing else is shown before. */
export const isUnderstood = signal(sessionStorage.getItem(understood) === 'yes');

/** Notes that the disclaimer was read. */
export function understand(): void {
  sessionStorage.setItem(understood, 'yes');
  isUnderstood.value = true;
}

/** Whether the page is being printed: then everything is shown. */
export const isPrinting = signal(false);
/** What went wrong in the program itself, a line each. */
export const faults = signal<readonly string[]>([]);
/** What is wrong with the address, a line each. */
export const addressProblems = signal<readonly string[]>([]);
/** The sources of the records, once loaded. */
export const sources = signal<readonly Source[]>([]);

/** The facts that cannot hold together. */
export const contradictions = computed<readonly Contradiction[]>(() => deduce(patient.value).contradictions);

let lastFound: Match | undefined;
/** The verdicts; the last ones that there were while facts contradict each other. */
export const found = computed<Match>(() => {
  const place = { jurisdiction: jurisdiction.value, day: day.value };
  if (contradictions.value.length === 0)
    lastFound = measured('explorer-verdicts', () => verdictsOf(patient.value, place));
  return (lastFound ??= verdictsOf({}, start));
});

/** The whole answer, found when there is time; `undefined` until it belongs to what is shown. */
export const answer = signal<Match | undefined>(undefined);

/** A verdict that is not what it was. */
export interface Change {
  readonly therapy: string;
  readonly name: string;
  readonly from: TherapyVerdict;
  readonly to: TherapyVerdict;
}
/** Ids of the therapies of which everything is shown. */
export const opened = signal<ReadonlySet<string>>(new Set());

/** What the last step changed. */
export const changes = signal<readonly Change[]>([]);

/** Sets what is known of a fact; `undefined` where nothing is. */
export function setFact(fact: FactId, value: unknown): void {
  const { unknownBecause, ...known } = patient.value;
  const because = without(unknownBecause ?? {}, fact);
  patient.value = {
    // Fields make only values that their fact can have.
    ...(value === undefined ? without(known, fact) : { ...known, [fact]: value }),
    ...(Object.keys(because).length > 0 ? { unknownBecause: because } : {}),
  };
}

function without<R extends object>(record: R, key: string): Partial<R> {
  // The same record with one key less; the type of fromEntries loses the keys.
  return Object.fromEntries(Object.entries(record).filter(([own]) => own !== key)) as Partial<R>;
}

/** Notes that a fact was asked for in vain. */
export function setAskedUnknown(fact: FactId): void {
  patient.value = { ...patient.value, unknownBecause: { ...patient.value.unknownBecause, [fact]: 'asked-unknown' } };
}

/** Adds a therapy to those that are compared, or takes it away. */
export function toggleChosen(id: string): void {
  chosen.value = chosen.value.includes(id) ? chosen.value.filter((other) => other !== id) : [...chosen.value, id];
}

/** Shows everything of a therapy, or no longer. */
export function toggleOpened(id: string): void {
  const next = new Set(opened.value);
  if (!next.delete(id)) next.add(id);
  opened.value = next;
}

/** Forgets the patient and what was compared; the place and the day stay. */
export function reset(): void {
  batch(() => {
    patient.value = start.patient;
    chosen.value = start.chosen;
    addressProblems.value = [];
  });
}

/** Says what went wrong in the program. */
export function reportFault(error: unknown): void {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (!faults.value.includes(text)) faults.value = [...faults.value, text].slice(-5);
}

/** Brings the state to what the address says. */
export async function readAddress(): Promise<void> {
  const hash = location.hash;
  if (hash.replace(/^#/, '') === currentHash()) {
    addressProblems.value = [];
    return;
  }
  const therapies = dataset.therapies.map(({ id }) => id);
  const read = fromHash(hash, { lastDay, places, therapies });
  const checked = read.patient === undefined ? undefined : (await loadReader()).readPatient(read.patient);
  // While the reader was loading, the address may have become another one, which is read by itself.
  if (location.hash !== hash) return;
  isReading = true;
  batch(() => {
    addressProblems.value = [...read.problems, ...(checked?.ok === false ? checked.problems : [])];
    patient.value = checked?.ok === true ? checked.patient : start.patient;
    day.value = read.shared.day ?? start.day;
    jurisdiction.value = read.shared.jurisdiction ?? start.jurisdiction;
    chosen.value = read.shared.chosen ?? start.chosen;
  });
  isReading = false;
}

/** The address is being read: it stays as it was written. */
let isReading = false;

/** The address that holds everything. */
export function currentAddress(): string {
  const hash = currentHash();
  return `${location.origin}${location.pathname}${hash === '' ? '' : `#${hash}`}`;
}

function currentHash(): string {
  return toHash(
    { patient: patient.value, day: day.value, jurisdiction: jurisdiction.value, chosen: chosen.value },
    start,
  );
}

/** Keeps the address, the changes and the whole answer up to date from now on. */
export function startSession(): void {
  let verdicts = new Map<string, TherapyVerdict>();
  effect(() => {
    const next = new Map(found.value.results.map(({ therapy, verdict }) => [therapy.id, verdict]));
    const before = verdicts;
    verdicts = next;
    if (before.size === 0) return;
    const changed = found.value.results.flatMap(({ therapy: { id, name }, verdict }) => {
      const from = before.get(id);
      return from === undefined || from === verdict ? [] : [{ therapy: id, name, from, to: verdict }];
    });
    changes.value = changed;
  });

  let writing: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  effect(() => {
    const hash = currentHash();
    // The page in the other language shows the same.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) link.hash = hash;
    if (isFirst) {
      isFirst = false;
      return;
    }
    clearTimeout(writing);
    if (isReading) return;
    addressProblems.value = [];
    writing = setTimeout(() => {
      history.replaceState(history.state, '', hash === '' ? location.pathname : `#${hash}`);
    }, 200);
  });

  let waiting: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const [own, place, known] = [patient.value, { jurisdiction: jurisdiction.value, day: day.value }, sources.value];
    answer.value = undefined;
    clearTimeout(waiting);
    if (contradictions.value.length > 0) return;
    waiting = setTimeout(() => {
      whenIdle(() => {
        if (own !== patient.peek() || place.day !== day.peek() || place.jurisdiction !== jurisdiction.peek()) return;
        answer.value = measured('explorer-answer', () => answerOf(own, place, { ...dataset, sources: known }));
      });
    }, 60);
  });
}

/** Does something, and tells in the browser's own timeline how long it took. */
function measured<T>(name: string, work: () => T): T {
  const start = performance.now();
  const done = work();
  performance.measure(name, { start });
  return done;
}

/** Does something when the page has nothing else to do, soon in any case. */
export function whenIdle(work: () => void): void {
  const guarded = () => {
    try {
      work();
    } catch (error) {
      reportFault(error);
    }
  };
  // Safari has no idle callback.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(guarded, { timeout: 500 });
  else setTimeout(guarded, 1);
}
