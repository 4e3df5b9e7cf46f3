// Shows what labels say of one patient, with the reasons, what is missing, the sources and the disclaimer.
import { toMatchJson } from '@allr/format';
import type { Patient } from '@allr/model';
import { match, type MatchOptions } from '@allr/selection';
import { useMemo } from 'react';

interface VerdictProps {
  readonly patient: Patient;
  readonly place: MatchOptions;
  readonly therapy: string;
}

export function Verdict({ patient, place, therapy }: VerdictProps) {
  const answer = useMemo(() => toMatchJson(match(patient, place)), [patient, place]);
  const result = answer.results.find((item) => item.therapy === therapy);
  if (result === undefined) return <p>No record of {therapy}.</p>;
  return (
    <section aria-label={therapy}>
      <h2>
        {therapy}: {result.verdict}
      </h2>
      <p>
        {answer.jurisdiction} on {answer.asOf}, dataset {answer.datasetVersion}
      </p>
      {result.indications.map(({ id, verdict, missing, reasons }) => (
        <article key={id}>
          <h3>
            {id}: {verdict}
          </h3>
          <ul>
            {reasons.map(({ fact, text }) => (
              <li key={`${fact} ${text}`}>{text}</li>
            ))}
          </ul>
          {missing.length > 0 && <p>Not known: {missing.join(', ')}</p>}
        </article>
      ))}
      <p>Sources: {result.sources.join(', ')}</p>
      <footer>{answer.disclaimer}</footer>
    </section>
  );
}
