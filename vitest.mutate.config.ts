import { defineConfig } from 'vitest/config';

/** The mirrors of what is mutated: they ask for no bundle. */
export default defineConfig({
  test: {
    include: [
      'test/programme/*.test.ts',
      'test/programme/{progress,rules,set-up}/*.test.ts',
      'test/programme/duplicates/*.test.ts',
    ],
  },
});
