/**
 * What a dataset costs the program that imports it: `@allr/data` as packed, beside other datasets that
 * are published as packages, in one run. `npx pnpm --filter @allr/bench consumer [--json]`
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

interface Subject {
  readonly name: string;
  readonly kind: 'ours' | 'peer';
  /** A module that uses one record and shows it. */
  readonly one: string;
  /** The same record, as JSON: what its bundle could be at the least. */
  readonly json: string;
  /** A module that names a record that does not exist. */
  readonly misspelt: string;
}

interface Measures {
  readonly name: string;
  readonly kind: 'ours' | 'peer';
  readonly importMs: number;
  readonly oneRecordBytes: number;
  readonly oneRecordGzipBytes: number;
  readonly recordJsonBytes: number;
  /** With `skipLibCheck`, as `tsc --init` writes it. */
  readonly typesAdded: number;
  /** With every declaration of the package checked. */
  readonly typesAddedChecked: number;
  readonly misspeltCompiles: boolean;
  readonly files: number;
  readonly installedBytes: number;
}

const subjects: readonly Subject[] = [
  {
    name: '@allr/data',
    kind: 'ours',
    one: "import { nelarabine } from '@allr/data';\nexport const shown = [nelarabine, nelarabine.warnings.map(({ text }) => text)];",
    json: "import { nelarabine } from '@allr/data'; console.log(JSON.stringify(nelarabine))",
    misspelt: "import { getTherapy } from '@allr/data';\nexport const shown = getTherapy('nelarabin').name;",
  },
  {
    name: 'web-features',
    kind: 'peer',
    one: "import { features } from 'web-features';\nconst grid = features['grid'];\nexport const shown = [grid, grid?.kind === 'feature' ? grid.name : ''];",
    json: "import { features } from 'web-features'; console.log(JSON.stringify(features.grid))",
    misspelt: "import { features } from 'web-features';\nexport const shown = features['gird'];",
  },
  {
    name: '@mdn/browser-compat-data',
    kind: 'peer',
    one: "import bcd from '@mdn/browser-compat-data' with { type: 'json' };\nconst { grid } = bcd.css.properties;\nexport const shown = [grid, grid?.__compat?.support];",
    json: "import bcd from '@mdn/browser-compat-data' with { type: 'json' }; console.log(JSON.stringify(bcd.css.properties.grid))",
    misspelt:
      "import bcd from '@mdn/browser-compat-data' with { type: 'json' };\nexport const shown = bcd.css.properties['gird'];",
  },
  {
    name: 'world-countries',
    kind: 'peer',
    one: "import countries from 'world-countries';\nconst czechia = countries.find(({ cca2 }) => cca2 === 'CZ');\nexport const shown = [czechia, czechia?.name.common];",
    json: "import countries from 'world-countries'; console.log(JSON.stringify(countries.find(({ cca2 }) => cca2 === 'CZ')))",
    misspelt:
      "import countries from 'world-countries';\nexport const shown = countries.find(({ cca2 }) => cca2 === 'CX9');",
  },
  {
    name: 'simple-icons',
    kind: 'peer',
    one: "import { siTypescript } from 'simple-icons';\nexport const shown = [siTypescript, siTypescript.title];",
    json: "import { siTypescript } from 'simple-icons'; console.log(JSON.stringify(siTypescript))",
    misspelt: "import { siTypescrpt } from 'simple-icons';\nexport const shown = siTypescrpt;",
  },
];

const empty = 'export const shown = 1;';
const here = import.meta.dirname;
const binaries = resolve(here, '../../../node_modules/.bin');
const place = mkdtempSync(join(tmpdir(), 'consumer-'));

try {
  const installed = subjects.map((subject) => ({ subject, folder: install(subject.name) }));
  const measured: Measures[] = [];
  for (const { subject, folder } of installed) measured.push(await measure(subject, folder));
  if (process.argv.includes('--json')) console.log(JSON.stringify(measured, undefined, 2));
  else console.table(Object.fromEntries(measured.map(({ name, ...figures }) => [name, figures])));
} finally {
  rmSync(place, { recursive: true });
}

/** Puts a package where the consumer finds it: ours as packed, a peer as published. Its own folder is given. */
function install(name: string): string {
  const target = join(place, 'node_modules', name);
  mkdirSync(resolve(target, '..'), { recursive: true });
  if (name.startsWith('@allr/')) {
    const output = execFileSync(join(binaries, 'pnpm'), ['pack', '--json', '--pack-destination', place], {
      cwd: resolve(here, '../../../packages', name.replace('@allr/', '')),
      encoding: 'utf8',
    });
    // The output of `pnpm pack --json`.
    const { filename } = JSON.parse(output) as { readonly filename: string };
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['-xzf', resolve(place, filename), '-C', target, '--strip-components=1']);
  } else symlinkSync(realpathSync(resolve(here, '../node_modules', name)), target, 'junction');
  return target;
}

async function measure(subject: Subject, folder: string): Promise<Measures> {
  const { name, kind } = subject;
  const bundle = await build({
    stdin: { contents: subject.one, resolveDir: place, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'silent',
  });
  const [output] = bundle.outputFiles;
  const files = filesIn(realpathSync(folder));
  return {
    name,
    kind,
    importMs: importTime(subject.one),
    oneRecordBytes: output?.contents.length ?? 0,
    oneRecordGzipBytes: gzipSync(output?.contents ?? '').length,
    recordJsonBytes: runModule(subject.json).trim().length,
    typesAdded: typesOf(subject.one).types - typesOf(empty).types,
    typesAddedChecked: typesOf(subject.one, []).types - typesOf(empty, []).types,
    misspeltCompiles: typesOf(subject.misspelt).status === 0,
    files: files.length,
    installedBytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
  };
}

function runModule(code: string): string {
  const file = join(place, 'run.mjs');
  writeFileSync(file, code);
  return execFileSync(process.execPath, ['--no-warnings', file], { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/** Median of nine imports, each in a process of its own. */
function importTime(one: string): number {
  const [, specifier = ''] = /^(import .*)$/m.exec(one) ?? [];
  const from = /'([^']+)'( with .*)?;$/.exec(specifier);
  const options = from?.[2] === undefined ? '' : ", { with: { type: 'json' } }";
  const code = `const start = performance.now(); await import('${from?.[1] ?? ''}'${options}); console.log(performance.now() - start);`;
  const times = Array.from({ length: 9 }, () => Number(runModule(code))).sort((a, b) => a - b);
  return Math.round((times[4] ?? 0) * 10) / 10;
}

/** How many types the compiler makes of a module, and whether it compiles. */
function typesOf(code: string, flags = ['--skipLibCheck']): { readonly types: number; readonly status: number } {
  const file = join(place, 'types.mts');
  writeFileSync(file, code);
  const args = ['--ignoreConfig', '--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext'];
  const { stdout, status } = spawnSync(
    join(binaries, 'tsc'),
    [...args, '--resolveJsonModule', ...flags, '--extendedDiagnostics', file],
    { encoding: 'utf8', env: { ...process.env, PATH: `${binaries}${delimiter}${process.env['PATH'] ?? ''}` } },
  );
  return { types: Number(/^Types:\s+(\d+)/m.exec(stdout)?.[1] ?? Number.NaN), status: status ?? 1 };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name === 'node_modules') return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}
