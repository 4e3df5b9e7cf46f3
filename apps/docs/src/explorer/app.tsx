/** @jsxImportSource preact */
import { dataset } from '@allr/data';
import { disclaimer, factLabel, formatDeduction } from '@allr/format';
import { useErrorBoundary, useLayoutEffect } from 'preact/hooks';
import { Changes, showTherapy } from './parts/changes.tsx';
import { Comparison } from './parts/comparison.tsx';
import { Gate } from './parts/gate.tsx';
import { NextQuestion } from './parts/next-question.tsx';
import { PatientForm, PatientSummary } from './parts/patient-form.tsx';
import { PlaceAndDay } from './parts/place-and-day.tsx';
import { Tools } from './parts/tools.tsx';
import { VerdictList } from './parts/verdict-list.tsx';
import { VerdictMark } from './parts/verdict-mark.tsx';
import { dateText, inLanguage, words } from './state/language.ts';
import {
  addressProblems,
  contradictions,
  day,
  faults,
  found,
  isUnderstood,
  jurisdiction,
  patient,
  reportFault,
  understand,
} from './state/session.ts';

/** The explorer: first the disclaimer, then everything else. */
export function App() {
  useErrorBoundary(reportFault);
  return (
    <>
      <Alerts />
      {isUnderstood.value ? (
        <Explorer />
      ) : (
        <Gate
          onUnderstood={() => {
            understand();
            requestAnimationFrame(() => {
              document.getElementById('place')?.focus();
            });
          }}
        />
      )}
    </>
  );
}

function Explorer() {
  return (
    <>
      <p class="print-only">{disclaimer(words.lang)}</p>
      <PlaceAndDay />
      <div class="columns">
        <div class="left">
          <PatientForm />
          <PatientSummary />
          <Tools />
        </div>
        <div class="right">
          <Contradictions />
          <NextQuestion />
          <Changes />
          <VerdictList />
        </div>
      </div>
      <Comparison />
      <p class="hint">
        {words.datasetLine(dataset.version, dateText(dataset.date))} {words.english ?? ''}
      </p>
      <p class="to-verdicts">
        <a href="#verdicts" onClick={showTherapy}>
          {words.toVerdicts}
          <Tally />
        </a>
      </p>
      <Measure />
    </>
  );
}

/** Says in the browser's own timeline when new verdicts stand in the page. */
function Measure() {
  const seen = [patient.value, day.value, jurisdiction.value];
  useLayoutEffect(() => {
    performance.mark('explorer-shown');
  }, seen);
  return null;
}

/** How many therapies have each verdict, in the bar of narrow screens. */
function Tally() {
  return (
    <>
      {(['eligible', 'indeterminate', 'ineligible'] as const).map((verdict) => (
        <span key={verdict} class="tally-part">
          <VerdictMark verdict={verdict} /> {found.value.results.filter((result) => result.verdict === verdict).length}
          <span class="hidden"> {words.verdict[verdict]}</span>
        </span>
      ))}
    </>
  );
}

function Alerts() {
  return (
    <div role="alert" class="alerts">
      {addressProblems.value.length > 0 && (
        <div class="fault">
          <p>{words.addressProblems}</p>
          <ul lang="en">
            {addressProblems.value.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {faults.value.length > 0 && (
        <div class="fault">
          <p>{words.fault}</p>
          <ul lang="en">
            {faults.value.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Contradictions() {
  return (
    <div role="alert" class="alerts">
      {contradictions.value.length > 0 && (
        <div class="fault">
          <p>{words.contradiction}</p>
          <ul>
            {contradictions.value.map((contradiction) => (
              <li key={`${contradiction.fact} ${contradiction.rule}`}>
                {[contradiction.fact, ...contradiction.from].map((one) => factLabel(one, inLanguage)).join(', ')} (
                {formatDeduction(contradiction, inLanguage)})
              </li>
            ))}
          </ul>
          <p>{words.contradictionStale}</p>
        </div>
      )}
    </div>
  );
}
