import { describe, expect, it } from 'vitest';
import { dataset, getTherapy } from '@allr/data';
import { recordKinds, type RecordKind, type RecordKinds } from '@allr/model';
import { crsGrade, match, type Match, type ScaleResult } from '@allr/selection';
import { parse as parseCsv } from 'csv-parse/sync';
import { marked } from 'marked';
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';
import type { Document } from './document/document.js';
import { fullest } from './internal/fullest.js';
import { langs } from './locale/lang.js';
import { toMatchDocument } from './match-document.js';
import { renderCsv } from './render/render-csv.js';
import { renderHtml } from './render/render-html.js';
import { renderJson } from './render/render-json.js';
import { renderMarkdown } from './render/render-markdown.js';
import { renderText } from './render/render-text.js';
import { toQuestionDocument } from './results/question-document.js';
import { toRecordDocument } from './results/record-document.js';
import { toRecordListDocument } from './results/record-list-document.js';
import { toScaleDocument } from './results/scale-document.js';
import { toTherapyDocument } from './results/therapy-document.js';

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></script><svg onload=alert(1)>',
  '<!--',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '=HYPERLINK("https://evil.example","x")',
  '+1+cmd|calc',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\u200B=1+1',
  '\uFF1D1+1',
  '"\n=1+1',
  '\u001B[31mred\u001B[0m',
  '\u001B]8;;https://evil.example\u0007link\u001B]8;;\u0007',
  '\u009B2J',
  '\u202Egnp.exe',
  '\u2066\u2067x\u2069',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' data:text/html,<script>alert(1)</script>',
  'https://evil.example/)[x](javascript:alert(1))',
  'https://evil.example/"onmouseover="alert(1)',
  '# heading',
  '- item\n- item',
  '1. item',
  '> quote',
  '```\ncode',
  '| a | b |\n| - | - |',
  '***',
  '\uD800 lone',
] as const;

/** A copy in which every string is replaced, those under some names aside. */
function replaced(value: unknown, text: string, kept: RegExp, key = ''): unknown {
  if (kept.test(key)) return value;
  if (typeof value === 'string') return text;
  if (Array.isArray(value)) return value.map((item) => replaced(item, text, kept));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaced(item, text, kept, name)]));
}

/** A copy in which every string that records and patients may hold freely is replaced. */
function poisoned(found: Match, text: string): Match {
  // What the types close (verdicts, kinds, facts, days) is checked by the schema and keeps its value.
  const closed =
    /^(kind|verdict|truth|inForce|type|category|level|basis|setting|jurisdictions?|asOf|validFrom|validTo|fact|is|in|trace|criteria|criterion|missing|modality|lineages|effect|appliesWhen|completed|patient|deductions|settled|system)$/;
  // The copy has the shape of the match.
  return replaced(found, text, closed) as Match;
}

/** A record of a kind with every field that any of the dataset has, in which every string is replaced, though the schema closes most; a unit is one that Intl knows. */
function poisonedRecord<K extends RecordKind>(kind: K, text: string): RecordKinds[K] {
  const moved = [{ kind, id: 'a', of: 'therapy', to: 'b', since: '1.0.0' }];
  const record = fullest(kind === 'moved' ? moved : dataset[recordKinds[kind]]);
  const criterion = { fact: 'priorTherapies', includes: text };
  const patient = { priorTherapies: [text], abl1Mutations: [text] };
  const isIn = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(isIn);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        name === 'criteria' || name === 'appliesWhen' ? criterion : name === 'patient' ? patient : isIn(item),
      ]),
    );
  };
  // The copy has the shape of the record.
  return isIn(replaced(record, text, /^(kind|criteria|appliesWhen|patient|unit)$/)) as RecordKinds[K];
}

// Object.keys loses the keys of recordKinds.
const kinds = Object.keys(recordKinds) as RecordKind[];

