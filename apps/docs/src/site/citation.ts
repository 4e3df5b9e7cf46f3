import { dataset } from '@allr/data';
import { formatSource } from '@allr/format';
import { recordTitle, type DatasetRecord, type Source } from '@allr/model/facts';
import { sourceYear } from './source-label.ts';

/** One form of a citation that a reader can copy. */
export interface CitationForm {
  readonly form: string;
  readonly text: string;
}

/** How to cite a record of the dataset; a source is cited itself. */
export function citationForms(record: DatasetRecord): readonly CitationForm[] {
  if (record.kind === 'source')
    return [
      { form: 'Text', text: `${formatSource(record)}.` },
      { form: 'BibTeX', text: sourceBibtex(record) },
    ];
  const title = `${recordTitle(record)} (${record.kind} record ${record.id})`;
  const year = dataset.date.slice(0, 4);
  return [
    {
      form: 'Text',
      text: `The allr contributors. ${title}. In: @allr/data, version ${dataset.version}, checked to ${dataset.date}. Licensed under CC BY 4.0. Cite the sources that the record names beside it.`,
    },
    {
      form: 'BibTeX',
      text: bibtex('misc', `allr-${record.id}`, {
        author: '{The allr contributors}',
        title: `{${title}}`,
        howpublished: `@allr/data, version ${dataset.version}, checked to ${dataset.date}`,
        year,
        note: 'CC BY 4.0',
      }),
    },
  ];
}

function sourceBibtex(source: Source): string {
  const { authors, title, containerTitle, publisher, volume, issue, page, DOI, URL } = source;
  return bibtex(source.type === 'article-journal' ? 'article' : 'misc', source.id, {
    author: authors?.map((author) => author.replace(/^(.*?)((?: [A-Z][A-Z-]*)+)$/, '$1,$2')).join(' and '),
    title: `{${title}}`,
    journal: containerTitle,
    publisher,
    volume,
    number: issue,
    pages: page?.replace('-', '--'),
    year: sourceYear(source),
    doi: DOI,
    url: URL,
  });
}

function bibtex(type: string, key: string, fields: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value.replaceAll(/[&%#_]/g, String.raw`\$&`)}}`],
  );
  return `@${type}{${key},\n${lines.join(',\n')}\n}`;
}
