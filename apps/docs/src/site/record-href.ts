import type { DatasetRecord, RecordKind } from '@allr/model/facts';

/** A record as far as its address needs it. */
export interface Addressed {
  readonly kind: RecordKind;
  readonly id: string;
  readonly therapy?: string;
}

/** Where a record is shown: a page of its own, or a place on the page of its therapy or kind. */
export function recordHref(record: Addressed | DatasetRecord): string {
  const { kind, id } = record;
  switch (kind) {
    case 'therapy':
      return `/therapies/${id}/`;
    case 'trial':
      return `/trials/${id}/`;
    case 'source':
      return `/sources/${id}/`;
    case 'indication':
    case 'contraindication':
    case 'event':
      return `/therapies/${'therapy' in record ? (record.therapy ?? '') : ''}/#${id}`;
    case 'consideration':
    case 'recommendation':
      return `/considerations/#${id}`;
    case 'disease':
    case 'definition':
      return `/definitions/#${id}`;
    case 'claim':
      return `/review-2019/#${id}`;
    case 'moved':
      return '/data/';
  }
}

/** The place of a source's page that tells where one record cites it. */
export function citedByHref(source: string, record: Pick<DatasetRecord, 'id'>): string {
  return `/sources/${source}/#${citedById(record)}`;
}

/** The anchor of a record on the pages of the sources that it cites. */
export function citedById({ id }: Pick<DatasetRecord, 'id'>): string {
  return `cited-by-${id}`;
}
