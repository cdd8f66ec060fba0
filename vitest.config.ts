import { defineConfig } from 'vitest/config';
import { pagesAsTextInTests } from './src/build/pages.mjs';

export default defineConfig({
  plugins: [pagesAsTextInTests],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build-once.ts',
    testTimeout: 60_000,
    maxWorkers: '100%',
  },
});
