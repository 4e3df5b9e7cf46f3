/** @jsxImportSource preact */
import { factQuestion, valueLabel } from '@allr/format';
import { factDefinition, type FactId } from '@allr/model/facts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FactField } from '../fields/fact-field.tsx';
import { inLanguage, nameOf, words } from '../state/language.ts';
import { answer, patient, setAskedUnknown, setFact } from '../state/session.ts';

/** The question whose answer settles most, to be answered in place. */
export function NextQuestion() {
  const [shown, setShown] = useState(answer.value);
  // While the next question is being found, the last one stays, so that nothing jumps.
  const current = answer.value ?? shown;
  if (answer.value !== undefined && answer.value !== shown) setShown(answer.value);
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const isAnswered = useRef(false);
  const question = current?.nextQuestion;
  useEffect(() => {
    // The cursor goes from an answer to the next question, or to the heading where there is none.
    if (!isAnswered.current) return;
    isAnswered.current = false;
    (
      section.current?.querySelector<HTMLElement>('form :is(input:checked, select, button)') ?? heading.current
    )?.focus();
  }, [question?.fact]);
  if (!current) return null;
  return (
    <section class="next-question" aria-labelledby="next-title" aria-busy={answer.value === undefined} ref={section}>
      <h2 id="next-title" tabIndex={-1} ref={heading}>
        {words.nextQuestion}
      </h2>
      {question === undefined ? (
        <p>{words.noQuestion}</p>
      ) : (
        <>
          <p class="asked" data-fact={question.fact}>
            {factQuestion(question.fact, inLanguage)}
          </p>
          <Answer
            key={question.fact}
            fact={question.fact}
            onAnswer={() => {
              isAnswered.current = true;
            }}
          />
          <p class="hint">
            {question.settles.length === 0
              ? words.settlesNothing
              : words.settles(question.settles.map(nameOf).join(', '))}
          </p>
        </>
      )}
    </section>
  );
}

interface AnswerProps {
  readonly fact: FactId;
  readonly onAnswer: () => void;
}

/** The answers to a question: a button for each, or a field where they cannot be listed. */
function Answer({ fact, onAnswer }: AnswerProps) {
  const recorded = patient.value[fact];
  const [draft, setDraft] = useState<unknown>(recorded);
  const definition = factDefinition(fact);
  const give = (value: unknown) => {
    onAnswer();
    setFact(fact, value);
  };
  const answers: readonly (readonly [value: unknown, text: string])[] =
    definition.type === 'boolean'
      ? [
          [true, words.yes],
          [false, words.no],
        ]
      : definition.type === 'choice'
        ? Object.keys(definition.values).map((value) => [value, valueLabel(fact, value, inLanguage)] as const)
        : [];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (draft !== undefined) give(draft);
      }}
    >
      {answers.length === 0 && <FactField fact={fact} value={draft} prefix="next" onChange={setDraft} />}
      <div class="buttons">
        {answers.map(([value, text]) => (
          <button
            key={text}
            type="button"
            class="answer"
            onClick={() => {
              give(value);
            }}
          >
            {text}
          </button>
        ))}
        {answers.length === 0 && (
          <button type="submit" class="primary" disabled={draft === undefined || draft === recorded}>
            {words.answer}
          </button>
        )}
        <button
          type="button"
          class="unknown"
          onClick={() => {
            onAnswer();
            setAskedUnknown(fact);
          }}
        >
          {words.dontKnow}
        </button>
      </div>
    </form>
  );
}
