/** @jsxImportSource preact */
import { dataset as slice } from '@allr/data';
import { formatNote, formatNumber, formatPair, formatProportion } from '@allr/format';
import { endpoints, type Dataset, type Outcome } from '@allr/model/facts';
import {
  czechLabels,
  englishLabels,
  forestPlot,
  forestRows,
  timelineLanes,
  timelinePlot,
  toDom,
  type Plot,
} from '@allr/plot';
import { compare, type Figure } from '@allr/selection';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { details } from '../slices/details.ts';
import { recordHref } from '../../site/record-href.ts';
import { inLanguage, nameOf, words } from '../state/language.ts';
import { lastDay, toggleChosen } from '../state/session.ts';
import { RecordText } from './record-text.tsx';

const dataset: Dataset = { ...slice, ...details };
const labels = words.lang === 'cs' ? czechLabels : englishLabels;

/** Published figures of therapies side by side, what trials found between arms, and what regulators decided. */
export function ComparisonTables({ ids }: { readonly ids: readonly string[] }) {
  const comparison = useMemo(() => compare(ids, endpoints, { dataset }), [ids]);
  const rows = comparison.rows.filter(({ cells }) => cells.some(({ figures }) => figures.length > 0));
  const forest = useMemo(() => forestOf(ids), [ids]);
  const [chosenEndpoint, setChosenEndpoint] = useState<string>();
  // At first an endpoint that all have figures for, where there is one.
  const common = rows.find(({ cells }) => cells.every(({ figures }) => figures.length > 0)) ?? rows[0];
  const isThere = chosenEndpoint === '' || rows.some((row) => row.endpoint === chosenEndpoint);
  const endpoint = chosenEndpoint !== undefined && isThere ? chosenEndpoint : (common?.endpoint ?? '');
  return (
    <>
      <ul class="chosen">
        {ids.map((id) => (
          <li key={id}>
            {nameOf(id)}{' '}
            <button
              type="button"
              aria-label={words.removeFromComparison(nameOf(id))}
              onClick={() => {
                toggleChosen(id);
              }}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <ul class="hint">
        {comparison.notes
          .map((note) => formatNote(note, inLanguage))
          .map((note) => (
            <li key={note}>{note}</li>
          ))}
      </ul>
      <h3 class={forest ? 'hidden' : ''}>{words.forest}</h3>
      {forest ? <Drawing plot={forest} /> : <p>{words.noForest}</p>}
      {ids.map((id) => (
        <TimeLine key={id} id={id} />
      ))}
      <h3>{words.figures}</h3>
      <label class="endpoint">
        <span>{words.endpoint}</span>
        <select
          id="endpoint"
          value={endpoint}
          onChange={({ currentTarget }) => {
            setChosenEndpoint(currentTarget.value);
          }}
        >
          {rows.map((row) => (
            <option key={row.endpoint} value={row.endpoint}>
              {row.endpoint}
            </option>
          ))}
          <option value="">{words.allEndpoints}</option>
        </select>
      </label>
      <div class="scroll" tabIndex={0} role="group" aria-label={words.comparison}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{words.endpoint}</th>
              {ids.map((id) => (
                <th key={id} scope="col">
                  {nameOf(id)}
                </th>
              ))}
              {ids.length > 1 && <th scope="col">{words.howComparable}</th>}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter((row) => endpoint === '' || row.endpoint === endpoint)
              .map((row) => (
                <tr key={row.endpoint}>
                  <th scope="row">{row.endpoint}</th>
                  {row.cells.map(({ treatment, figures }) => (
                    <td key={treatment}>
                      {figures.length === 0 ? (
                        <span class="aside">{words.noFigures}</span>
                      ) : (
                        <Figures figures={figures} />
                      )}
                    </td>
                  ))}
                  {ids.length > 1 && (
                    <td>
                      <ul class="plain">
                        {row.pairs.map((pair) => (
                          <li key={pair.treatments.join(' ')}>
                            {row.pairs.length > 1 && <>{pair.treatments.map(nameOf).join(' / ')}: </>}
                            {words.kinds[pair.kind]}
                            {pair.kind !== 'no-figures' && pair.kind !== 'naive' && (
                              <span class="aside">{formatPair(pair, inLanguage)}</span>
                            )}
                          </li>
                        ))}
                      </ul>
                    </td>
                  )}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <ul class="plain">
      {figures.map((figure, index) => (
        <li key={`${figure.trial.id} ${figure.arm.id} ${String(index)}`}>
          <strong>{figureText(figure.outcome)}</strong>{' '}
          <a href={recordHref({ kind: 'trial', id: figure.trial.id })}>{figure.trial.name}</a>
          <span class="aside">
            <RecordText>
              {[figure.arm.label, figure.outcome.population, figure.outcome.timePoint]
                .filter((text) => text !== undefined)
                .join('; ')}
            </RecordText>
            {figure.alongside.length > 0 && <>, {words.alongside(figure.alongside.map(nameOf).join(', '))}</>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A figure as published. */
function figureText(outcome: Outcome): string {
  const { n, N, percent, value, unit, notReached, interval } = outcome;
  const main =
    value === undefined
      ? formatProportion(
          {
            ...(n === undefined ? {} : { n }),
            ...(N === undefined ? {} : { N }),
            ...(percent === undefined ? {} : { percent }),
          },
          inLanguage,
        )
      : `${formatNumber(value, inLanguage)} ${labels.language === 'cs' ? (czechUnits[unit ?? ''] ?? unit ?? '') : (unit ?? '')}`;
  const range =
    interval === undefined
      ? ''
      : ` (${formatNumber(interval.low, inLanguage)}–${interval.high === undefined ? words.notReached : formatNumber(interval.high, inLanguage)})`;
  return `${main === '' && notReached ? words.notReached : main}${range}`;
}

const czechUnits: Readonly<Record<string, string>> = { days: 'dní', weeks: 'týdnů', months: 'měsíců', years: 'let' };

function forestOf(ids: readonly string[]): Plot | undefined {
  const trials = dataset.trials.filter(({ arms }) =>
    arms.some(({ therapies }) => therapies.some((id) => ids.includes(id))),
  );
  const rows = forestRows(trials, { measure: 'HR', sources: dataset.sources, labels });
  return rows.length === 0
    ? undefined
    : forestPlot(rows, {
        measure: 'HR',
        labels,
        title: words.forest,
        idPrefix: 'explorer-forest',
        width: drawingWidth(),
      });
}

function TimeLine({ id }: { readonly id: string }) {
  const plot = useMemo(() => {
    const lanes = timelineLanes(id, dataset, { labels });
    return lanes.length === 0
      ? undefined
      : timelinePlot(lanes, {
          until: lastDay,
          labels,
          title: words.timeline(nameOf(id)),
          idPrefix: `explorer-${id}`,
          width: drawingWidth(),
        });
  }, [id]);
  return (
    <>
      <h3 class={plot ? 'hidden' : ''}>{words.timeline(nameOf(id))}</h3>
      {plot && <Drawing plot={plot} />}
    </>
  );
}

/** Narrow drawings keep their letters legible on a phone. */
function drawingWidth(): number {
  return Math.max(320, Math.min(860, Math.round(document.documentElement.clientWidth - 48)));
}

/** A drawing, with the same figures as a table on demand. */
function Drawing({ plot }: { readonly plot: Plot }) {
  const drawing = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    drawing.current?.replaceChildren(toDom<Element, Text>(plot.elements.svg, document));
    table.current?.replaceChildren(toDom<Element, Text>(plot.elements.table, document));
  }, [plot]);
  return (
    <figure class="drawing">
      <div ref={drawing} />
      <details class="group">
        <summary>{words.figuresTable}</summary>
        <div class="scroll" tabIndex={0} role="group" aria-label={words.figuresTable} ref={table} />
      </details>
    </figure>
  );
}
