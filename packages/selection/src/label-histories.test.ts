import { describe, expect, it } from 'vitest';
import { labelHistories } from './label-histories.js';

const ids = (statements: readonly (readonly { readonly id: string }[])[]) =>
  statements.map((history) => history.map(({ id }) => id));

describe('labelHistories', () => {
  it('knows one history where every day is known', () => {
    const statements = [
      { id: 'old', validFrom: '2014-12-03', validTo: '2017-07-11' },
      { id: 'new', validFrom: '2017-07-11' },
    ];
    expect(ids(labelHistories(statements, '2017-07-10'))).toEqual([['old']]);
    expect(ids(labelHistories(statements, '2017-07-11'))).toEqual([['new']]);
  });

  it('lets the old wording and the new one change together', () => {
    const statements = [
      { id: 'old', validFrom: '2014-12-03', validTo: '2018-06' },
      { id: 'new', validFrom: '2018-06' },
      { id: 'other', validFrom: '2018-01-01' },
    ];
    expect(ids(labelHistories(statements, '2018-06-15'))).toEqual([
      ['old', 'other'],
      ['new', 'other'],
    ]);
  });

  it('keeps two changes on different days apart', () => {
    const statements = [
      { id: 'a', validFrom: '2018-06' },
      { id: 'b', validFrom: '2018' },
    ];
    expect(ids(labelHistories(statements, '2018-06-15'))).toHaveLength(4);
  });
});
