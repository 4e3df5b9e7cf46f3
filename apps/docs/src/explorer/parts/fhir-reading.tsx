/** @jsxImportSource preact */
import type { FhirReading as Reading, LeftResource } from '@allr/fhir';
import { factLabel, formatKnown, unknownReasonLabel } from '@allr/format';
import type { UnknownReason } from '@allr/model/facts';
import { useEffect, useState } from 'preact/hooks';
import { dateText, inLanguage, words } from '../state/language.ts';
import { loadFhir } from '../state/load-fhir.ts';
import { reportFault } from '../state/session.ts';

/** What a FHIR file said, from which resource, and what of it was not used and why. */
export function FhirReading({ reading: { read, left }, day }: { readonly reading: Reading; readonly day: string }) {
  return (
    <div class="fhir-reading">
      <details open>
        <summary>{words.fhirRead(read.length, dateText(day))}</summary>
        <ul>
          {read.map(({ fact, value, unknownBecause, from }) => (
            <li key={`${fact} ${from}`}>
              {factLabel(fact, inLanguage)}:{' '}
              {(value === undefined ? undefined : formatKnown(fact, { [fact]: value }, inLanguage)) ?? words.notKnown}
              {value === undefined ? unknownAside(unknownBecause) : ''} <code lang="en">{from}</code>
            </li>
          ))}
        </ul>
      </details>
      {left.length > 0 && (
        <details>
          <summary>{words.fhirLeft(left.length)}</summary>
          <Left left={left} />
        </details>
      )}
    </div>
  );
}

/** Why a fact is not known, where more can be said than that it is not. */
function unknownAside(reason: UnknownReason = 'absent'): string {
  const label = unknownReasonLabel(reason, inLanguage);
  return label === undefined ? '' : ` (${label})`;
}

function Left({ left }: { readonly left: readonly LeftResource[] }) {
  const [textOf, setTextOf] = useState<(one: LeftResource) => string>();
  useEffect(() => {
    loadFhir().then(({ leftReasonText }) => {
      setTextOf(
        () =>
          ({ why }: LeftResource) =>
            leftReasonText(why, words.lang),
      );
    }, reportFault);
  }, []);
  if (!textOf) return null;
  return (
    <ul>
      {left.map((one, index) => (
        <li key={index}>
          <code lang="en">{one.from}</code> (<span lang="en">{one.what}</span>): {textOf(one)}
          {one.detail === undefined ? '' : `: ${one.detail}`}
        </li>
      ))}
    </ul>
  );
}
