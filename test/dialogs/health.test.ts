import { describe, expect, test } from 'vitest';
import { renderHealthPage } from '../../src/dialogs/health.ts';
import { confirmationOf } from '../../src/host/pages.ts';
import { plainText } from '../../src/local/plain-text.ts';
import { judgeHealth } from '../../src/workbook/health.ts';

const FINDINGS = judgeHealth({
  locale: 'en_US',
  timeZone: 'Asia/Ho_Chi_Minh',
  programmeZone: 'Asia/Ho_Chi_Minh',
  layout: 9,
  unreadable: [],
  roles: [],
  names: [],
  setup: [],
  lost: [],
  heads: [],
  lacking: [],
  headless: [],
  unfinished: [],
  unlisted: [],
  merges: [{ tab: '<b>A</b>"', cells: ['B5:B7'] }],
  formulas: [],
  protections: null,
  auto: null,
  mail: { clocks: [], waiting: 0, waitingTriggers: 0, quota: 100 },
});

const page = renderHealthPage(FINDINGS);

describe('the page of the health check', () => {
  test('offers every finding that can be mended to its button', () => {
    expect(confirmationOf(page)).toEqual({
      functionName: 'fixWorkbook',
      args: [['locale', 'merged:<b>A</b>"']],
    });
    expect(page.match(/type="checkbox"/g)).toHaveLength(2);
    expect(page.match(/ checked>/g)).toHaveLength(1);
  });

  test('shows names of tabs as text', () => {
    expect(page).not.toContain('<b>A</b>');
    expect(plainText(page)).toContain('Tab “<b>A</b>"” có ô gộp');
  });

  test('is as HtmlService wants it: ASCII, short lines, no slashes side by side, no dollar signs', () => {
    expect(page).toMatch(/^[\n -~]*$/);
    expect(page).not.toMatch(/\/\/|\$/);
    for (const line of page.split('\n')) expect(line.length).toBeLessThan(2_000);
  });
});
