import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { optionsFrom } from './options.ts';
import { subjects } from './subjects/subjects.ts';

const args = ['--json', '--quick', '--patients', '50', '--milliseconds', '2'];

describe('the benchmark', () => {
  it('prints one JSON array and nothing else', { timeout: 60_000 }, () => {
    const output = execFileSync(process.execPath, ['--no-warnings', join(import.meta.dirname, 'run.ts'), ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(JSON.parse(output)).toEqual(
      subjects.map(({ name, kind }) => ({
        name,
        kind,
        evalsPerSec: expect.any(Number),
        agreePercent: kind === 'ours' ? 100 : expect.any(Number),
        falseEligible: kind === 'ours' ? 0 : expect.any(Number),
        dropped: kind === 'ours' ? 0 : expect.any(Number),
      })),
    );
  });

  it.each([['--patients', '0'], ['--patients', 'many'], ['--milliseconds', '-1'], ['--fast']])(
    'refuses %s %s',
    (...wrong) => {
      expect(() => optionsFrom(wrong.filter((arg) => arg !== undefined))).toThrow();
    },
  );
});
