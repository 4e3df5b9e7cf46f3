import type { Truth } from '@allr/model/facts';
import type { Lang } from '../locale/lang.js';

/** How a piece of text is meant: a renderer may color it or set it in bold. @category documents */
export type Tone = Truth | 'strong' | 'quiet';

/** A piece of running text, with what it links to and how it is meant. @category documents */
export interface Span {
  readonly text: string;
  readonly tone?: Tone;
  /** An address; written as a link only if it is one of the web (`http`, `https`). */
  readonly href?: string;
  /** The number of a source of the document. */
  readonly source?: number;
  /** The language of the text where it is not that of the document. */
  readonly lang?: Lang;
}

/** Running text. @category documents */
export type Content = readonly (string | Span)[];

/** An item of a list. @category documents */
export interface Item {
  /** A truth that the item states: a sign in text, a word elsewhere. */
  readonly truth?: Truth;
  /** Set apart by an exclamation mark in text. */
  readonly isWarning?: boolean;
  readonly content: Content;
  readonly items?: readonly Item[];
}

/** A heading; the title of the document is level 1. @category documents */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 2 | 3;
  readonly content: Content;
}

/** A paragraph. @category documents */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: Content;
}

/** A list of items that may hold lists. @category documents */
export interface List {
  readonly kind: 'list';
  readonly items: readonly Item[];
}

/** The sources of the document, numbered from 1. @category documents */
export interface Sources {
  readonly kind: 'sources';
  readonly items: readonly Content[];
}

/** A table; the first cell of each row names the row. @category documents */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Content[])[];
}

/** A part of a document. @category documents */
export type Block = Heading | Paragraph | List | Sources | Table;

/** The same answer as flat rows, for a spreadsheet. @category documents */
export interface Records {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * A result in words of one language, before it takes a format. Each format is written from the same
 * document, so that no two can say different things.
 * @category documents
 */
export interface Document {
  readonly lang: Lang;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What the document says of itself, the disclaimer last. */
  readonly footer: readonly Content[];
  readonly records: Records;
  /** The same answer as plain JSON. */
  readonly data: unknown;
}
