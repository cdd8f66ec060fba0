import { describe, expect, test } from 'vitest';
import { DOUBTS, type Doubt, type Doubts } from '../../src/host/doubts.ts';
import { createRandom } from '../../src/sample/random.ts';
import { FORM_WORDS } from '../../src/words/form.ts';
import { ENTRY_TITLES, type Entry } from '../../src/words/menu.ts';
import type { Workbook } from '../../src/xlsx/model.ts';
import { OFFICER, open, tabOf } from '../add-in.ts';
import { tinyWorkbook } from '../workbooks.ts';
import { differences, modelOf } from './model.ts';
import { NOW } from './run/meanwhile.ts';

const DISTRICT = 'ben-lau@huyen.example';

/** Each entry at least once, by an officer; twice where it is taken back in between. */
const COURSE: readonly (Entry | readonly [Entry, string])[] = [
  'setUp',
  'buildSummary',
  'undoLastRun',
  'buildSummary',
  'findDuplicates',
  'checkData',
  'undoLastRun',
  'checkData',
  'makeClosingTabs',
  'addUnit',
  'checkWorkbook',
  'protectTabs',
  ['checkThisTab', DISTRICT],
  ['buildSummary', DISTRICT],
  ['protectTabs', DISTRICT],
  'protectTabs',
  ...(Object.keys(ENTRY_TITLES) as Entry[]).filter((entry) => !/^(undo|unprotect)/.test(entry)),
  'buildSummary',
  'unprotectTabs',
  'undoLastRun',
];

/** What people do to a workbook that documents are silent about. */
function hardWorkbook(): Workbook {
  const workbook = tinyWorkbook();
  const { styles } = workbook;
  // All of a tab was once formatted as text, to keep noughts; somebody wrote into its checks.
  const text = tabOf(workbook, 'Gò Sim');
  for (let row = 0; row < 30; row += 1) {
    for (let column = 0; column < 14; column += 1) {
      text.setStyle(row, column, styles.changed(0, { numberFormat: '@' }));
    }
  }
  text.setValue(2, 10, '0912');
  // The form was made by hand: its head over three rows, its title wider than ours, all of it text.
  const form = Object.assign(Object.create(Object.getPrototypeOf(text)), structuredClone(text), {
    id: 90,
    name: 'Biểu tổng hợp',
    rows: [],
    merges: [
      { top: 0, left: 0, bottom: 0, right: 19 },
      { top: 2, left: 0, bottom: 4, right: 0 },
      { top: 2, left: 1, bottom: 4, right: 1 },
    ],
  });
  form.setValue(0, 0, 'TỔNG HỢP KẾT QUẢ');
  form.setValue(2, 1, FORM_WORDS.unit);
  for (let row = 0; row < 8; row += 1) {
    for (let column = 0; column < 14; column += 1) {
      form.setStyle(row, column, styles.changed(0, { numberFormat: '@' }));
    }
  }
  workbook.sheets.push(form);
  // A tab is kept as text and its dates reject what is none, though one stood there before.
  const own = tabOf(workbook, 'Bến Lau');
  own.validations = [
    {
      area: { top: 1, left: 1, bottom: 9, right: 1 },
      kind: 'date',
      values: [],
      criteria: ['greaterThanOrEqual', 1],
      allowInvalid: false,
      helpText: '',
    },
  ];
  // Somebody put a chart on a tab of its own, and made a table of Google's of a unit's rows.
  const chart = Object.assign(Object.create(Object.getPrototypeOf(text)), structuredClone(text), {
    id: 91,
    name: 'Biểu đồ',
    rows: [],
    merges: [],
    validations: [],
  });
  workbook.sheets.splice(2, 0, chart);
  const typed = { top: 0, left: 0, bottom: 8, right: 8 };
  workbook.hostState = JSON.stringify({
    version: 1,
    chartTabs: [chart.id],
    tables: [{ sheetId: text.id, area: typed }],
  });
  return workbook;
}

interface Played {
  readonly outcomes: readonly string[];
  readonly model: ReturnType<typeof modelOf>;
}

function play(doubts: Partial<Doubts>): Played {
  const workbook = hardWorkbook();
  const outcomes = COURSE.map((step) => {
    const [entry, user] = typeof step === 'string' ? [step, OFFICER] : step;
    const host = open(workbook, {
      doubts,
      user,
      now: NOW,
      answers: 'yes',
      typedAnswers: ['CĐCS Ba'],
      openTab: 'Bến Lau',
    });
    const { outcome, message } = host.run(entry) as { outcome: string; message: string };
    return `${entry}: ${outcome}, ${message}`;
  });
  return { outcomes, model: modelOf(workbook) };
}

const usual = play({});

/** A position of each doubt, as some seed has it. */
function someOf(seed: number): Partial<Doubts> {
  const random = createRandom(seed);
  return Object.fromEntries(
    Object.entries(DOUBTS).map(([doubt, answers]) => [doubt, random.pick<string>(answers)]),
  ) as Partial<Doubts>;
}

const alone = (Object.keys(DOUBTS) as Doubt[]).flatMap((doubt) =>
  DOUBTS[doubt]
    .slice(1)
    .map((position) => ({ name: `${doubt} is ${position}`, doubts: { [doubt]: position } })),
);

const together = [1, 2, 3].map((seed) => ({
  name: `all stand as seed ${seed} has them`,
  doubts: someOf(seed),
}));

describe('every entry of the menu does the same to a workbook as people keep it, where', () => {
  test('each doubt is at its first position: the officer’s runs are done', () => {
    const runs =
      /^(setUp|undoLastRun|findDuplicates|checkData|makeClosingTabs|checkWorkbook|unprotectTabs): /;
    const own = usual.outcomes.filter((each) => runs.test(each));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((each) => !each.includes(': done'))).toEqual([]);
    expect(usual.outcomes.filter((each) => each.startsWith('buildSummary: done'))).toHaveLength(4);
  });

  test.each([...alone, ...together])('$name', ({ doubts }) => {
    const played = play(doubts);
    expect(played.outcomes).toEqual(usual.outcomes);
    expect(differences(usual.model, played.model)).toEqual([]);
  });
});
