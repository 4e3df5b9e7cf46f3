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
  const output = outputFiles[0];
  return {
    gzipped: gzipSync(output?.contents ?? '').length,
    modules: Object.keys(metafile.inputs),
    code: output?.text ?? '',
  };
}

describe('the package', () => {
  it('costs its importer no third-party module', async () => {
    const { modules, gzipped } = await bundle("import { evaluate } from '@allr/eligibility'; console.log(evaluate)");
    expect(modules.filter((module) => module.includes('node_modules'))).toEqual([]);
    expect(modules.length).toBeGreaterThan(1);
    expect(gzipped).toBeLessThan(10_000);
  });

  it.each([
    ['the engine for columns', 'compileColumns', 'Float64Array'],
    ['certificates', 'certify', 'SHA-256'],
  ])('brings %s along only where they are imported', async (_, name, mark) => {
    const without = await bundle("import { evaluate } from '@allr/eligibility'; console.log(evaluate)");
    const within = await bundle(`import { ${name} } from '@allr/eligibility'; console.log(${name})`);
    expect(without.code).not.toContain(mark);
    expect(within.code).toContain(mark);
    expect(within.gzipped).toBeLessThan(15_000);
  });
});
