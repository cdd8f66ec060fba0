import { describe, expect, test } from 'vitest';
import type { Answered } from '../../src/dialogs/answer.ts';
import { follow, inspect, nameUnits, propose, takeIn } from '../../src/dialogs/set-up.ts';
import { INITIATIVE_COLUMNS } from '../../src/programme/initiative/columns.ts';
import { defaultChoices, planUnits } from '../../src/programme/proposal/choices.ts';
import { proposeSetUp } from '../../src/programme/proposal/index.ts';
import { inspectTab } from '../../src/programme/proposal/unit-tab.ts';
import type { Grid } from '../../src/workbook/cell.ts';

const HOSTILE = `</script> ?> // $& ' “ừ”`;
const HEADERS = INITIATIVE_COLUMNS.map(({ header }) => header);
const LIST: Grid = [[`Đơn vị: ${HOSTILE}`], [...HEADERS, HOSTILE], ['Máy sao chè', null, true]];
const SHARED: Grid = [
  ['STT', 'Đơn vị', 'Tên sáng kiến', 'Tác giả'],
  [1, 'CĐ xã A', 'Máy tỉa ngô', { moment: '2022-11-10T08:00:00' }],
];

function factsOf(tabs: Readonly<Record<string, Grid>>) {
  const plain = { role: null, isTagged: false, unit: null, own: null, isSplit: false };
  const facts = Object.entries(tabs).map(([name, grid]) => ({
    ...{ name, grid, rows: grid.length },
    ...plain,
    ...(name === 'Giai đoạn' ? { role: 'phases' as const } : {}),
  }));
  return { locale: 'en_US', timeZone: 'Asia/Ho_Chi_Minh', tabs: facts };
}

/** What comes out of the text; it must stand in a page's file as HtmlService takes it. */
function said(text: string): Answered<unknown> {
  expect(text).toMatch(/^[\n -~]*$/);
  expect(text).not.toMatch(/[<>$&]|\/\//);
  return JSON.parse(text) as Answered<unknown>;
}

describe('what the file of set-up answers', () => {
  const facts = factsOf({ [HOSTILE]: LIST, Chung: SHARED });
  const proposal = proposeSetUp(facts);
  const choices = defaultChoices(proposal);

  test('is as text the very proposal, plan and columns that it comes to', () => {
    expect(said(propose(facts))).toEqual({ problem: null, value: { proposal, isSetUp: false } });
    const plan = planUnits(proposal, choices, proposal.leftOver);
    expect(plan).toHaveProperty('additions');
    const value = { proposal, refused: null, plan };
    expect(said(follow(facts, choices))).toEqual({ problem: null, value });
    const place = { headRow: 1, firstRow: 2 };
    expect(said(inspect(LIST, place))).toEqual({ problem: null, value: inspectTab(LIST, place) });
    expect(said(nameUnits([LIST, SHARED, []]))).toEqual({
      problem: null,
      value: [false, true, false],
    });
  });

  test('one more unit gets a tab, unless its name cannot be taken', () => {
    expect(said(takeIn('CĐ xã B', [], ['Chung'], []))).toMatchObject({
      value: { refused: null, plan: { additions: [{ name: 'CĐ xã B', tab: 'CĐ xã B' }] } },
    });
    expect(said(takeIn('B'.repeat(200), [], [], []))).toMatchObject({
      value: { refused: expect.stringContaining('dài quá 150 chữ') },
    });
  });

  test('choices that cannot be followed are answered with a sentence, a set-up that cannot be read with its problem', () => {
    const gone = { ...choices, tabs: [{ tab: 'Mất', name: 'Mất' }] };
    expect(said(follow(facts, gone))).toMatchObject({
      value: { refused: expect.stringContaining('Tab “Mất” không còn') },
    });
    const days = ['Giai đoạn 1', '01/01/2022', '01/01/2021', '01/01/2021', '01/01/2022'];
    const head = ['Giai đoạn', 'Cổng mở', 'Cổng đóng trước', 'Công nhận từ', 'Công nhận đến'];
    expect(said(propose(factsOf({ 'Giai đoạn': [head, days] })))).toMatchObject({
      problem: { code: 'window-empty', tab: 'Giai đoạn' },
    });
  });
});
