/** @jsxImportSource preact */
import { formatKnown, formatNumber } from '@allr/format';
import type { NumberFactDefinition } from '@allr/model/facts';
import { useState } from 'preact/hooks';
import { inLanguage, words } from '../state/language.ts';
import { fromDraft, numberModes, toDraft, type NumberDraft, type NumberMode } from '../state/number-value.ts';
import { labelOf, Question, type FieldProps } from './fact-field.tsx';

/** A number, exact, censored or between two. */
export function NumberField({
  fact,
  value,
  onChange,
  prefix,
  isAsked,
  definition,
}: FieldProps & { readonly definition: NumberFactDefinition }) {
  const recorded = JSON.stringify(value);
  const [state, setState] = useState({ draft: toDraft(value), recorded });
  // What was recorded elsewhere, such as by an import, takes the place of what was typed.
  const draft = state.recorded === recorded ? state.draft : toDraft(value);
  const { fault } = fromDraft(draft, definition);
  const number = (at: number) => formatNumber(at, inLanguage);
  const id = `${prefix}-${fact}`;
  const take = (next: NumberDraft) => {
    const { value: own } = fromDraft(next, definition);
    setState({ draft: next, recorded: JSON.stringify(own) });
    if (JSON.stringify(own) !== recorded) onChange(own);
  };
  const typed = (part: 'first' | 'second', text: string) => {
    const mode: NumberMode =
      draft.mode === 'unknown' ? 'exact' : draft.mode === 'exact' && text.trim() === '' ? 'unknown' : draft.mode;
    take({ ...draft, mode, [part]: text });
  };
  const input = (part: 'first' | 'second', name: string) => (
    <input
      id={part === 'first' ? id : `${id}-second`}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      size={6}
      aria-label={name}
      aria-invalid={fault !== undefined}
      aria-describedby={fault === undefined ? `${id}-question` : `${id}-fault`}
      value={draft[part]}
      onInput={({ currentTarget }) => {
        typed(part, currentTarget.value);
      }}
    />
  );
  const unit = definition.unitLabel === '' ? '' : unitText(definition.unitLabel);
  const known = value === undefined ? undefined : formatKnown(fact, { [fact]: value }, inLanguage);
  const name = [labelOf(fact), unit].filter((part) => part !== '').join(', ');
  return (
    <fieldset class="field" aria-describedby={`${id}-question`}>
      <legend>{labelOf(fact)}</legend>
      <Question fact={fact} id={`${id}-question`} />
      <div class="number-row">
        <select
          aria-label={words.howKnown(labelOf(fact))}
          value={draft.mode}
          onChange={({ currentTarget }) => {
            const mode = numberModes.find((own) => own === currentTarget.value) ?? 'unknown';
            take(
              mode === 'unknown'
                ? { mode, first: '', second: '' }
                : { mode, first: draft.first, second: mode === 'between' ? draft.second : '' },
            );
          }}
        >
          {numberModes.map((mode) => (
            <option key={mode} value={mode}>
              {mode === 'unknown' && isAsked ? words.askedUnknown : words.modes[mode]}
            </option>
          ))}
        </select>
        {input('first', draft.mode === 'between' ? `${name}, ${words.from}` : name)}
        {draft.mode === 'between' && (
          <>
            <span aria-hidden="true">–</span>
            {input('second', `${name}, ${words.to}`)}
          </>
        )}
        <span class="unit">{unit}</span>
      </div>
      {fault !== undefined && (
        <p id={`${id}-fault`} class="fault" role="alert">
          {words.faults[fault](number(definition.min), number(definition.max))}
        </p>
      )}
      {fault === undefined && known !== undefined && fact === 'mrd' && <p class="known">{known}</p>}
    </fieldset>
  );
}

/** The catalogue names units in English. */
const czechUnits: Readonly<Record<string, string>> = {
  years: 'let',
  months: 'měsíců',
  'mL/min': 'ml/min',
  '× ULN': '× horní mez',
};

function unitText(label: string): string {
  return words.lang === 'cs' ? (czechUnits[label] ?? label) : label;
}
