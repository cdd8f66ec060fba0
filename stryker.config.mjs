/**
 * `npm run mutate`: changes the heart of the programme in some two thousand places, one at a time, and
 * tells which changes its tests do not notice. A single file: `npm run mutate -- --mutate FILE`.
 */
export default {
  plugins: ['./test/mutation/runner.mjs'],
  testRunner: 'in-process',
  inProcess: {
    folders: ['', '/progress', '/rules', '/set-up', '/duplicates'].map(
      (folder) => `test/programme${folder}`,
    ),
  },
  mutate: [
    'src/programme/{verdict,report}.ts',
    'src/programme/progress/*.ts',
    'src/programme/duplicates/*.ts',
    'src/programme/rules/*.ts',
    'src/programme/set-up/{settings,phases,units,windows}.ts',
  ],
  // What is made once, when a file is read, cannot be changed from test to test: clauses, headers, defaults.
  ignoreStatic: true,
  // It is read with an interface that the compiler no longer has; the tests do without it.
  tsconfigFile: 'none',
  concurrency: 2,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: 'out/mutation.json' },
  tempDirName: 'out/stryker',
};
