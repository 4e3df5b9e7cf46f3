import { toScaleDocument } from '@allr/format';
import { ScaleError } from '@allr/selection';
import type { Command } from 'commander';
import type { Console } from '../console.js';
import { InputError } from '../input-error.js';
import { addPrintOptions, printDocument, type PrintFlags } from '../print-document.js';
import { scales, type Scale } from '../scales.js';
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
        const results = scale.of(values);
        printDocument(toScaleDocument(results, { lang: flags.lang, given: values }), flags, console);
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
