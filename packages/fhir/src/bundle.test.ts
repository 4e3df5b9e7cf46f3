import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

it('costs with its dependencies, in a browser, less than its limit', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "import * as fhir from '@allr/fhir'; console.log(fhir)", resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
  });
  const size = gzipSync(outputFiles[0]?.contents ?? '').length;
  console.info(`fhir: ${(size / 1000).toFixed(1)} kB gzipped`);
  expect(size).toBeLessThan(25_000);
});
