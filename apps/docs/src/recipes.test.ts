import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Verdict } from '../recipes/react-verdict.tsx';

const root = join(import.meta.dirname, '..');
const recipes = readdirSync(join(root, 'recipes'));
const outputOf = (name: string) => join(root, 'recipes/output', name);

describe('recipes', () => {
  it.each(recipes.filter((file) => file.endsWith('.ts')))('%s gives what its page shows', async (file) => {
    const output = execFileSync(process.execPath, [join('recipes', file)], { cwd: root, encoding: 'utf8' });
    await expect(output).toMatchFileSnapshot(outputOf(file.replace('.ts', '.txt')));
  });

  it('react-verdict.tsx renders what its page shows', async () => {
    const html = renderToStaticMarkup(
      createElement(Verdict, {
        patient: { ageYears: 41, diagnosis: 'b-all', status: 'relapsed' },
        place: { jurisdiction: 'EU', asOf: '2026-08-22' },
        therapy: 'obecabtagene-autoleucel',
      }),
    );
    await expect(`${html.replaceAll(/(?<=>)(?=<(?!\/))/g, '\n')}\n`).toMatchFileSnapshot(
      outputOf('react-verdict.html'),
    );
  });

  it('results.py gives what its page shows, with the standard library of Python 3', async () => {
    await expect(runPython('recipes/results.py')).toMatchFileSnapshot(outputOf('results.txt'));
  });

  it('leave no file without a test but the program in R, whose page says so', () => {
    expect(recipes.filter((file) => /\.\w+$/.test(file) && !/\.(?:ts|tsx|py)$/.test(file))).toEqual(['results.R']);
  });
});

function runPython(file: string): string {
  for (const command of ['python3', 'python'])
    try {
      return execFileSync(command, [file], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
      }).replaceAll('\r\n', '\n');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  throw new Error(
    'Python 3 was not found. Install it, so that `python3` starts: the recipe for Python is run by this test.',
  );
}
