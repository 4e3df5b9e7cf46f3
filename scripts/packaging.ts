import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

// Checks a package as its users get it: `node ../../scripts/packaging.ts`, run in the package's folder.
// publint and attw read the packed tarball; then consumers outside of the repository type-check and run it,
// with nothing in reach but what the package declares.

interface Manifest {
  readonly name: string;
  readonly exports: Record<string, string | { readonly import: { readonly default: string } }>;
  readonly bin?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
}

const binaries = resolve(import.meta.dirname, '../node_modules/.bin');
const place = mkdtempSync(join(tmpdir(), 'packaging-'));
process.on('exit', () => {
  rmSync(place, { recursive: true, force: true });
});

const tarball = pack('.', join(place, 'checked'));
run(join(binaries, 'publint'), ['run', '--strict', tarball]);
const installed = install('.', new Map());
const manifest = readManifest(installed);
const entries = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target !== 'string')
  .map(([path]) => manifest.name + path.slice(1));

if (entries.length > 0) {
  // Old resolvers do not read `exports`; no version of Node that we support is among them.
  run(join(binaries, 'attw'), [tarball, '--profile', 'node16', '--no-color']);
  checkConsumers(entries);
}
for (const file of Object.values(manifest.bin ?? {})) {
  for (const node of nodes()) run(node, [join(installed, file), '--help']);
}

/** Packs the package of a folder and returns the tarball. */
function pack(folder: string, destination: string): string {
  const output = execFileSync(join(binaries, 'pnpm'), ['pack', '--json', '--pack-destination', destination], {
    cwd: folder,
    encoding: 'utf8',
  });
  // The output of `pnpm pack --json`.
  const { filename } = JSON.parse(output) as { readonly filename: string };
  return resolve(destination, filename);
}

/**
 * Unpacks the package of a folder, and each package of the workspace that it depends on, into folders of their own,
 * and links to each only what it declares.
 */
function install(folder: string, done: Map<string, string>): string {
  const source = realpathSync(folder);
  const known = done.get(source);
  if (known !== undefined) return known;
  const target = join(place, 'installed', String(done.size));
  done.set(source, target);
  mkdirSync(target, { recursive: true });
  run('tar', ['-xzf', pack(source, target), '-C', target, '--strip-components=1']);
  for (const dependency of Object.keys(readManifest(target).dependencies ?? {})) {
    const linked = realpathSync(join(source, 'node_modules', dependency));
    const isOurs = !linked.includes('node_modules');
    link(isOurs ? install(linked, done) : linked, join(target, 'node_modules', dependency));
  }
  return target;
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, 'junction');
}

function readManifest(folder: string): Manifest {
  // publint has read the manifest by now.
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** Type-checks and runs consumers, as ES modules and as CommonJS. */
function checkConsumers(specifiers: readonly string[]): void {
  const consumer = join(place, 'consumer');
  link(installed, join(consumer, 'node_modules', manifest.name));
  const esm = specifiers.map((name, i) => `import * as entry${i} from '${name}';`);
  const cjs = specifiers.map((name, i) => `import entry${i} = require('${name}');`);
  const uses = specifiers.map((_, i) => `export const names${i}: (keyof typeof entry${i})[] = [];`);
  writeFileSync(join(consumer, 'esm.mts'), [...esm, ...uses].join('\n'));
  writeFileSync(join(consumer, 'cjs.cts'), [...cjs, ...uses].join('\n'));
  const options = ['--ignoreConfig', '--noEmit', '--strict', '--target', 'es2022'];
  const files = [join(consumer, 'esm.mts'), join(consumer, 'cjs.cts')];
  const tsc = join(binaries, 'tsc');
  run(tsc, [...options, '--module', 'nodenext', ...files]);
  run(tsc, [...options, '--module', 'preserve', '--moduleResolution', 'bundler', ...files]);

  writeFileSync(
    join(consumer, 'run.mjs'),
    `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
for (const name of ${JSON.stringify(specifiers)}) {
  const imported = Object.keys(await import(name)).sort().join();
  const required = Object.keys(require(name)).sort().join();
  if (imported === '' || imported !== required) {
    throw new Error(\`\${name}: import gives \${imported || 'nothing'}, require gives \${required || 'nothing'}\`);
  }
}`,
  );
  for (const node of nodes()) run(node, [join(consumer, 'run.mjs')]);
}

/** The Node that runs this, and the first other one on the path that the packages support. */
function nodes(): string[] {
  const other = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))
    .filter((file) => existsSync(file) && realpathSync(file) !== realpathSync(process.execPath))
    .find((file) => {
      const version = execFileSync(file, ['--version'], { encoding: 'utf8' });
      return Number(/^v(\d+)/.exec(version)?.[1]) >= 20;
    });
  return other === undefined ? [process.execPath] : [process.execPath, other];
}

function run(command: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return;
  console.error(`$ ${[command, ...args].join(' ')}\n${stdout}${stderr}`);
  process.exit(1);
}
