import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

async function gzipped(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '').length;
}

describe('the package', () => {
  it.each([
    ['everything', "import * as plot from '@allr/plot'; console.log(plot)", 40_000],
    ['a forest plot', "import { forestPlot } from '@allr/plot'; console.log(forestPlot)", 30_000],
    ['a matrix', "import { verdictMatrix } from '@allr/plot'; console.log(verdictMatrix)", 20_000],
  ])('costs with its dependencies, for %s, less than its limit', async (_, code, limit) => {
    expect(await gzipped(code)).toBeLessThan(limit);
  });
});
