import { describe, expect, test } from 'vitest';
import type { Workbook } from '../../../src/xlsx/model.ts';
import { click, open, tabOf, valuesOf } from '../../add-in.ts';
import { madeOnce, smallWorkbook } from '../../workbooks.ts';

const made = madeOnce(() => {
  const workbook = smallWorkbook();
  expect(click(workbook, 'buildSummary').outcome).toBe('done');
  return workbook;
});

const NAMES = 1;

/** Where the names of the form lead, by the names. */
function linksOf(workbook: Workbook): Record<string, string> {
  const form = tabOf(workbook, 'Biểu tổng hợp');
  return Object.fromEntries(
    valuesOf(form).flatMap((cells, row) => {
      const link = form.rows[row]?.links.get(NAMES);
      return link ? [[String(cells[NAMES]), link.target]] : [];
    }),
  );
}

/** The tab of each unit that keeps one, as the list of units says. */
function tabsOf(workbook: Workbook): Record<string, string> {
  const [head = [], ...rows] = valuesOf(tabOf(workbook, 'Đơn vị'));
  const [name, tab] = [head.indexOf('Tên đơn vị'), head.indexOf('Tên tab')];
  const kept = rows.filter((cells) => typeof cells[tab] === 'string' && cells[tab] !== '');
  return Object.fromEntries(kept.map((cells) => [cells[name], `#'${cells[tab]}'!A1`]));
}

function formOf(workbook: Workbook): unknown {
  return valuesOf(tabOf(workbook, 'Biểu tổng hợp'));
}

function emptyFirstAuthor(workbook: Workbook): void {
  for (const unit of workbook.sheets) {
    const head = unit.rows.findIndex((row) => row?.values.includes('Tên sáng kiến'));
    if (head < 0) continue;
    const column = unit.rows[head]?.values.indexOf('Tác giả') ?? -1;
    unit.setValue(head + 1, column, null);
  }
}

describe('the names of units on the form', () => {
  test('lead to their tabs, as values that look like the others', () => {
    const workbook = made();
    const links = linksOf(workbook);
    expect(Object.keys(links).length).toBeGreaterThan(1);
    expect(links).toEqual(tabsOf(workbook));
    const form = tabOf(workbook, 'Biểu tổng hợp');
    const row = valuesOf(form).findIndex((cells) => String(cells[NAMES]) in links);
    const look = workbook.styles.look(form.style(row, NAMES));
    expect([look.fontColor, look.underline]).toEqual([null, false]);
  });

  test('cost one write for all of them, and none where nothing changed', () => {
    const workbook = made();
    emptyFirstAuthor(workbook);
    const host = open(workbook);
    host.run('buildSummary');
    const form = host.counts().byMethod;
    expect(form['SpreadsheetApp.newTextStyle']).toBe(Object.keys(linksOf(workbook)).length);
    // One for the form, the others for the list of findings and what stands above it.
    expect(form['Range.setRichTextValues']).toBeLessThanOrEqual(5);
    const again = open(made());
    again.run('buildSummary');
    expect(again.counts().writes).toBe(0);
  });

  test('lead there also after figures changed, which are written with the names', () => {
    const workbook = made();
    emptyFirstAuthor(workbook);
    click(workbook, 'buildSummary');
    expect(linksOf(workbook)).toEqual(tabsOf(workbook));
  });

  test('lead nowhere else when the run is taken back', () => {
    const workbook = made();
    const before = formOf(workbook);
    emptyFirstAuthor(workbook);
    click(workbook, 'buildSummary');
    expect(formOf(workbook)).not.toEqual(before);
    click(workbook, 'undoLastRun', { answers: 'yes' });
    expect(formOf(workbook)).toEqual(before);
    expect(linksOf(workbook)).toEqual(tabsOf(workbook));
  });

  test('come back with the run that is taken back also where a unit was called otherwise before it', () => {
    const workbook = made();
    const before = linksOf(workbook);
    const units = tabOf(workbook, 'Đơn vị');
    const [head = []] = valuesOf(units);
    units.setValue(1, head.indexOf('Tên đơn vị'), 'LĐLĐ khu vực 1');
    click(workbook, 'buildSummary');
    expect(Object.keys(linksOf(workbook))).toContain('LĐLĐ khu vực 1');
    click(workbook, 'undoLastRun', { answers: 'yes' });
    expect(linksOf(workbook)).toEqual(before);
  });

  test('of a form that had none come and go with the run', () => {
    const workbook = smallWorkbook();
    click(workbook, 'buildSummary');
    click(workbook, 'undoLastRun', { answers: 'yes' });
    expect(workbook.sheets.some(({ name }) => name === 'Biểu tổng hợp')).toBe(false);
  });
});
