import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Manifest {
  readonly name: string;
  readonly license: string;
  readonly private?: boolean;
  readonly files?: readonly string[];
}

const published = globSync('packages/*/package.json', { cwd: root })
  .map((file) => {
    const manifest: Manifest = JSON.parse(readFileSync(join(root, file), 'utf8'));
    return { folder: dirname(file), manifest };
  })
  .filter(({ manifest }) => manifest.private !== true);

// pnpm puts the LICENSE of the root into each tarball; everything else has to stand in the package's folder.
describe.each(published)('$manifest.name', ({ folder, manifest }) => {
  const hasRecords = folder.endsWith('data');

  it.each(hasRecords ? ['NOTICE', 'LICENSE-DATA'] : ['NOTICE'])('ships the %s of the repository', (name) => {
    expect(manifest.files).toContain(name);
    // A package may add what it alone holds.
    expect(readFileSync(join(root, folder, name), 'utf8').startsWith(readFileSync(join(root, name), 'utf8'))).toBe(true);
  });

  it('names its license', () => {
    expect(manifest.license).toBe(hasRecords ? 'Apache-2.0 AND CC-BY-4.0' : 'Apache-2.0');
  });
});
