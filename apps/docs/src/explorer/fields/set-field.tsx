/** @jsxImportSource preact */
import { valueLabel } from '@allr/format';
import type { ClosedSetFactDefinition, OpenSetFactDefinition } from '@allr/model/facts';
import { useState } from 'preact/hooks';
import { inLanguage, nameOf, therapyNames, words } from '../state/language.ts';
import { fromSet, toSet, type SetDraft } from '../state/set-value.ts';
import { labelOf, Question, type FieldProps } from './fact-field.tsx';
import { RadioRow } from './radio-row.tsx';

/** A set: not known, none, or some members that are there or not. */
export function SetField({
  fact,
  value,
  onChange,
  prefix,
  isAsked,
  definition,
}: FieldProps & { readonly definition: ClosedSetFactDefinition | OpenSetFactDefinition }) {
  const [isOpen, setOpen] = useState(false);
  const draft = toSet(value);
  const isNone = draft.complete && draft.includes.length === 0;
  const isSome = !isNone && (isOpen || value !== undefined);
  const id = `${prefix}-${fact}`;
  const isTherapy = fact === 'priorTherapies' || fact === 'hypersensitivity';
  const nameOfMember = (member: string) => (isTherapy ? nameOf(member) : valueLabel(fact, member, inLanguage));
  const members = 'values' in definition ? Object.keys(definition.values) : [...draft.includes, ...draft.excludes];
  const take = (next: SetDraft) => {
    setOpen(true);
    onChange(fromSet(next));
  };
  const withMember = (member: string, state: string): SetDraft => ({
    ...draft,
    includes: [...draft.includes.filter((own) => own !== member), ...(state === 'yes' ? [member] : [])],
    excludes: [...draft.excludes.filter((own) => own !== member), ...(state === 'no' ? [member] : [])],
  });
  return (
    <fieldset class="field set" aria-describedby={`${id}-question`}>
      <legend>{labelOf(fact)}</legend>
      <Question fact={fact} id={`${id}-question`} />
      <RadioRow
        name={id}
        value={isNone ? 'none' : isSome ? 'some' : ''}
        options={[
          ['', isAsked ? words.askedUnknown : words.notKnown],
          ['none', words.setNone],
          ['some', words.setSome],
        ]}
        onChange={(text) => {
          setOpen(text === 'some');
          onChange(text === 'none' ? [] : undefined);
        }}
      />
      {isSome && (
        <div class="members">
          {members.map((member) => (
            <div key={member} class="member">
              <label for={`${id}-${member}`}>{nameOfMember(member)}</label>
              <select
                id={`${id}-${member}`}
                value={
                  draft.includes.includes(member)
                    ? 'yes'
                    : draft.complete || draft.excludes.includes(member)
                      ? 'no'
                      : ''
                }
                onChange={({ currentTarget }) => {
                  take(withMember(member, currentTarget.value));
                }}
              >
                {!draft.complete && <option value="">{words.notKnown}</option>}
                <option value="yes">{words.present}</option>
                <option value="no">{words.absent}</option>
              </select>
            </div>
          ))}
          {'pattern' in definition && (
            <AddMember
              id={`${id}-add`}
              label={words.addMember(labelOf(fact))}
              pattern={definition.pattern}
              options={isTherapy ? therapyNames.filter(([own]) => !members.includes(own)) : undefined}
              onAdd={(member) => {
                take(withMember(member, 'yes'));
              }}
            />
          )}
          <label class="check">
            <input
              type="checkbox"
              checked={draft.complete}
              disabled={draft.includes.length === 0 && !draft.complete}
              onChange={({ currentTarget }) => {
                take({
                  ...draft,
                  complete: currentTarget.checked,
                  excludes: currentTarget.checked ? [] : draft.excludes,
                });
              }}
            />
            <span>{words.setComplete}</span>
          </label>
        </div>
      )}
    </fieldset>
  );
}

interface AddMemberProps {
  readonly id: string;
  readonly label: string;
  readonly pattern: string;
  readonly options: readonly (readonly [string, string])[] | undefined;
  readonly onAdd: (member: string) => void;
}

/** Adds a member: from a list where there is one, else by typing. */
function AddMember({ id, label, pattern, options, onAdd }: AddMemberProps) {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  if (options)
    return (
      <select
        id={id}
        aria-label={label}
        value=""
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== '') onAdd(currentTarget.value);
          currentTarget.value = '';
        }}
      >
        <option value="">{`${words.add} …`}</option>
        {options.map(([own, name]) => (
          <option key={own} value={own}>
            {name}
          </option>
        ))}
      </select>
    );
  const add = () => {
    const isRight = new RegExp(`^(?:${pattern})$`).test(text.trim());
    setWrong(!isRight);
    if (!isRight) return;
    onAdd(text.trim());
    setText('');
  };
  return (
    <div class="member">
      <input
        id={id}
        type="text"
        size={8}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={`${id}-fault`}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <button type="button" onClick={add}>
        {words.add}
      </button>
      <span id={`${id}-fault`} class="fault" role="alert">
        {isWrong ? words.memberExpected : ''}
      </span>
    </div>
  );
}
