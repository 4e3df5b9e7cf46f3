/** @jsxImportSource preact */
import type { TherapyMatch, TherapyVerdict } from '@allr/selection';
import { words } from '../state/language.ts';
import { contradictions, found } from '../state/session.ts';
import { showTherapy } from './changes.tsx';
import { TherapyCard } from './therapy-card.tsx';
import { VerdictMark } from './verdict-mark.tsx';

const order: readonly TherapyVerdict[] = ['eligible', 'indeterminate', 'ineligible', 'not-approved', 'no-data'];

/** The verdict on every therapy, those of one verdict together, in the order of the dataset. */
export function VerdictList() {
  const { results, jurisdiction, asOf } = found.value;
  const isStale = contradictions.value.length > 0;
  const groups = order.map((verdict) => ({
    verdict,
    results: results.filter((result) => result.verdict === verdict),
  }));
  return (
    <section
      id="verdicts"
      class={isStale ? 'verdicts stale' : 'verdicts'}
      aria-labelledby="verdicts-title"
      data-place={jurisdiction}
      data-day={asOf}
      tabIndex={-1}
    >
      <h2 id="verdicts-title">{words.verdicts}</h2>
      <ul class="tally">
        {groups.map(({ verdict, results: own }) => (
          <li key={verdict}>
            <a href={`#group-${verdict}`} onClick={showTherapy} aria-disabled={own.length === 0}>
              <VerdictMark verdict={verdict} /> <strong>{own.length}</strong> {words.verdict[verdict]}
            </a>
          </li>
        ))}
      </ul>
      {groups.map(({ verdict, results: own }) =>
        own.length === 0 ? null : <Group key={verdict} verdict={verdict} results={own} />,
      )}
    </section>
  );
}

function Group({ verdict, results }: { readonly verdict: TherapyVerdict; readonly results: readonly TherapyMatch[] }) {
  return (
    <section
      class={`verdict-group ${verdict}`}
      id={`group-${verdict}`}
      tabIndex={-1}
      aria-labelledby={`title-${verdict}`}
    >
      <h3 id={`title-${verdict}`}>
        <VerdictMark verdict={verdict} /> {words.verdict[verdict]}
        <span class="meaning">: {words.verdictMeaning[verdict]}</span>
      </h3>
      <ul class="cards">
        {results.map((result) => (
          <TherapyCard key={result.therapy.id} result={result} />
        ))}
      </ul>
    </section>
  );
}
