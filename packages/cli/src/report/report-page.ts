import { dataset, outcomesOf } from '@allr/data';
import {
  disclaimer,
  escapeHtml,
  formatDate,
  htmlPage,
  htmlStyle,
  renderHtml,
  toComparisonDocument,
  toMatchDocument,
  toSequenceDocument,
  type Document,
  type Lang,
} from '@allr/format';
import {
  czechLabels,
  englishLabels,
  forestPlot,
  forestRows,
  plotStyles,
  responseBars,
  responseRows,
  settingMatrix,
  timelineLanes,
  timelinePlot,
  verdictMatrix,
  type Plot,
  type PlotLabels,
} from '@allr/plot';
import { match, sequence, type Match, type MatchOptions, type TherapyVerdict } from '@allr/selection';
import type { Patient } from '@allr/model';
import { comparisonOf, responseEndpoints, shownTherapies, trialsOf, type Shown } from './evidence-of.js';
import { reportWords } from './report-words.js';

/** What a report is made for. */
export interface ReportOptions extends Pick<MatchOptions, 'asOf' | 'jurisdiction'> {
  /** What the patient is called in the title. */
  readonly name: string;
  readonly lang: Lang;
  /** The present day. */
  readonly today: string;
  /** Told what is being done. */
  readonly progress: (what: string) => void;
}

const plotLabels: Readonly<Record<Lang, PlotLabels>> = { en: englishLabels, cs: czechLabels };

const style = `
${htmlStyle}
${plotStyles}
body { max-width: 60rem; }
.notice { border: 2px solid; padding: 0.5rem 1rem; }
figure { margin: 1rem 0; }
details > summary { cursor: pointer; }
@media print { .table { overflow: visible; } details::details-content { content-visibility: visible; block-size: auto; } }
`.trim();

/** A page that needs no other file: verdicts, reasons, what lies ahead, published figures, plots and sources. */
export function reportPage(patient: Patient, options: ReportOptions): string {
  const { asOf, jurisdiction, name, lang, today, progress } = options;
  const words = reportWords[lang];
  progress('verdicts');
  const found = match(patient, { asOf, jurisdiction });
  const shown = shownTherapies(found);
  progress('what lies ahead');
  const ahead = sequence(patient, { asOf, jurisdiction });
  progress('plots');
  const labels = plotLabels[lang];
  const open = found.results.filter(({ indications }) => indications.length > 0).map(({ therapy }) => therapy.id);
  const matrix = verdictMatrix(settingMatrix(found, { therapies: open, labels }), {
    labels,
    idPrefix: 'matrix',
    title: words.overview,
  });
  const parts = {
    verdicts: partOf(toMatchDocument(withVerdicts(found, ['eligible', 'indeterminate']), { lang }), 'verdicts'),
    ahead: partOf(toSequenceDocument(ahead, { lang }), 'ahead'),
    ...evidenceParts(shown, options),
    others: partOf(toMatchDocument(withVerdicts(found, ['ineligible', 'not-approved', 'no-data']), { lang }), 'others'),
  };
  const sections: readonly Section[] = [
    { id: 'overview', title: words.overview, html: [figure(matrix)] },
    { id: 'verdicts', title: words.verdicts, html: [parts.verdicts.html] },
    { id: 'ahead', title: words.ahead, html: [folded(words.each, parts.ahead.html)] },
    { id: 'evidence', title: words.evidence, html: [...evidence(shown, options), parts.compared?.html ?? ''] },
    { id: 'history', title: words.history, html: histories(shown, options) },
    { id: 'others', title: words.others, html: [folded(words.others, parts.others.html)] },
    { id: 'sources', title: words.sources, html: Object.values(parts).map(({ sources }) => sources) },
  ];
  progress('page');
  const title = words.title(name);
  const contents = sections.map((section) => `<li><a href="#${section.id}">${escapeHtml(section.title)}</a></li>`);
  return htmlPage({
    lang,
    title,
    style,
    body: [
      '<main>',
      `<h1>${escapeHtml(title)}</h1>`,
      `<p class="notice"><strong>${escapeHtml(disclaimer(lang))}</strong></p>`,
      `<p>${escapeHtml(words.made(formatDate(today, { lang }), dataset.version))}</p>`,
      `<nav aria-label="${escapeHtml(words.contents)}"><ul>\n${contents.join('\n')}\n</ul></nav>`,
      ...sections.map(
        ({ id, title: own, html }) => `<div id="${id}">\n<h2>${escapeHtml(own)}</h2>\n${html.join('\n')}\n</div>`,
      ),
      '</main>',
    ],
  });
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly html: readonly string[];
}

