import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { therapies } from './index.js';

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
    const { modules } = await bundle("import { therapies } from '@allr/data'; console.log(therapies)");
    expect(modules.filter((module) => module.includes('node_modules'))).toEqual([]);
    expect(modules.length).toBeGreaterThan(1);
  });

  it.each(therapies.map(({ id }) => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())))(
    'gives %s alone for under 12 kB gzipped',
    async (name) => {
      const { gzipped } = await bundle(`import { ${name} } from '@allr/data'; console.log(${name})`);
      expect(gzipped).toBeGreaterThan(200);
      expect(gzipped).toBeLessThan(12_000);
    },
  );

  it('gives one value without the records', async () => {
    const { gzipped } = await bundle("import { datasetVersion } from '@allr/data'; console.log(datasetVersion)");
    expect(gzipped).toBeLessThan(200);
  });
});
