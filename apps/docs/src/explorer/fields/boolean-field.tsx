/** @jsxImportSource preact */
import { words } from '../state/language.ts';
import { labelOf, Question, type FieldProps } from './fact-field.tsx';
import { RadioRow } from './radio-row.tsx';

/** Not known, yes, no. */
export function BooleanField({ fact, value, onChange, prefix, isAsked }: FieldProps) {
  return (
    <fieldset class="field" aria-describedby={`${prefix}-${fact}-question`}>
      <legend>{labelOf(fact)}</legend>
      <Question fact={fact} id={`${prefix}-${fact}-question`} />
      <RadioRow
        name={`${prefix}-${fact}`}
        value={typeof value === 'boolean' ? String(value) : ''}
        options={[
          ['', isAsked ? words.askedUnknown : words.notKnown],
          ['true', words.yes],
          ['false', words.no],
        ]}
        onChange={(text) => {
          onChange(text === '' ? undefined : text === 'true');
        }}
      />
    </fieldset>
  );
}
