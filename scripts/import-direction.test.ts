import { join } from 'node:path';
import { ESLint } from 'eslint';
import { configs } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

// Rules without types are enough here, so that the linted files need not exist.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: { ...configs.disableTypeChecked, files: ['**/*.ts'] },
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports',
});

async function isAllowed(file: string, specifier: string): Promise<boolean> {
  const [result] = await eslint.lintText(`import { a } from '${specifier}';\nexport { a };\n`, {
    filePath: join(root, file),
  });
  expect(result?.messages.filter(({ fatal }) => fatal)).toEqual([]);
  return result?.messages.length === 0;
}

describe('imports', () => {
  it.each([
    ['packages/eligibility/src/imported.ts', '@allr/model'],
    ['packages/eligibility/src/imported.ts', '@allr/model/facts'],
    ['packages/cli/src/imported.ts', '@allr/selection'],
    ['packages/cli/src/imported.ts', 'node:fs'],
    ['packages/eligibility/src/imported.test.ts', 'node:fs'],
    ['packages/model/src/facts/imported.ts', '../dates.js'],
    ['apps/bench/src/imported.ts', '@allr/cli'],
  ])('in %s may name %s', async (file, specifier) => {
    expect(await isAllowed(file, specifier)).toBe(true);
  });

  it.each([
    ['packages/model/src/imported.ts', '@allr/eligibility'],
    ['packages/model/src/imported.ts', '@allr/model'],
    ['packages/eligibility/src/imported.ts', '@allr/data'],
    ['packages/eligibility/src/imported.test.ts', '@allr/data'],
    ['packages/eligibility/src/imported.ts', '@allr/model/src/dates.js'],
    ['packages/eligibility/src/imported.ts', '../../model/src/dates.js'],
    ['packages/eligibility/src/internal/imported.ts', '../../../model/src/dates.js'],
    ['packages/eligibility/src/imported.ts', 'node:fs'],
    ['apps/bench/src/imported.ts', '../../../packages/model/src/dates.js'],
    ['scripts/imported.ts', '../packages/model/src/dates.js'],
  ])('in %s may not name %s', async (file, specifier) => {
    expect(await isAllowed(file, specifier)).toBe(false);
  });
});
