/** @jsxImportSource preact */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { words } from '../state/language.ts';
import { chosen, reportFault } from '../state/session.ts';

type Loaded = FunctionComponent<{ readonly ids: readonly string[] }>;

/** What is compared, and the code for it once it is wanted. */
export function Comparison() {
  const ids = chosen.value;
  const [part, setPart] = useState<{ readonly view: Loaded }>();
  useEffect(() => {
    if (ids.length > 0 && !part)
      loadComparison().then(({ ComparisonTables }) => {
        setPart({ view: ComparisonTables });
      }, reportFault);
  }, [ids.length > 0]);
  const View = part?.view;
  return (
    <section class="comparison" id="comparison" aria-labelledby="comparison-title">
      <h2 id="comparison-title">{words.comparison}</h2>
      {ids.length === 0 ? (
        <p class="hint">{words.comparisonHint}</p>
      ) : View ? (
        <View ids={ids} />
      ) : (
        <p role="status">{words.comparisonWait}</p>
      )}
    </section>
  );
}

/** The code and the figures of comparisons. */
export function loadComparison() {
  return import('./comparison-tables.tsx');
}
