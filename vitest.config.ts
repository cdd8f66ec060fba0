import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { pagesAsTextInTests } from './src/build/pages.mjs';

// The zone of the host, for the whole process: a thread could not change it.
process.env.TZ = 'Asia/Ho_Chi_Minh';

/** Folders and files whose tests click the add-in again and again; what takes longest begins first. */
const LONG = /\/test\/(?:google|local|simulate|workbench|main|commands)\b/;

/** Nobody waits in the end for one file that began last. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): number => (LONG.test(moduleId) ? 0 : 1);
    const sorted = await super.sort(files);
    return [...sorted].sort((a, b) => isLong(a) - isLong(b));
  }
}

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
    sequence: { sequencer: LongestFirst },
  },
});