const everything = match(
  {
    ageYears: 23,
    diagnosis: 'b-all',
    status: 'relapsed',
    priorTherapies: { includes: ['blinatumomab'], complete: false },
  },
  { jurisdiction: 'EU', asOf: '2022-10-01' },
);
/** One therapy of each group, so that the test stays short. */
const found = {
  ...everything,
  results: (['eligible', 'indeterminate', 'ineligible', 'not-approved', 'no-data'] as const).flatMap(
    (verdict) => everything.results.find((result) => result.verdict === verdict) ?? [],
  ),
};
const cases = hostile.flatMap((text) => langs.map((lang) => ({ text, lang })));
/** Each text once, the languages in turn. */
const turns = hostile.map((text, index) => ({ text, lang: index % 2 === 0 ? ('en' as const) : ('cs' as const) }));
const documentWith = (text: string, lang: (typeof langs)[number]) => {
  const match = poisoned(found, text);
  return toMatchDocument(
    {
      ...match,
      // A patient record may name any therapy.
      patient: { ...match.patient, priorTherapies: [text], abl1Mutations: [text], unknownBecause: {} },
      completed: { ...match.completed, priorTherapies: [text], abl1Mutations: [text] },
    },
    { lang },
  );
};

/** A document in which every piece of text is replaced. */
function poisonedDocument(document: Document, text: string): Document {
  const copy = replaced({ ...document, data: null }, text, /^(kind|tone|lang|truth)$/);
  // The copy has the shape of the document.
  return { ...(copy as Document), data: text };
}

const acting = /[\p{Cc}\p{Cf}\p{Cs}]/u;
const allowedTags = new Set(
  'html head meta title style body main footer h1 h2 h3 p ul ol li strong em span a div hr table thead tbody tr th td caption code br'.split(
    ' ',
  ),
);

const allowedAttributes = new Set(
  'lang charset content name http-equiv class id scope rel href start aria-label'.split(' '),
);
/** What a page may hold with this value alone. */
const written = new Set(['role=group', 'tabindex=0']);

function nodesOf(node: DefaultTreeAdapterTypes.Node): readonly DefaultTreeAdapterTypes.Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(nodesOf) : [])];
}

/** The nodes of a page that could act: anything but the elements and attributes that we write. */
function actingNodes(html: string, page: { readonly links: boolean }): readonly string[] {
  return nodesOf(parseHtml(html)).flatMap((node) => {
    if (node.nodeName === '#comment') return ['comment'];
    if (!('tagName' in node)) return [];
    const attributes = node.attrs.filter(
      ({ name, value }) =>
        !(allowedAttributes.has(name) || written.has(`${name}=${value}`)) ||
        (name === 'href' && !(page.links && /^(https?:|#source-\d+$)/.test(value))),
    );
    return [
      ...(allowedTags.has(node.tagName) ? [] : [node.tagName]),
      ...attributes.map(({ name, value }) => `${name}=${value}`),
    ];
  });
}

function expectHarmlessHtml(document: Document) {
  const html = renderHtml(document);
  expect(actingNodes(html, { links: true })).toEqual([]);
  expect(html.replaceAll('\n', '')).not.toMatch(acting);
}

function expectHarmlessMarkdown(document: Document) {
  const markdown = renderMarkdown(document);
  const html = marked.parse(markdown, { async: false });
  expect(actingNodes(html, { links: true })).toEqual([]);
  expect(markdown.replaceAll('\n', '')).not.toMatch(acting);
  // No heading, quote, code or rule but our own.
  const nodes = nodesOf(parseHtml(html));
  const count = (tag: string) => nodes.filter(({ nodeName }) => nodeName === tag).length;
  const headings = document.blocks.filter(({ kind }) => kind === 'heading').length;
  expect(count('h1') + count('h2') + count('h3')).toBe(1 + headings);
  expect([count('blockquote'), count('pre'), count('code'), count('em'), count('hr')]).toEqual([0, 0, 0, 0, 1]);
}

function expectHarmlessCsv(document: Document) {
  const csv = renderCsv(document);
  const rows: string[][] = parseCsv(csv, { record_delimiter: '\r\n' });
  expect(rows).toHaveLength(1 + document.records.rows.length);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u);
  expect(csv.replaceAll('\r\n', '')).not.toMatch(acting);
}

function expectHarmlessTextAndJson(document: Document) {
  expect(renderText(document).replaceAll('\n', '')).not.toMatch(acting);
  const json = renderJson(document);
  expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}<>&]/u);
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(document.data)));
}

