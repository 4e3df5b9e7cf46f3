/** @jsxImportSource preact */
import { reasonsOf, type TherapyMatch } from '@allr/selection';
import type { FactId } from '@allr/model/facts';
import { factLabel } from '@allr/format';
import { Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { inLanguage, words } from '../state/language.ts';
import { changes, chosen, isPrinting, jurisdiction, opened, toggleChosen, toggleOpened } from '../state/session.ts';
import { goToFact } from './patient-form.tsx';
import { TherapyDetails } from './therapy-details.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** One therapy: its verdict, what it turns on, and on demand everything behind it. */
export function TherapyCard({ result }: { readonly result: TherapyMatch }) {
  const { therapy, verdict } = result;
  const isOpen = opened.value.has(therapy.id);
  const card = useRef<HTMLLIElement>(null);
  useChangeMark(card, therapy.id);
  const brands = therapy.brands
    .filter(({ jurisdictions }) => jurisdictions.includes(jurisdiction.value))
    .map(({ name }) => name);
  const isShown = isOpen || (isPrinting.value && verdict !== 'not-approved' && verdict !== 'no-data');
  return (
    <li
      class="card"
      id={`therapy-${therapy.id}`}
      data-therapy={therapy.id}
      data-verdict={verdict}
      ref={card}
      tabIndex={-1}
    >
      <div class="card-head">
        <h4>
          {therapy.name}
          {brands.length > 0 && <span class="brands"> {brands.join(', ')}</span>}
        </h4>
        <span class={`verdict-word ${verdict}`}>
          <VerdictMark verdict={verdict} /> {words.verdict[verdict]}
        </span>
        <label class="check compare">
          <input
            type="checkbox"
            checked={chosen.value.includes(therapy.id)}
            aria-label={words.compareName(therapy.name)}
            onChange={() => {
              toggleChosen(therapy.id);
            }}
          />
          <span aria-hidden="true">{words.compareThis}</span>
        </label>
      </div>
      <TurnsOn result={result} />
      <details
        open={isShown}
        onToggle={({ currentTarget }) => {
          if (!isPrinting.value && currentTarget.open !== opened.value.has(therapy.id)) toggleOpened(therapy.id);
        }}
      >
        <summary>
          {words.details}
          <span class="hidden">: {therapy.name}</span>
        </summary>
        {isShown && <TherapyDetails result={result} />}
      </details>
    </li>
  );
}

/** The facts that the verdict turns on. */
function TurnsOn({ result: { verdict, indications, contraindications } }: { readonly result: TherapyMatch }) {
  const present = contraindications.filter(({ evaluation }) => evaluation.truth === 'met');
  const missing = unique(
    indications.filter((item) => item.verdict === 'indeterminate').flatMap(({ evaluation }) => evaluation.missing),
  );
  const failing = unique(
    indications.flatMap(({ evaluation }) => reasonsOf(evaluation.trace).map(({ comparison }) => comparison.fact)),
  );
  return (
    <>
      {verdict === 'indeterminate' && missing.length > 0 && (
        <p class="turns-on">
          {words.missing}:{' '}
          {missing.map((fact, index) => (
            <Fragment key={fact}>
              {index > 0 && ', '}
              <a
                href={`#fact-${fact}`}
                title={words.missingJump(factLabel(fact, inLanguage))}
                onClick={(event) => {
                  event.preventDefault();
                  goToFact(fact);
                }}
              >
                {factLabel(fact, inLanguage)}
              </a>
            </Fragment>
          ))}
        </p>
      )}
      {verdict === 'ineligible' && (
        <p class="turns-on">
          {words.notMet}: {failing.map((fact) => factLabel(fact, inLanguage)).join(', ')}
        </p>
      )}
      {present.length > 0 && (
        <p class="warn">
          <span aria-hidden="true">⚠ </span>
          {words.contraindicated}
        </p>
      )}
    </>
  );
}

/** Shows for a moment that a verdict is not what it was, unless motion is unwanted. */
function useChangeMark(card: { readonly current: HTMLElement | null }, therapy: string): void {
  const change = changes.value.find((one) => one.therapy === therapy);
  useLayoutEffect(() => {
    if (change === undefined || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    card.current?.animate([{ outlineColor: 'currentColor' }, { outlineColor: 'transparent' }], {
      duration: 1200,
      easing: 'ease-out',
    });
  }, [change]);
}

function unique(facts: readonly FactId[]): readonly FactId[] {
  return [...new Set(facts)];
}
