/** @jsxImportSource preact */
import { factLabel, formatKnown, unknownReasonLabel } from '@allr/format';
import type { UnknownReason } from '@allr/model/facts';
import type { ExplainedReading } from '../state/fhir.ts';
import { dateText, inLanguage, words } from '../state/language.ts';

/** What a FHIR file said, from which resource, and what of it was not used and why. */
export function FhirReading({
  reading: { read, left },
  day,
}: {
  readonly reading: ExplainedReading;
  readonly day: string;
}) {
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
          <ul>
            {left.map(({ from, what, reason }, index) => (
              <li key={index}>
                <code lang="en">{from}</code> (<span lang="en">{what}</span>): {reason}
              </li>
            ))}
          </ul>
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
