import { readFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

// One build for every package: `tsup --config ../../tsup.config.ts`, run in the package's folder.
// The entries are those that the package publishes: each `./dist/NAME.js` in `exports` or `bin` is built from `src/NAME.ts`.
interface Manifest {
  readonly exports: Record<string, string | Record<string, { readonly default: string }>>;
  readonly bin?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}
// Checked from the packed tarball by scripts/packaging.ts.
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

const published = [
  ...Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [] : (target['import']?.default ?? []),
  ),
  ...Object.values(manifest.bin ?? {}),
];
const isLibrary = manifest.bin === undefined;
// A workspace package that is only a development dependency is copied in, code and types, so that nothing is left to install.
// tsup copies the code by itself; the types only when they are found by path, as if they were our own files.
const inlined = Object.keys(manifest.devDependencies ?? {})
  .filter((name) => name.startsWith('@allr/'))
  .map((name) => ({ name, dist: `../${name.replace('@allr/', '')}/dist` }));
const paths = Object.fromEntries(
  inlined.flatMap(({ name, dist }) => [
    [name, [`${dist}/index.d.ts`]],
    [`${name}/*`, [`${dist}/*.d.ts`]],
  ]),
);

// stdlib asks by `eval` whether generators are known, which a strict Content-Security-Policy forbids. They are, everywhere.
const withoutEval: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'without-eval',
  setup(build) {
    build.onLoad({ filter: /[\\/]@stdlib[\\/]utils-eval[\\/]lib[\\/]index\.js$/ }, () => ({
      contents: 'module.exports = function () {};',
    }));
  },
};

export default defineConfig({
  entry: published.map((file) => file.replace('./dist/', 'src/').replace(/\.js$/, '.ts')),
  format: isLibrary ? ['esm', 'cjs'] : ['esm'],
  platform: isLibrary ? 'neutral' : 'node',
  target: 'es2022',
  dts: isLibrary ? { compilerOptions: { paths } } : false,
  clean: true,
  esbuildPlugins: [withoutEval],
  // Minified code loses the /* @__PURE__ */ marks, and with them the tree-shaking of single records.
  minify: false,
  treeshake: false,
});
