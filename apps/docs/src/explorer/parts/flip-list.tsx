/** @jsxImportSource preact */
import { flips, type Flips } from '@allr/eligibility';
import { factLabel, formatKnown } from '@allr/format';
import type { TherapyMatch } from '@allr/selection';
import { useEffect, useState } from 'preact/hooks';
import { inLanguage, words } from '../state/language.ts';
import { found, whenIdle } from '../state/session.ts';

/** How many changes are shown: the smallest come first. */
const shown = 6;

/** The smallest changes of what is recorded that would turn the verdict; found when there is time. */
export function FlipList({ result: { verdict, indications } }: { readonly result: TherapyMatch }) {
  const { completed } = found.value;
  const [turning, setTurning] = useState<Flips>();
  const isOpen = verdict === 'indeterminate';
  useEffect(() => {
    setTurning(undefined);
    if (isOpen) return undefined;
    let isWanted = true;
    whenIdle(() => {
      if (isWanted) setTurning(flips(completed, { any: indications.map(({ indication }) => indication.criteria) }));
    });
    return () => {
      isWanted = false;
    };
  }, [completed, verdict, indications.map(({ indication }) => indication.id).join(' ')]);
  return (
    <div class="flips">
      <h5>{words.flips}</h5>
      {isOpen ? (
        <p>{words.flipsOpen}</p>
      ) : turning === undefined ? (
        <p class="aside">{words.wait}</p>
      ) : turning.flips.length === 0 ? (
        <p>{words.flipsNone}</p>
      ) : (
        <>
          <p>{words.flipsTo[verdict === 'eligible' ? 'not-met' : 'met']}:</p>
          <ul>
            {turning.flips.slice(0, shown).map(({ facts, change }) => (
              <li key={facts.join(' ')}>
                {facts
                  .map((fact) => `${factLabel(fact, inLanguage)}: ${formatKnown(fact, change, inLanguage) ?? ''}`)
                  .join(` ${words.and} `)}
              </li>
            ))}
          </ul>
          <p class="aside">{words.flipsHint}</p>
        </>
      )}
    </div>
  );
}
