import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// A run ends at the first failure, so what takes long, with all completions or many patients, comes last.
const last = ['to-source', 'certify', 'completions', 'compile-columns'];

class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]) {
    const rank = ({ moduleId }: TestSpecification) => last.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
    return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId)));
  }
}

// The tests that mutants are held against; run by Stryker in a copy of a package.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // The size of a bundle says nothing about a mutant, and hostile input takes long whatever the code does.
    exclude: ['src/bundle.test.ts', 'src/hostile.test.ts'],
    setupFiles: [fileURLToPath(new URL('setup.ts', import.meta.url))],
    testTimeout: 120_000,
    isolate: false,
    sequence: { sequencer: QuickFirst },
  },
});
