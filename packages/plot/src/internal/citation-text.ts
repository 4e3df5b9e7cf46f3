import type { Citation, Source } from '@allr/model/facts';

/** Names the sources of a statement with the place in each; a source that is not at hand, by its id. */
export function citationText(cites: readonly Citation[], sources: readonly Source[]): string {
  return cites.map(({ source, at }) => `${sourceName(source, sources)}, ${at}`).join('; ');
}

function sourceName(id: string, sources: readonly Source[]): string {
  const source = sources.find((candidate) => candidate.id === id);
  if (source === undefined) return id;
  const [first, second] = source.authors ?? [];
  const who = first === undefined ? source.title : second === undefined ? first : `${first} et al.`;
  const year = typeof source.issued === 'string' ? ` ${source.issued.slice(0, 4)}` : '';
  const address = source.DOI === undefined ? source.URL : `doi:${source.DOI}`;
  return `${who}${year}${address === undefined ? '' : ` (${address})`}`;
}