function expectHarmless(document: Document) {
  expectHarmlessHtml(document);
  expectHarmlessMarkdown(document);
  expectHarmlessCsv(document);
  expectHarmlessTextAndJson(document);
}

describe('hostile strings in every field are harmless', () => {
  it.each(cases)('in HTML: $text ($lang)', ({ text, lang }) => {
    expectHarmlessHtml(documentWith(text, lang));
  });

  it.each(cases)('in Markdown: $text ($lang)', ({ text, lang }) => {
    expectHarmlessMarkdown(documentWith(text, lang));
  });

  it.each(cases)('in CSV: $text ($lang)', ({ text, lang }) => {
    expectHarmlessCsv(documentWith(text, lang));
  });

  it.each(cases)('in text and JSON: $text ($lang)', ({ text, lang }) => {
    expectHarmlessTextAndJson(documentWith(text, lang));
  });

  it.each(hostile)('in every piece of a document with tables: %j', (text) => {
    const document = poisonedDocument(toTherapyDocument(getTherapy('nelarabine'), dataset), text);
    const html = renderHtml(document);
    expect(actingNodes(html, { links: true })).toEqual([]);
    expect(html.replaceAll('\n', '')).not.toMatch(acting);
    const markdown = renderMarkdown(document);
    const read = marked.parse(markdown, { async: false });
    expect(actingNodes(read, { links: true })).toEqual([]);
    const count = (page: string, tag: string) =>
      nodesOf(parseHtml(page)).filter(({ nodeName }) => nodeName === tag).length;
    for (const tag of ['table', 'th', 'td', 'h2', 'h3'])
      expect([tag, count(read, tag)]).toEqual([
        tag,
        tag === 'th' || tag === 'td' ? expect.any(Number) : count(html, tag),
      ]);
    // Markdown has no headers of rows: their cells are cells.
    expect(count(read, 'th') + count(read, 'td')).toBe(count(html, 'th') + count(html, 'td'));
    const rows: string[][] = parseCsv(renderCsv(document), { record_delimiter: '\r\n' });
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u);
    expect(renderText(document).replaceAll('\n', '')).not.toMatch(acting);
  });

  it.each(kinds)('in every field of a %s', (kind) => {
    for (const { text, lang } of turns) {
      const hostileDataset = {
        ...dataset,
        version: text,
        sources: [poisonedRecord('source', text)],
        indications: [poisonedRecord('indication', text)],
        trials: [poisonedRecord('trial', text)],
      };
      const document = toRecordDocument(poisonedRecord(kind, text), hostileDataset, { lang });
      expect(document.title.startsWith(text)).toBe(true);
      expectHarmless(document);
    }
  });

  it('in the names of a list of records, and in a question', () => {
    for (const { text, lang } of turns) {
      const records = kinds.map((kind) => poisonedRecord(kind, text));
      expectHarmless(toRecordListDocument('therapy', records, { lang, datasetVersion: text }));
      const answer = { includes: [text], complete: false };
      const answers = [{ answer, settles: [{ therapy: text, verdict: 'eligible' }] }] as const;
      const question = { fact: 'priorTherapies', question: text, bits: 1, answers, open: [text], patient: {} } as const;
      expectHarmless(toQuestionDocument(question, { ...dataset, version: text }, { lang }));
    }
  });

  it('in what a scale is given, and in its definition', () => {
    const result = crsGrade({ temperatureC: 39, hypotension: 'none', hypoxia: 'none' });
    for (const { text, lang } of turns) {
      // The copy has the shape of the result.
      const copy = replaced(result, text, /^field$/) as ScaleResult;
      const given: object = { hypoxia: text };
      expectHarmless(toScaleDocument([copy], { lang, given }));
    }
  });

  it('every output carries the disclaimer in its language', () => {
    for (const lang of langs) {
      const document = toMatchDocument(found, { lang });
      const phrase = lang === 'en' ? /not a medical device/ : /ani o zdravotnický prostředek/;
      for (const text of [renderHtml(document), renderMarkdown(document), renderCsv(document), renderJson(document)])
        expect(text).toMatch(phrase);
      expect(renderText(document, { width: 1000 })).toMatch(phrase);
    }
  });

  it('the dataset itself holds nothing that acts', () => {
    expect(JSON.stringify(dataset)).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
  });
});
