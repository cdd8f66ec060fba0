import { statSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Cost, click, openHost, paidCalls, paste } from '../src/bench/click.ts';
import { provinceTabs } from '../src/bench/province.ts';
import { workbookOf } from '../src/bench/workbook.ts';
import { INITIATIVE_COLUMNS } from '../src/core/columns.ts';
import { readTable } from '../src/core/table.ts';
import type { Host } from '../src/local/context.ts';
import type { Sheet, Workbook } from '../src/local/model.ts';

const ROWS = 900;

test('the pushed file has at most 150 KB', () => {
  expect(statSync('dist/Code.js').size).toBeLessThanOrEqual(150 * 1024);
});

describe.each([8, 16])('one click on a workbook of %d unit tabs', (tabs) => {
  let first: Cost;
  let second: Cost;

  beforeAll(() => {
    const host = openHost(workbookOf(provinceTabs({ tabs, rows: 150 })));
    first = click(host);
    second = click(host);
  });

  test('reads each tab once and little else', () => {
    expect(first.counts.byMethod['Range.getValues']).toBeLessThanOrEqual(tabs + 15);
    expect(first.counts.reads).toBeLessThanOrEqual(tabs + 15);
  });

  test('writes at most twice into a tab', () => {
    expect(first.counts.writes).toBeLessThanOrEqual(2 * tabs + 40);
  });

  test('reads no more when nothing changed since, and writes nothing', () => {
    expect(second.counts.reads).toBeLessThanOrEqual(tabs + 15);
    expect(second.counts.writes).toBe(0);
  });
});

describe('a paste into a tab of a workbook that was summarised', () => {
  let host: Host;
  let sheet: Sheet;

  beforeAll(() => {
    const tabs = provinceTabs({ tabs: 1, rows: ROWS });
    const workbook = workbookOf(tabs);
    sheet = unitSheet(workbook);
    host = openHost(workbook);
    click(host);
    // Each paste has a row with an error and one with a warning, so that both have marks of two colours.
    const { columns } = readTable(
      sheet.name,
      tabs.find(({ name }) => name === sheet.name)?.values ?? [],
      INITIATIVE_COLUMNS,
    );
    for (const row of [50, 200]) {
      sheet.setValue(row, columns.author ?? -1, null);
      sheet.setValue(row + 2, columns.title ?? -1, '@ Một số biện pháp');
    }
  });

  test('costs at most twelve calls, and as many for 500 rows as for 5', () => {
    const few = paste(host, sheet, 50, 5).counts;
    const many = paste(host, sheet, 200, 500).counts;
    expect(few.writes).toBeGreaterThan(1);
    expect(paidCalls(many)).toBeLessThanOrEqual(12);
    expect(paidCalls(many)).toBe(paidCalls(few));
  });
});

function unitSheet({ sheets }: Workbook): Sheet {
  const sheet = sheets.find(({ name }) => name === 'Huyện 1');
  if (!sheet) throw new Error('The province has no tab “Huyện 1”.');
  return sheet;
}
