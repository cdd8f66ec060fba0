import { defineConfig } from 'vitest/config';
import { pagesAsTextInTests } from './src/build/pages.mjs';

// The zone of the host, for the whole process: a thread could not change it.
process.env.TZ = 'Asia/Ho_Chi_Minh';

export default defineConfig({
  plugins: [pagesAsTextInTests],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build-once.ts',
    // Limits only end a hang: they hold on a machine ten times slower than a busy one.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: '100%',
    // Files share what they import: most of them take longer to load than to run.
    pool: 'threads',
    isolate: false,
  },
});
