import { defineConfig } from 'vitest/config';
import { pagesAsTextInTests } from './src/build/pages.mjs';

export default defineConfig({
  plugins: [pagesAsTextInTests],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build-once.ts',
    // Limits only end a hang: they hold on a machine ten times slower than a busy one.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: '100%',
  },
});
