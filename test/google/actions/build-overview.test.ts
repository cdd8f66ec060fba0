import { describe, expect, test } from 'vitest';
import type { Workbook } from '../../../src/xlsx/model.ts';
import { click, open, snapshot, tabOf, valuesOf } from '../../add-in.ts';
import { madeOnce, smallWorkbook } from '../../workbooks.ts';

const made = madeOnce(() => {
  const workbook = smallWorkbook();
  expect(click(workbook, 'buildSummary').outcome).toBe('done');
  expect(click(workbook, 'buildOverview').outcome).toBe('done');
  return workbook;
});

function firstUnitsTab(workbook: Workbook) {
  const found = workbook.sheets.find(
    (sheet) =>
      sheet.rows[0]?.values.includes('Kiểm tra') ||
      sheet.rows.some((row) => row?.values.includes('Tên sáng kiến')),
  );
  if (!found) throw new Error('no unit has a tab');
  return found;
}

describe('“Toàn cảnh”', () => {
  test('is values alone: no formula, and a link to a row that does not count', () => {
    const sheet = tabOf(made(), 'Toàn cảnh');
    const all = valuesOf(sheet);
    expect(all[0]?.[0]).toBe('TOÀN CẢNH');
    expect(all.flat().some((value) => String(value).startsWith('='))).toBe(false);
  });

  test('leads from each unit to its tab and its first open row', () => {
    const sheet = tabOf(made(), 'Toàn cảnh');
    const all = valuesOf(sheet);
    const head = all.findIndex((cells) => cells.includes('Ô cần xem'));
    const [tab, cell] = ['Tab', 'Ô cần xem'].map((name) => all[head]?.indexOf(name) ?? -1);
    const kept = all.flatMap((cells, row) => (row > head && cells[tab ?? -1] ? [row] : []));
    expect(kept.length).toBeGreaterThan(5);
    for (const row of kept) {
      const links = sheet.rows[row]?.links;
      const name = String(all[row]?.[tab ?? -1]);
      const first = all[row]?.[cell ?? -1];
      if (first) expect(links?.get(cell ?? -1)?.target).toBe(`#'${name}'!${first}`);
      expect(links?.get(tab ?? -1)?.target).toBe(`#'${name}'!A1`);
    }
  });

  test('leads nowhere for a unit whose tab is gone', () => {
    const workbook = smallWorkbook();
    const gone = firstUnitsTab(workbook);
    workbook.sheets.splice(workbook.sheets.indexOf(gone), 1);
    click(workbook, 'buildOverview');
    const sheet = tabOf(workbook, 'Toàn cảnh');
    const row = valuesOf(sheet).findIndex((cells) => cells.includes('Không thấy tab'));
    expect(valuesOf(sheet)[row]?.[0]).toBe('LĐLĐ Thành phố');
    expect([...(sheet.rows[row]?.links ?? [])]).toEqual([]);
  });

  test('is not made by the one click, and renewed by it once it is there', () => {
    const without = smallWorkbook();
    click(without, 'buildSummary');
    expect(without.sheets.some(({ name }) => name === 'Toàn cảnh')).toBe(false);
    const workbook = made();
    const before = valuesOf(tabOf(workbook, 'Toàn cảnh'));
    const unit = firstUnitsTab(workbook);
    const head = unit.rows.findIndex((row) => row?.values.includes('Tên sáng kiến'));
    const column = unit.rows[head]?.values.indexOf('Tác giả') ?? -1;
    unit.setValue(head + 1, column, null);
    expect(click(workbook, 'buildSummary').message).toContain('“Toàn cảnh”');
    expect(valuesOf(tabOf(workbook, 'Toàn cảnh'))).not.toEqual(before);
  });

  test('names what changed since the report before, row by row', () => {
    const workbook = made();
    const settings = tabOf(workbook, 'Cài đặt');
    const at = valuesOf(settings).findIndex(([item]) => item === 'Ngày báo cáo');
    settings.setValue(at, 1, '12/11/2022');
    const unit = firstUnitsTab(workbook);
    const head = unit.rows.findIndex((row) => row?.values.includes('Tên sáng kiến'));
    const column = unit.rows[head]?.values.indexOf('Tác giả') ?? -1;
    const rows = valuesOf(unit).slice(head + 1);
    rows.forEach((_, row) => {
      unit.setValue(head + 1 + row, column, null);
    });
    click(workbook, 'buildSummary', { now: '2022-11-12T08:00' });
    const said = valuesOf(tabOf(workbook, 'Toàn cảnh'));
    const block = said.findIndex(([name]) => /thay đổi từ 10\/11\/2022: \d/.test(String(name)));
    expect(block).toBeGreaterThan(0);
    const row = said[block + 1] ?? [];
    const [tab, cell] = row.slice(-2).map(String);
    expect(cell).toMatch(/^[A-Z]\d+$/);
    const { links } = tabOf(workbook, 'Toàn cảnh').rows[block + 1] ?? {};
    expect(links?.get(row.length - 2)?.target).toBe(`#'${tab}'!${cell}`);
    const kinds = said.slice(block + 1, block + 13).map(([kind]) => String(kind));
    expect(kinds.filter((kind) => /^Trước được tính, nay không \(\d+\)$/.test(kind))).toHaveLength(
      3,
    );
  });

  test('a second click of either writes nothing', () => {
    const workbook = made();
    for (const entry of ['buildSummary', 'buildOverview']) {
      const before = snapshot(workbook);
      const host = open(workbook);
      host.run(entry);
      expect(host.counts().writes).toBe(0);
      expect(snapshot(workbook)).toEqual(before);
    }
  });

  test('goes as it came when the run is undone', () => {
    const workbook = smallWorkbook();
    click(workbook, 'buildSummary');
    click(workbook, 'buildOverview');
    expect(tabOf(workbook, 'Toàn cảnh').rows.length).toBeGreaterThan(10);
    click(workbook, 'undoLastRun', { answers: 'yes' });
    const left = workbook.sheets.find(({ name }) => name === 'Toàn cảnh');
    expect(
      left === undefined ||
        valuesOf(left)
          .flat()
          .every((value) => value === null),
    ).toBe(true);
  });
});
