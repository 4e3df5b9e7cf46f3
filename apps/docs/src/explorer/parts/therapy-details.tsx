/** @jsxImportSource preact */
import { criterionText, factLabel, formatReason } from '@allr/format';
import type { FactId, Source, Validity } from '@allr/model/facts';
import { reasonsOf, type Evaluation, type TherapyMatch } from '@allr/selection';
import { recordHref } from '../../site/record-href.ts';
import { dateText, inLanguage, validityText, words } from '../state/language.ts';
import { answer, found, jurisdiction } from '../state/session.ts';
import { FlipList } from './flip-list.tsx';
import { RecordText } from './record-text.tsx';
import { TruthMark, VerdictMark } from './verdict-mark.tsx';

/** Everything behind the verdict on one therapy. */
export function TherapyDetails({ result }: { readonly result: TherapyMatch }) {
  const { therapy, indications, contraindications, warnings, considerations } = result;
  const met = contraindications.filter(({ evaluation }) => evaluation.truth === 'met');
  const open = contraindications.filter(({ evaluation }) => evaluation.truth === 'unknown');
  const coverage = therapy.coverage.find((item) => item.jurisdiction === jurisdiction.value);
  return (
    <div class="details">
      {indications.length === 0 ? (
        <p>{coverage === undefined ? words.noCoverage : words.coverage(dateText(coverage.until))}</p>
      ) : (
        <>
          <h5>{words.indications}</h5>
          <ul class="statements">
            {indications.map(({ indication, verdict, inForce, evaluation }) => (
              <li key={indication.id} data-indication={indication.id} data-verdict={verdict}>
                <p>
                  <VerdictMark verdict={verdict} /> <strong>{words.statement[verdict]}</strong>:{' '}
                  <RecordText>{indication.text}</RecordText>
                </p>
                <p class="aside">
                  {validityText(indication)}; {words.bases[indication.basis]};{' '}
                  <a href={recordHref(indication)}>{words.record}</a>
                </p>
                {inForce === 'unknown' && <p class="aside">{words.imprecise}</p>}
                <p class="aside">
                  {words.criteria}: {criterionText(indication.criteria, inLanguage)}
                </p>
                <Reasons evaluation={evaluation} />
              </li>
            ))}
          </ul>
        </>
      )}
      {contraindications.length > 0 && (
        <>
          <h5>{words.contraindications}</h5>
          <ul class="statements">
            {[...met, ...open].map(({ contraindication, evaluation, inForce }) => (
              <li key={contraindication.id} class={evaluation.truth === 'met' ? 'warn' : ''}>
                <p>
                  <strong>
                    {evaluation.truth === 'met'
                      ? words.contraindicationMet
                      : words.contraindicationOpen(labels(evaluation.missing))}
                  </strong>
                  : <RecordText>{contraindication.text}</RecordText>{' '}
                  <a href={recordHref(contraindication)}>{words.record}</a>
                </p>
                <p class="aside">{validityText(contraindication)}</p>
                {inForce === 'unknown' && <p class="aside">{words.imprecise}</p>}
                {evaluation.truth === 'met' && <Reasons evaluation={evaluation} />}
              </li>
            ))}
          </ul>
          {contraindications.length > met.length + open.length && (
            <p class="aside">{words.contraindicationsElse(contraindications.length - met.length - open.length)}</p>
          )}
        </>
      )}
      {warnings.length > 0 && (
        <>
          <h5>{words.boxedWarnings}</h5>
          <ul class="statements">
            {warnings.map(({ warning, inForce }) => (
              <li key={warning.text}>
                <p>
                  <RecordText>{warning.text}</RecordText>
                </p>
                {hasBegin(warning) && <p class="aside">{validityText(warning)}</p>}
                {inForce === 'unknown' && <p class="aside">{words.imprecise}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
      {considerations.length > 0 && (
        <>
          <h5>{words.considerations}</h5>
          <ul class="statements">
            {considerations.map(({ consideration, evaluation }) => (
              <li key={consideration.id}>
                <p>
                  <strong>{words.effects[consideration.effect]}</strong>
                  {evaluation.truth === 'unknown' && <> ({words.appliesIf(labels(evaluation.missing))})</>}:{' '}
                  <RecordText>{consideration.text}</RecordText> <a href={recordHref(consideration)}>{words.record}</a>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {indications.length > 0 && <FlipList result={result} />}
      <h5>{words.sources}</h5>
      <Sources therapy={therapy.id} />
    </div>
  );
}

function Reasons({ evaluation }: { readonly evaluation: Evaluation }) {
  const { completed } = found.value;
  const reasons = reasonsOf(evaluation.trace).map((reason) => ({
    truth: reason.truth,
    text: formatReason(reason, completed, inLanguage),
  }));
  const once = reasons.filter(({ text }, index) => reasons.findIndex((other) => other.text === text) === index);
  return (
    <ul class="reasons">
      {once.map(({ truth, text }) => (
        <li key={text}>
          <TruthMark truth={truth} />{' '}
          <span>
            <strong>{words.truths[truth]}</strong>: {text}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sources({ therapy }: { readonly therapy: string }) {
  const own = answer.value?.results.find((result) => result.therapy.id === therapy)?.sources;
  if (!own || own.length === 0) return <p class="aside">{words.sourcesWait}</p>;
  return (
    <ul class="sources">
      {own.map((source) => (
        <li key={source.id}>
          <a href={recordHref(source)}>
            <RecordText>{source.title}</RecordText>
          </a>
          <span class="aside" lang="en">
            {whereOf(source)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function whereOf({ containerTitle, publisher, issued }: Source): string {
  const parts = [containerTitle ?? publisher, issued === undefined ? undefined : dateText(issued)];
  return parts.filter((part) => part !== undefined).join(', ');
}

function labels(facts: readonly FactId[]): string {
  return facts.map((fact) => factLabel(fact, inLanguage)).join(', ');
}

function hasBegin<S extends Partial<Validity>>(statement: S): statement is S & Validity {
  return statement.validFrom !== undefined;
}
