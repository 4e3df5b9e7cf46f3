/** @jsxImportSource preact */
import { factLabel, factQuestion, formatKnown, valueLabel } from '@allr/format';
import { factDefinition, factIds, knownFacts, type FactGroup, type FactId } from '@allr/model/facts';
import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
import { FactField } from '../fields/fact-field.tsx';
import { asked } from '../slices/asked.ts';
import { inLanguage, words } from '../state/language.ts';
import { patient, reset, setFact } from '../state/session.ts';

const used = new Set(asked);
const groups = [...new Set(factIds.map((fact) => factDefinition(fact).group))];
/** On narrow screens the form stands above the verdicts: there it is kept short. */
const openAtFirst: readonly FactGroup[] = matchMedia('(max-width: 60rem)').matches
  ? []
  : ['person', 'disease', 'status'];

/** The facts of the catalogue as a form. */
export function PatientForm() {
  const [search, setSearch] = useState('');
  const found = search.trim() === '' ? undefined : factIds.filter((fact) => isFound(fact, search));
  const known = new Set(knownFacts(patient.value));
  const more = factIds.filter((fact) => !used.has(fact));
  return (
    <section class="patient-form" aria-labelledby="patient-title">
      <div class="title-row">
        <h2 id="patient-title">{words.patient}</h2>
        <button type="button" class="reset" onClick={reset}>
          {words.reset}
        </button>
      </div>
      <p class="hint">{words.patientHint}</p>
      <label class="search">
        <span>{words.search}</span>
        <input
          id="search"
          type="search"
          autoComplete="off"
          value={search}
          onInput={({ currentTarget }) => {
            setSearch(currentTarget.value);
          }}
        />
      </label>
      <p class="hidden" role="status">
        {found === undefined ? '' : words.searchCount(found.length)}
      </p>
      {found !== undefined ? (
        <div class="group found">
          {found.length === 0 && <p class="hint">{words.searchCount(0)}</p>}
          {found.map((fact) => (
            <FactRow key={fact} fact={fact} />
          ))}
        </div>
      ) : (
        <>
          {groups.map((group) => (
            <Group
              key={group}
              title={words.groups[group]}
              facts={factIds.filter((fact) => used.has(fact) && factDefinition(fact).group === group)}
              known={known}
              isOpen={openAtFirst.includes(group)}
            />
          ))}
          <Group title={words.moreFacts} hint={words.moreFactsHint} facts={more} known={known} isOpen={false} />
        </>
      )}
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly facts: readonly FactId[];
  readonly known: ReadonlySet<FactId>;
  readonly isOpen: boolean;
}

function Group({ title, hint, facts, known, isOpen }: GroupProps) {
  const [open, setOpen] = useState(isOpen);
  if (facts.length === 0) return null;
  const count = facts.filter((fact) => known.has(fact)).length;
  return (
    <details
      class="group"
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>
        {title} <span class="count">{count > 0 ? words.knownCount(count) : ''}</span>
      </summary>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {facts.map((fact) => (
        <FactRow key={fact} fact={fact} />
      ))}
    </details>
  );
}

/** One fact; drawn anew only when something is learned of it. */
function FactRow({ fact }: { readonly fact: FactId }) {
  const value = useComputed(() => patient.value[fact]).value;
  const because = useComputed(() => patient.value.unknownBecause?.[fact]).value;
  return (
    <div class={value === undefined ? 'fact' : 'fact known-fact'} id={`fact-${fact}`} tabIndex={-1}>
      <FactField
        fact={fact}
        value={value}
        prefix="form"
        isAsked={because === 'asked-unknown'}
        onChange={(next) => {
          setFact(fact, next);
        }}
      />
    </div>
  );
}

/** Whether every word of a search stands in what a fact and its values are called. */
function isFound(fact: FactId, search: string): boolean {
  const definition = factDefinition(fact);
  const values = 'values' in definition ? Object.keys(definition.values) : [];
  const text = plain(
    [
      fact,
      factLabel(fact, inLanguage),
      factQuestion(fact, inLanguage),
      ...values.map((value) => `${value} ${valueLabel(fact, value, inLanguage)}`),
    ].join(' '),
  );
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Small letters without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What is recorded, in words: for print, and to see at a glance. */
export function PatientSummary() {
  const facts = knownFacts(patient.value);
  return (
    <section class="patient-summary" aria-label={words.recorded}>
      <h2>{words.patient}</h2>
      {facts.length === 0 ? (
        <p>{words.nothingKnown}</p>
      ) : (
        <dl>
          {facts.map((fact) => (
            <div key={fact}>
              <dt>{factLabel(fact, inLanguage)}</dt>
              <dd>{formatKnown(fact, patient.value, inLanguage)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** Brings the field of a fact into view, its group opened, and the cursor into it. */
export function goToFact(fact: FactId): void {
  const row = document.getElementById(`fact-${fact}`);
  if (!row) {
    // A search hides the other facts.
    const search = document.getElementById('search');
    search?.focus();
    return;
  }
  const group = row.closest('details');
  if (group) group.open = true;
  row.scrollIntoView({ block: 'center' });
  const field = row.querySelector<HTMLElement>('input:checked, select, input');
  (field ?? row).focus({ preventScroll: true });
}
