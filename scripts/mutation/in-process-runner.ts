import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * A test runner for Stryker that runs the tests of a package in its own process. Sources and tests are imported anew for
 * each mutant, so that nothing that one mutant left behind is seen by the next; what they depend on is imported once.
 * Starting Vitest for each mutant would take some hundred times as long. Only what the tests use of Vitest is here.
 */
class InProcessRunner {
  #generation = 0;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    registerHooks({ resolve, load });
    await import('./setup.ts');
  }

  async dryRun() {
    const tests: object[] = [];
    for (const file of testFiles()) {
      delete state.currentTestId;
      for (const test of await this.#collect(file)) {
        state.currentTestId = test.id;
        const start = performance.now();
        const failure = await failureOf(test);
        const result = { id: test.id, name: test.id, fileName: file, timeSpentMs: performance.now() - start };
        tests.push(
          failure === undefined ? { ...result, status: 0 } : { ...result, status: 1, failureMessage: failure },
        );
      }
      await this.#leave();
    }
    return { status: 'complete', tests, mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }: MutantRun) {
    const wanted = testFilter && new Set(testFilter);
    const files = testFiles().filter((file) => testFilter?.some((id) => id.startsWith(`${file}: `)) ?? true);
    Object.assign(state, { hitCount: 0, hitLimit });
    let count = 0;
    for (const file of files) {
      state.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
      let failure: string | undefined;
      let tests: readonly Test[] = [];
      try {
        tests = await this.#collect(file);
      } catch (error) {
        failure = String(error);
      }
      state.activeMutant = activeMutant.id;
      let killer = file;
      for (const test of tests) {
        if (wanted && !wanted.has(test.id)) continue;
        count++;
        killer = test.id;
        failure = await failureOf(test);
        if (failure !== undefined) break;
      }
      state.activeMutant = undefined;
      await this.#leave();
      // What the code makes of the error at the limit does not matter.
      if (hitLimit !== undefined && (state.hitCount ?? 0) > hitLimit) return { status: 'timeout', reason: 'hit limit' };
      if (failure !== undefined)
        return { status: 'killed', killedBy: [killer], failureMessage: failure, nrOfTests: count };
    }
    return { status: 'survived', nrOfTests: count };
  }

  async #collect(file: string): Promise<readonly Test[]> {
    collected = { file, path: [], tests: [], last: [] };
    await import(`${pathToFileURL(file).href}?generation=${++this.#generation}`);
    return collected.tests;
  }

  async #leave() {
    for (const run of collected.last) await run();
  }
}

/** What instrumented code and a runner tell each other. */
interface State {
  activeMutant?: string | undefined;
  currentTestId?: string;
  hitCount?: number;
  mutantCoverage?: unknown;
}

const state: State = {};
Object.assign(globalThis, { __stryker__: state });

interface MutantRun {
  readonly activeMutant: { readonly id: string };
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  readonly mutantActivation: 'static' | 'runtime';
}

interface Test {
  readonly id: string;
  readonly run: () => unknown;
}

/** The tests of the file that is being imported. */
let collected: { file: string; path: string[]; tests: Test[]; last: (() => unknown)[] };

async function failureOf({ run }: Test): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

// What takes long, with all completions or many patients, comes last: a run ends at the first failure.
const slow = ['certify', 'completions', 'compile', 'compile-columns', 'limits'];
// The size of a bundle says nothing about a mutant, and hostile input takes long whatever the code does.
const left = ['bundle', 'hostile'];

function testFiles(): readonly string[] {
  const nameOf = (file: string) => /([^/\\]+)\.test\.ts$/.exec(file)?.[1] ?? '';
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => nameOf(file) !== '' && !left.includes(nameOf(file)))
    .map((file) => join('src', file))
    .sort((a, b) => slow.indexOf(nameOf(a)) - slow.indexOf(nameOf(b)) || (a < b ? -1 : 1));
}

type Resolve = NonNullable<Parameters<typeof registerHooks>[0]['resolve']>;
type Load = NonNullable<Parameters<typeof registerHooks>[0]['load']>;

const shim = 'mutation:vitest';
const realVitest = import.meta.resolve('vitest');

/** Relative imports of what was imported anew are imported anew as well. */
const resolve: Resolve = (specifier, context, next) => {
  const parent = context.parentURL === undefined ? undefined : new URL(context.parentURL);
  const generation = parent?.search.startsWith('?generation=') ? parent.search : undefined;
  if (!parent || generation === undefined) return next(specifier, context);
  if (specifier === 'vitest') return { url: shim, format: 'module', shortCircuit: true };
  if (!specifier.startsWith('.')) return next(specifier, context);
  const url = new URL(specifier.replace(/\.js$/, '.ts'), parent);
  if (!existsSync(url)) return next(specifier, context);
  return { url: url.href + generation, format: 'module', shortCircuit: true };
};

const sources = new Map<string, string>();

const load: Load = (url, context, next) => {
  if (url === shim) return { format: 'module', source: shimSource, shortCircuit: true };
  const [file = url, generation] = url.split('?generation=');
  if (generation === undefined) return next(url, context);
  const source = sources.get(file) ?? stripTypeScriptTypes(readFileSync(fileURLToPath(file), 'utf8'));
  sources.set(file, source);
  return { format: 'module', source, shortCircuit: true };
};

const shimSource = `
  export { expect } from ${JSON.stringify(realVitest)};
  export const { describe, it, afterAll } = globalThis.mutationTests;
`;

function within(name: string, define: () => void) {
  collected.path.push(name);
  define();
  collected.path.pop();
}

function test(name: string, run: () => unknown) {
  const { file, path, tests } = collected;
  const id = `${file}: ${[...path, name].join(' > ')}`;
  tests.push({ id, run });
}

/** `it.each(rows)(name, run)`, and the same of `describe`. Rows are named by their place: what they print may change. */
const each =
  <R>(define: (name: string, run: () => R) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, run: (...row: readonly unknown[]) => R) => {
    for (const [index, row] of rows.entries()) {
      // A row that is a list is spread, as Vitest does.
      const values = Array.isArray(row) ? (row as unknown[]) : [row];
      define(`${name} (row ${index})`, () => run(...values));
    }
  };

Object.assign(globalThis, {
  mutationTests: {
    describe: Object.assign(within, { each: each(within) }),
    it: Object.assign(test, { each: each(test) }),
    afterAll: (run: () => unknown) => collected.last.push(run),
  },
});

/** Read by Stryker. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];
