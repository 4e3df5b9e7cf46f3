import { defineConfig } from 'vitest/config';

// Shared by every package: `vitest run --root . --config ../../vitest.config.ts`, run in the package's folder.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', '.examples/**/*.test.ts', '*.test.ts'],
    // The packages keep no state, so test files may share a worker.
    isolate: false,
    reporters: ['default', 'json'],
    outputFile: { json: '.results/vitest.json' },
  },
});
