import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './workbench.ts';

/** Asked in a process of another zone, and here, where the process lives in Vietnam. */
const QUESTIONS: readonly string[] = [
  'new Date(2022, 10, 10, 17, 0).getTime()',
  'new Date(2022, 0, 31).getTime()',
  'new Date(99, 1, 1).getTime()',
  'new Date(2023, 1, 31, 25, 61, 61, 1001).toISOString()',
  "new Date('2022-11-10T08:00').getTime()",
  "new Date('2022-11-10').getTime()",
  "new Date('2022-11-10T08:00:00Z').getHours()",
  "new Date('2022-11-10T08:00+02:00').getHours()",
  "new Date('November 10, 2022 08:00').getTime()",
  "Date.parse('2022-03-27T02:30')",
  'new Date(1668101400000).toString()',
  'new Date(1668101400000).toDateString()',
  'new Date(Number.NaN).toString()',
  'new Date(1668067200000).getDay()',
  'new Date(1668101400000).getDate()',
  '(() => { const d = new Date(1668101400000); d.setHours(0, 0, 0, 0); return d.getTime(); })()',
  '(() => { const d = new Date(1668101400000); d.setDate(31); d.setMonth(1); return d.getTime(); })()',
  '(() => { const d = new Date(1668101400000); d.setFullYear(2024, 1, 29); return d.toISOString(); })()',
  'new Date(new Date(5)).getTime()',
  'new Date().getTimezoneOffset()',
  'new Date(5) instanceof Date && new Date(5).constructor === Date',
  'typeof Date()',
  'JSON.stringify(new Date(1668101400000))',
  // Clocks went otherwise there, more than once.
  ...[
    '1975-06-13',
    '1970-06-10',
    '1960-01-01',
    '1959-12-31',
    '1955-07-01',
    '1947-04-01',
    '1945-09-02',
  ]
    .concat(
      '1945-03-15',
      '1943-01-01',
      '1942-12-31',
      '1911-04-30',
      '1906-07-01',
      '1899-12-30',
      '0050-02-03',
    )
    .flatMap((day) => {
      const [year, month, date] = day.split('-').map(Number);
      const midnight = `(() => { const d = new Date(2000, 0, 1); d.setFullYear(${year}, ${month} - 1, ${date}); d.setHours(0, 0, 0, 0); return d; })()`;
      return [
        `${midnight}.getTime()`,
        `[${midnight}.getDate(), ${midnight}.getHours(), ${midnight}.getTimezoneOffset()].join()`,
        `${midnight}.toString()`,
        `new Date('${day}T23:30').getTime()`,
        `new Date('${day}T22:59:30').getTime()`,
        `new Date('${day}T00:30').getTime()`,
        `new Date(new Date('${day}T12:00Z').getTime()).getHours()`,
      ];
    }),
];

describe('dates in a browser of another zone', () => {
  const script = join(ROOT, 'build/zone-test.mjs');

  beforeAll(() => {
    buildSync({
      stdin: {
        contents: `import { liveInVietnam } from './workbench/static/zone.ts';
          liveInVietnam();
          console.log(JSON.stringify([${QUESTIONS.join()}]));`,
        resolveDir: ROOT,
        loader: 'ts',
      },
      outfile: script,
      bundle: true,
      format: 'esm',
    });
  });

  test.each(['America/New_York', 'UTC', 'Europe/Berlin', 'Asia/Ho_Chi_Minh'])(
    'are those of Vietnam: %s',
    (zone) => {
      const env = { ...process.env, TZ: zone };
      const there = JSON.parse(execFileSync(process.execPath, [script], { env, encoding: 'utf8' }));
      // biome-ignore lint/security/noGlobalEval: the questions stand above
      const here = QUESTIONS.map((question) => globalThis.eval(question));
      expect(Object.fromEntries(QUESTIONS.map((each, at) => [each, there[at]]))).toEqual(
        Object.fromEntries(QUESTIONS.map((each, at) => [each, here[at]])),
      );
    },
  );
});
