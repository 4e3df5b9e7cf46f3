/** @jsxImportSource preact */
import { factLabel, factQuestion } from '@allr/format';
import { factDefinition, type FactId } from '@allr/model/facts';
import { inLanguage } from '../state/language.ts';
import { BooleanField } from './boolean-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { NumberField } from './number-field.tsx';
import { SetField } from './set-field.tsx';

/** What every field is told. */
export interface FieldProps {
  readonly fact: FactId;
  /** What is recorded; `undefined` where nothing is. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** Begins the ids of its elements: one fact may have two fields. */
  readonly prefix: string;
  /** The fact was asked for in vain. */
  readonly isAsked?: boolean;
}

/** The field of a fact, made from its definition. */
export function FactField(props: FieldProps) {
  const definition = factDefinition(props.fact);
  switch (definition.type) {
    case 'number':
      return <NumberField {...props} definition={definition} />;
    case 'boolean':
      return <BooleanField {...props} />;
    case 'choice':
      return <ChoiceField {...props} values={Object.keys(definition.values)} />;
    case 'set':
      return <SetField {...props} definition={definition} />;
  }
}

/** The name of a fact, as the heading of its field. */
export function labelOf(fact: FactId): string {
  const label = factLabel(fact, inLanguage);
  return label.charAt(0).toLocaleUpperCase(inLanguage.lang) + label.slice(1);
}

/** The question of a fact: shown where the name alone leaves room, and read out everywhere. */
export function Question({ fact, id }: { readonly fact: FactId; readonly id: string }) {
  const definition = factDefinition(fact);
  const isNeeded = definition.group === 'judgment' || (definition.type === 'number' && definition.unitLabel === '');
  return (
    <p id={id} class={isNeeded ? 'question' : 'hidden'}>
      {factQuestion(fact, inLanguage)}
    </p>
  );
}
