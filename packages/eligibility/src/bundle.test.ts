import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** What an importer pays: the bundle of one import, and the modules that went into it. */
async function bundle(code: string) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    write: false,
    metafile: true,
  });
  return { gzipped: gzipSync(outputFiles[0]?.contents ?? '').length, modules: Object.keys(metafile.inputs) };
}

describe('the package', () => {
  it('costs its importer no third-party module', async () => {
    const { modules, gzipped } = await bundle("import { evaluate } from '@allr/eligibility'; console.log(evaluate)");
    expect(modules.filter((module) => module.includes('node_modules'))).toEqual([]);
    expect(modules.length).toBeGreaterThan(1);
    expect(gzipped).toBeLessThan(10_000);
  });
});
