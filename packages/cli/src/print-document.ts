import { formats, langs, render, renderText, type Document, type Format, type Lang } from '@allr/format';
import { Option, type Command } from 'commander';
import type { Console } from './console.js';

/** How a result is printed. */
export interface PrintFlags {
  readonly format: Format;
  readonly lang: Lang;
}

/** Adds `--format` and `--lang` to a command that prints a result. */
export function addPrintOptions(command: Command): Command {
  return command
    .addOption(new Option('-f, --format <format>', 'how to print').choices(formats).default('text'))
    .addOption(new Option('-l, --lang <language>', 'the language of the output').choices(langs).default('en'));
}

/** Prints a result in the format that was asked for. */
export function printDocument(document: Document, { format }: PrintFlags, { writeOut, color, width }: Console): void {
  writeOut(format === 'text' ? renderText(document, { color, width }) : render(document, format));
}
