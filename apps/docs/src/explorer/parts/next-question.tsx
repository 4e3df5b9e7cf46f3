/** @jsxImportSource preact */
import { factQuestion } from '@allr/format';
import { factDefinition, type FactId } from '@allr/model/facts';
import { useState } from 'preact/hooks';
import { FactField } from '../fields/fact-field.tsx';
import { inLanguage, nameOf, words } from '../state/language.ts';
import { answer, patient, setAskedUnknown, setFact } from '../state/session.ts';

/** The question whose answer settles most, to be answered in place. */
export function NextQuestion() {
  const [shown, setShown] = useState(answer.value);
  // While the next question is being found, the last one stays, so that nothing jumps.
  const current = answer.value ?? shown;
  if (answer.value !== undefined && answer.value !== shown) setShown(answer.value);
  if (!current) return null;
  const question = current.nextQuestion;
  return (
    <section class="next-question" aria-labelledby="next-title" aria-busy={answer.value === undefined}>
      <h2 id="next-title">{words.nextQuestion}</h2>
      {question === undefined ? (
        <p>{words.noQuestion}</p>
      ) : (
        <>
          <p class="asked">{factQuestion(question.fact, inLanguage)}</p>
          <Answer key={question.fact} fact={question.fact} />
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

function Answer({ fact }: { readonly fact: FactId }) {
  const recorded = patient.value[fact];
  const [draft, setDraft] = useState<unknown>(recorded);
  const { type } = factDefinition(fact);
  // A click is a whole answer; what is typed or put together has to be finished first.
  const isAtOnce = type === 'boolean' || type === 'choice';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (draft === undefined) setAskedUnknown(fact);
        else setFact(fact, draft);
      }}
    >
      <FactField
        fact={fact}
        value={draft}
        prefix="next"
        onChange={(value) => {
          setDraft(value);
          if (isAtOnce && (typeof value === 'string' || typeof value === 'boolean')) setFact(fact, value);
        }}
      />
      <div class="buttons">
        {(!isAtOnce || typeof draft === 'object') && (
          <button type="submit" class="primary" disabled={draft === undefined || draft === recorded}>
            {words.answer}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            setAskedUnknown(fact);
          }}
        >
          {words.dontKnow}
        </button>
      </div>
    </form>
  );
}
