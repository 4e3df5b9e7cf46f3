import { datasetVersion } from '@allr/data';
import { disclaimer, formatNumber, formatSource, type Document } from '@allr/format';
import { ScaleError } from '@allr/selection';
import type { Command } from 'commander';
import type { Console } from '../console.js';
import { InputError } from '../input-error.js';
import { addPrintOptions, printDocument, type PrintFlags } from '../print-document.js';
import { scales, type Scale, type ScaleResult } from '../scales.js';
import { suggestion } from '../suggestion.js';

const names = Object.keys(scales);

/** `allr scale NAME field=value …`: a grade or a number by a published scale or formula. */
export function addScale(program: Command, console: Console): void {
  const command = program
    .command('scale')
    .summary('grade or calculate by a published scale or formula')
    .description('Prints a grade or a number by a published scale or formula, with its definition and source.')
    .argument('<name>', `one of ${names.join(', ')}`)
    .argument('[values...]', 'what the scale asks, as field=value')
    .addHelpText(
      'after',
      () =>
        `\nScales:\n${names.map(scaleHelp).join('\n')}\n\nExample:\n  $ allr scale bsa heightCm=172 weightKg=70 formula=mosteller`,
    )
    .action((name: string, typed: readonly string[], flags: PrintFlags) => {
      const scale = scales[name];
      if (!scale)
        throw new InputError(`scale: found "${name}", expected one of ${names.join(', ')}${suggestion(name, names)}`);
      const values = parseValues(name, scale, typed);
      try {
        printDocument(toScaleDocument(name, values, scale.of(values)), flags, console);
      } catch (error) {
        if (error instanceof ScaleError) throw new InputError(`scale ${name}: ${error.message}`);
        throw error;
      }
    });
  addPrintOptions(command);
}

function scaleHelp(name: string): string {
  const { summary = '', inputs = {}, optional = [] } = scales[name] ?? {};
  const fields = Object.entries(inputs).map(
    ([field, what]) => `      ${field}: ${what}${optional.includes(field) ? ' (may be left out)' : ''}`,
  );
  return [`  ${name}: ${summary}`, ...fields].join('\n');
}

/** Reads `field=value`; numbers and `true` or `false` are taken for what they are. */
function parseValues(
  name: string,
  { inputs, optional = [] }: Scale,
  typed: readonly string[],
): Readonly<Record<string, unknown>> {
  const fields = Object.keys(inputs);
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const one of typed) {
    const [, field = '', text = ''] = /^([^=]*)=(.*)$/s.exec(one) ?? [];
    if (!fields.includes(field)) {
      problems.push(
        `scale ${name}: found "${one}", expected field=value with one of ${fields.join(', ')}${suggestion(field, fields)}`,
      );
    } else values[field] = valueOf(text);
  }
  for (const field of fields)
    if (!(field in values) && !optional.includes(field))
      problems.push(`scale ${name}: found no ${field}, expected ${field}=… (${inputs[field] ?? ''})`);
  if (problems.length > 0) throw new InputError(...problems);
  return values;
}

function valueOf(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

function toScaleDocument(
  name: string,
  values: Readonly<Record<string, unknown>>,
  results: readonly ScaleResult[],
): Document {
  const terms = [...new Set(results.map(({ definition }) => definition.term))];
  const sources = [
    ...new Map(results.flatMap(({ definition }) => definition.sources).map((one) => [one.id, one])).values(),
  ];
  const given = Object.entries(values).map(([field, value]) => `${field} ${String(value)}`);
  return {
    lang: 'en',
    title: terms.join('; '),
    blocks: [
      { kind: 'paragraph', content: [given.join(', ')] },
      {
        kind: 'list',
        items: results.map((result) => ({
          content: [{ text: shown(result), tone: 'strong' }, `, ${detail(result)}`],
          items: [{ content: [{ text: result.definition.text, tone: 'quiet' }] }],
        })),
      },
      { kind: 'heading', level: 2, content: ['Sources'] },
      { kind: 'sources', items: sources.map((source) => [formatSource(source)]) },
    ],
    footer: [[`Dataset ${datasetVersion}.`], [disclaimer()]],
    records: {
      columns: ['scale', 'result', 'detail', 'definition', 'dataset', 'disclaimer'],
      rows: results.map((result) => [
        name,
        shown(result),
        detail(result),
        result.definition.id,
        datasetVersion,
        disclaimer(),
      ]),
    },
    data: { scale: name, values, results, datasetVersion, disclaimer: disclaimer() },
  };
}

function shown(result: ScaleResult): string {
  if ('grade' in result) return `grade ${result.grade}`;
  if ('value' in result) return `${formatNumber(Math.round(result.value * 100) / 100)} ${result.unit}`;
  return result.min === result.max ? String(result.min) : `${String(result.min)} to ${String(result.max)}`;
}

function detail(result: ScaleResult): string {
  const { definedBy } = result.definition;
  if (!('grade' in result)) return definedBy;
  const because = result.because.length === 0 ? '' : ` (${result.because.join('; ')})`;
  return `${result.text}${because} ${definedBy}`;
}
