import { expect, it } from 'vitest';
import { scoreTable } from './score-table.ts';

it('counts what became of the mutants of each file', () => {
  const outcomes = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored'].map((status) => ({
    file: 'src/b.ts',
    status,
  }));
  expect(scoreTable([...outcomes, { file: 'src/a.ts', status: 'Ignored' }]).split('\n')).toEqual([
    '| file | mutants | killed | survived | ignored | score |',
    '| --- | --: | --: | --: | --: | --: |',
    '| `src/a.ts` | 1 | 0 | 0 | 1 |  |',
    '| `src/b.ts` | 5 | 2 | 2 | 1 | 50.0 % |',
    '| all | 6 | 2 | 2 | 2 | 50.0 % |',
  ]);
});
