import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Shared by every package: `vitest run --root . --config ../../vitest.config.ts`, run in the package's folder.
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', '.examples/**/*.test.ts', '*.test.ts'],
    setupFiles: [fileURLToPath(new URL('vitest.setup.ts', import.meta.url))],
    // Speed is measured by the benchmark; a property that is tried 10,000 times takes minutes.
    testTimeout: 1_200_000,
    // The packages keep no state, so test files may share a worker.
    isolate: false,
    reporters: ['default', 'json'],
    outputFile: { json: '.results/vitest.json' },
  },
});
