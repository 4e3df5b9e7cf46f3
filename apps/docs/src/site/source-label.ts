import { earliestDay, latestDay, type Source } from '@allr/model/facts';

/** A source in two words, as a text cites it: `Kantarjian 2017`, `FDA 2024`. */
export function sourceLabel(source: Source): string {
  const { authors = [], publisher, containerTitle, id } = source;
  const [first, ...others] = authors;
  const surname = first?.replace(/(?: [A-Z][A-Z-]*)+$/, '');
  const who =
    surname === undefined ? (publisher ?? containerTitle ?? id) : surname + (others.length > 0 ? ' et al.' : '');
  const year = sourceYear(source);
  return year === undefined || who.includes(year) ? who : `${who} ${year}`;
}

/** The year of publication or revision, where it is known. */
export function sourceYear({ issued }: Source): string | undefined {
  if (issued === undefined) return undefined;
  return (latestDay(issued) ?? earliestDay(issued))?.slice(0, 4);
}

/** The address outside this site at which a source can be read. */
export function sourceUrl({ DOI, URL, PMID, NCT }: Source): string | undefined {
  if (DOI !== undefined) return `https://doi.org/${DOI}`;
  if (URL !== undefined) return URL;
  if (PMID !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${PMID}/`;
  return NCT === undefined ? undefined : `https://clinicaltrials.gov/study/${NCT}`;
}
