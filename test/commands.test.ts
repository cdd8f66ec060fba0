import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Where commands are printed for people to copy. */
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** Every command of a page, as it is printed: a line of a block, or words within a sentence. */
function commandsOf(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8');
  const blocks = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
  const lines = blocks.flatMap(([, kind, body = '']) =>
    kind === 'sh' ? body.split('\n').filter((line) => line !== '') : [],
  );
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
  const spans = [...prose.matchAll(/`((?:npm|npx|node) [^`]+)`/g)].map(([, words = '']) => words);
  return [...lines, ...spans];
}

const PRINTED = [...new Set(PAGES.flatMap(commandsOf))];

const NATION = 'its engine is installed on first use; nation/command.test.ts runs it where it is';

/** What is not run here, whole commands or the first half of “a && b”, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'npm ci': 'downloads: the packages that it would install are those that run this test',
  'npm test': 'is what runs this test',
  'npm run workbench:speed': 'some minutes, and its figures are worth nothing beside other tests',
  'npm run workbench:build':
    'some seconds; workbench/static.test.ts runs it and uses what it makes',
  'npm run workbench': 'serves until somebody ends it; workbench/journey.test.ts uses it',
  'npm run check': 'is run before every change, by itself: half a minute of the compiler',
  'npm run mutate': 'some minutes',
  'npm run bench': 'some minutes, and its figures are worth nothing beside other tests',
  'npm run bench -- answers.json': 'the same; wall-time.test.ts holds what it makes of the answers',
  'npm run simulate -- --seeds N': 'has a gap to be filled; simulate.test.ts runs some seeds',
  'npm run push': 'writes to Google; push.test.ts runs it before a Google of its own',
  'npm run push -- --dry-run': 'push.test.ts runs it',
  'npm run push -- --user ten': 'writes to Google',
  'npm run nation -- demo': NATION,
  'npm run nation -- load goi': NATION,
  'npm run nation -- load out/nation/goi --any': NATION,
  'npm run nation -- status': NATION,
  'npm run nation -- form': NATION,
  'npm run nation -- form --as-of 2022-06-30': NATION,
  'npm run nation -- duplicates': NATION,
  'npm run nation -- sql': NATION,
  'npm run nation -- sql kinds': NATION,
  'npm run nation -- sql "SELECT * FROM initiatives LIMIT 5"': NATION,
  'npm run nation -- bigquery plan --project P --dataset D': NATION,
  'npm run nation -- bigquery load --project P --dataset D':
    'writes to Google; nation/cloud.test.ts runs it before a Google of its own',
  'npm run nation -- bigquery form --project P --dataset D':
    'asks Google; nation/cloud.test.ts runs it before a Google of its own',
  'npm run nation:speed': 'some minutes, and its figures are worth nothing beside other tests',
  'npx vitest run test/programme/duplicates/near/figures.test.ts': 'is itself one of the tests',
  'npm run fidelity -- answers.json': 'answers are Google’s; local/fidelity.test.ts plays some',
  'npx clasp login': 'asks a person to log in at Google',
  'npx clasp login --user ten': 'asks a person to log in at Google',
  'npx clasp logout': 'takes away what a person logged in with',
};

/** What is run, in the order in which a reader comes to it, with the files that it must make. */
const RUN: Readonly<Record<string, readonly string[]>> = {
  'npm start': ['lai-chau-chua-tong-hop.xlsx', 'lai-chau.xlsx'],
  'npm run local -- demo --closing': [
    'lai-chau-tong-ket-chua-tong-hop.xlsx',
    'lai-chau-tong-ket.xlsx',
  ],
  'npm run local -- demo --district': ['huyen-chua-tong-hop.xlsx', 'huyen.xlsx'],
  'npm run local -- --list': [],
  'npm run -s local -- selfTest': [],
  'npm run local -- checkData --workbook out/lai-chau.xlsx --out out/kiem-tra.xlsx --now 2022-11-10T17:00':
    ['kiem-tra.xlsx'],
  'npm run local -- sendReminders --workbook out/lai-chau.xlsx --outbox out/thu --now 2022-11-10T17:00 --yes':
    ['lai-chau-sendReminders.xlsx', 'thu'],
  'npm run local -- draftLetter --workbook out/lai-chau.xlsx --now 2022-11-10T17:00 --field "Số=1070/LĐLĐ"':
    [
      'cong-van-don-doc-2022-11-10.docx',
      'cong-van-don-doc-2022-11-10.html',
      'lai-chau-draftLetter.xlsx',
    ],
  'npm run local -- showOverview --workbook out/lai-chau.xlsx --now 2022-11-10T17:00': [
    'bang-theo-doi-2022-11-10.html',
    'lai-chau-showOverview.xlsx',
  ],
  'npm run local -- lintDocument --file out/cong-van-don-doc-2022-11-10.docx': [],
  "npm run local -- call SK_TYLE '[[84],[86]]' '[[140],[280]]'": [],
};

const halves = (command: string): string[] => command.split(' && ');

test('every command that is printed is run below, or is named with the reason why not', () => {
  const known = [...Object.keys(RUN), ...Object.keys(NOT_RUN)];
  expect(PRINTED.flatMap(halves).filter((command) => !known.includes(command))).toEqual([]);
});

test('nothing is run or excused that no page prints', () => {
  const printed = PRINTED.flatMap(halves);
  const known = [...Object.keys(RUN), ...Object.keys(NOT_RUN)];
  expect(known.filter((command) => !printed.includes(command))).toEqual([]);
});

describe('run as printed, one after another, in a folder of its own', () => {
  const place = mkdtempSync(join(tmpdir(), 'sang-kien-commands-'));
  copyFileSync(join(root, 'package.json'), join(place, 'package.json'));
  for (const name of ['build', 'dist', 'node_modules']) {
    symlinkSync(join(root, name), join(place, name));
  }
  // The run of the tests has built already; each command would build the same once more.
  writeFileSync(join(place, 'build.mjs'), '');
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  const seen = new Set<string>();
  const filesOut = (): string[] => readdirSync(join(place, 'out'));

  test.each(Object.entries(RUN))('%s', (command, promised) => {
    const { status, stdout, stderr } = spawnSync(command, {
      cwd: place,
      shell: true,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stdout).not.toBe('');
    const made = filesOut().filter((name) => !seen.has(name));
    expect(made.sort()).toEqual([...promised].sort());
    for (const name of made) seen.add(name);
  });

  test('the outbox holds letters and the page that lists them', () => {
    const letters = readdirSync(join(place, 'out/thu'));
    expect(letters).toContain('index.html');
    expect(letters.filter((name) => name.endsWith('.eml')).length).toBeGreaterThan(0);
  });
});
