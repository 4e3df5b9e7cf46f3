/** @jsxImportSource preact */
import type { TherapyVerdict } from '@allr/selection';
import type { Truth } from '@allr/model/facts';

const paths: Readonly<Record<TherapyVerdict, string>> = {
  eligible: 'M5 10.5l3.5 3.5L15 7',
  indeterminate: 'M7.7 8a2.4 2.4 0 1 1 3.4 2.2c-.8.4-1.1.9-1.1 1.6M10 14.3v.4',
  ineligible: 'M6.5 6.5l7 7M13.5 6.5l-7 7',
  'not-approved': 'M5 10h10',
  'no-data': 'M7 10h.01M10 10h.01M13 10h.01',
};

const frames: Readonly<Record<TherapyVerdict, string>> = {
  eligible: 'M10 1a9 9 0 1 0 0 18a9 9 0 1 0 0-18z',
  indeterminate: 'M10 .8L19.2 10L10 19.2L.8 10z',
  ineligible: 'M2 2h16v16H2z',
  'not-approved': 'M10 1a9 9 0 1 0 0 18a9 9 0 1 0 0-18z',
  'no-data': 'M10 1a9 9 0 1 0 0 18a9 9 0 1 0 0-18z',
};

/** The sign of a verdict: each has a shape of its own. The word stands beside it. */
export function VerdictMark({ verdict }: { readonly verdict: TherapyVerdict }) {
  return (
    <svg
      class={`verdict-mark ${verdict}`}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path class="frame" d={frames[verdict]} />
      <path class="sign" d={paths[verdict]} />
    </svg>
  );
}

const ofTruth: Readonly<Record<Truth, TherapyVerdict>> = {
  met: 'eligible',
  'not-met': 'ineligible',
  unknown: 'indeterminate',
};

/** The sign of a truth: that of the verdict it leads to. */
export function TruthMark({ truth }: { readonly truth: Truth }) {
  return <VerdictMark verdict={ofTruth[truth]} />;
}
