/** @jsxImportSource preact */
import { valueLabel } from '@allr/format';
import { useState } from 'preact/hooks';
import { inLanguage, words } from '../state/language.ts';
import { labelOf, Question, type FieldProps } from './fact-field.tsx';
import { RadioRow } from './radio-row.tsx';

const several = '…';

/** One value, or several that it may be. */
export function ChoiceField({
  fact,
  value,
  values,
  onChange,
  prefix,
  isAsked,
}: FieldProps & { readonly values: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  const notKnown = isAsked ? words.askedUnknown : words.notKnown;
  const questionId = `${prefix}-${fact}-question`;
  const possible = isOpenChoice(value) ? value.oneOf : typeof value === 'string' ? [value] : [];
  if (values.length <= 2)
    return (
      <fieldset class="field" aria-describedby={questionId}>
        <legend>{labelOf(fact)}</legend>
        <Question fact={fact} id={questionId} />
        <RadioRow
          name={`${prefix}-${fact}`}
          // Both of two is as much as nothing.
          value={possible.length === 1 ? (possible[0] ?? '') : ''}
          options={[['', notKnown], ...values.map((own) => [own, valueLabel(fact, own, inLanguage)] as const)]}
          onChange={(text) => {
            onChange(text === '' ? undefined : text);
          }}
        />
      </fieldset>
    );
  const isSeveral = isOpen || possible.length > 1;
  return (
    <fieldset class="field" aria-describedby={questionId}>
      <legend>{labelOf(fact)}</legend>
      <Question fact={fact} id={questionId} />
      <select
        id={`${prefix}-${fact}`}
        aria-label={labelOf(fact)}
        value={isSeveral ? several : (possible[0] ?? '')}
        onChange={({ currentTarget }) => {
          setOpen(currentTarget.value === several);
          if (currentTarget.value !== several) onChange(currentTarget.value === '' ? undefined : currentTarget.value);
        }}
      >
        <option value="">{notKnown}</option>
        {values.map((own) => (
          <option key={own} value={own}>
            {valueLabel(fact, own, inLanguage)}
          </option>
        ))}
        <option value={several}>{words.oneOfSeveral}</option>
      </select>
      {isSeveral && (
        <div class="members" role="group" aria-label={words.oneOfSeveralHint}>
          <p class="question">{words.oneOfSeveralHint}</p>
          {values.map((own) => (
            <label key={own} class="check">
              <input
                type="checkbox"
                checked={possible.includes(own)}
                onChange={({ currentTarget }) => {
                  const next = values.filter((other) =>
                    other === own ? currentTarget.checked : possible.includes(other),
                  );
                  setOpen(true);
                  onChange(next.length === 0 ? undefined : next.length === 1 ? next[0] : { oneOf: next });
                }}
              />
              <span>{valueLabel(fact, own, inLanguage)}</span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}

function isOpenChoice(value: unknown): value is { readonly oneOf: readonly string[] } {
  return typeof value === 'object' && value !== null && 'oneOf' in value;
}