/** A match narrowed to some verdicts; the question is asked beside those that are open. */
function withVerdicts(found: Match, verdicts: readonly TherapyVerdict[]): Match {
  return {
    ...found,
    results: found.results.filter(({ verdict }) => verdicts.includes(verdict)),
    nextQuestion: verdicts.includes('indeterminate') ? found.nextQuestion : undefined,
  };
}

interface Part {
  readonly html: string;
  readonly sources: string;
}

/** A result within the page: its sources stand at the end, and the page says once for all what it is not. */
function partOf(document: Document, idPrefix: string): Part {
  const { blocks, title } = document;
  const sources = blocks.filter(({ kind }) => kind === 'sources');
  const body = blocks.filter((block, index) => block.kind !== 'sources' && blocks[index + 1]?.kind !== 'sources');
  const options = { fragment: true, level: 3, idPrefix } as const;
  return {
    html: renderHtml({ ...document, blocks: body, footer: [] }, options),
    sources:
      sources.length === 0 ? '' : folded(title, renderHtml({ ...document, blocks: sources, footer: [] }, options)),
  };
}

function folded(summary: string, html: string): string {
  return `<details><summary>${escapeHtml(summary)}</summary>\n${html}\n</details>`;
}

function figure({ svg, table }: Plot): string {
  return `<figure>\n${svg}\n<div class="allr-visually-hidden">${table}</div>\n</figure>`;
}

/** A drawing whose figures can be read below it. */
function figureWithTable(
  { svg, table }: Plot,
  { title, summary }: { readonly title: string; readonly summary: string },
): string {
  const figures = `<div class="table" role="group" aria-label="${escapeHtml(title)}" tabindex="0">${table}</div>`;
  return `<figure>\n${svg}\n${folded(summary, figures)}\n</figure>`;
}

function evidence({ verdict, therapies }: Shown, { lang }: ReportOptions): readonly string[] {
  const words = reportWords[lang];
  const labels = plotLabels[lang];
  const { sources } = dataset;
  const bars = therapies.flatMap(({ id, name }, index) => {
    const rows = responseRows(outcomesOf(id), { endpoints: responseEndpoints, sources, labels });
    if (rows.length === 0) return [];
    const title = `${name}: ${words.responses}`;
    const plot = responseBars(rows, { labels, title, idPrefix: `bars-${String(index)}` });
    return [folded(title, figureWithTable(plot, { title, summary: words.figures }))];
  });
  const trials = trialsOf(therapies);
  const effects = (['HR', 'OR', 'RR'] as const).flatMap((measure) => {
    const rows = forestRows(trials, { measure, sources, labels });
    if (rows.length === 0) return [];
    const title = words.survival(labels.forest.measures[measure]);
    const plot = forestPlot(rows, { measure, labels, title, idPrefix: `forest-${measure.toLowerCase()}` });
    return [`<h3>${escapeHtml(title)}</h3>`, figureWithTable(plot, { title, summary: words.figures })];
  });
  if (bars.length + effects.length === 0) return [`<p>${escapeHtml(words.noEvidence)}</p>`];
  return [`<p>${escapeHtml(words.evidenceOf(verdict))}</p>`, ...effects, ...bars];
}

function evidenceParts({ therapies }: Shown, { lang }: ReportOptions): { readonly compared?: Part } {
  if (therapies.length < 2) return {};
  const { html, sources } = partOf(toComparisonDocument(comparisonOf(therapies), { lang }), 'compared');
  return { compared: { html: `${html}<p>${escapeHtml(reportWords[lang].naive)}</p>`, sources } };
}

function histories({ therapies }: Shown, { lang, jurisdiction, asOf }: ReportOptions): readonly string[] {
  const labels = plotLabels[lang];
  return therapies.flatMap(({ id, name }, index) => {
    const lanes = timelineLanes(id, dataset, { jurisdictions: [jurisdiction], labels });
    if (lanes.length === 0) return [];
    const plot = timelinePlot(lanes, { until: asOf, labels, title: name, idPrefix: `history-${String(index)}` });
    return [`<h3>${escapeHtml(name)}</h3>`, figureWithTable(plot, { title: name, summary: reportWords[lang].figures })];
  });
}
