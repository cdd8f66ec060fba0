import { expect, test } from 'vitest';
import { renderHealthPage } from '../../src/dialogs/health.ts';
import { renderProgressPage } from '../../src/dialogs/progress.ts';
import { renderColumns, renderSetUpPage } from '../../src/dialogs/set-up.ts';
import { INITIATIVE_COLUMNS } from '../../src/programme/initiative/columns.ts';
import { proposeSetUp } from '../../src/programme/proposal/index.ts';
import { type InspectedTab, inspectTab } from '../../src/programme/proposal/unit-tab.ts';
import type { HealthFinding } from '../../src/workbook/health.ts';
import { ADD_IN } from '../add-in.ts';
import { hostOf, scriptOf } from '../host/host.ts';

const HOSTILE = `</textarea><script>alert("x")</script> ?> <? // $& ' “ừ”`;
const GRID = [[`Đơn vị: ${HOSTILE}`], [...INITIATIVE_COLUMNS.map(({ header }) => header), HOSTILE]];
const PLAIN = { role: null, isTagged: false, unit: null, own: null, isSplit: false };
const PROPOSAL = proposeSetUp({
  locale: 'en_US',
  timeZone: 'Asia/Ho_Chi_Minh',
  tabs: [{ name: HOSTILE, grid: GRID, rows: 2, ...PLAIN }],
});
const INSPECTED = inspectTab(GRID, { headRow: 1, firstRow: 2 }) as InspectedTab;
const FINDINGS = [{ code: 'merged', tab: HOSTILE, cells: ['B5:B7'], fix: 'x', isTicked: true }];

/** What the file of a page makes of what it is given, as Google evaluates it. */
function evaluated(file: string, part: string, given: readonly unknown[]): unknown {
  const body = `const template = HtmlService.createTemplateFromFile('${file}');
    template.part = '${part}'; template.given = ${JSON.stringify(JSON.stringify(given))};
    return template.evaluate().getContent();`;
  return hostOf(scriptOf(body), { htmlFiles: ADD_IN.htmlFiles }).run('main');
}

test('the files of pages render what their sources do, whatever people typed', () => {
  const pages: readonly [string, string, readonly unknown[], string][] = [
    ['set-up', 'renderSetUpPage', [PROPOSAL], renderSetUpPage(PROPOSAL)],
    ['set-up', 'renderColumns', [HOSTILE, INSPECTED], renderColumns(HOSTILE, INSPECTED)],
    ['health', 'renderHealthPage', [FINDINGS], renderHealthPage(FINDINGS as HealthFinding[])],
    ['progress', 'renderProgressPage', [HOSTILE, 'goOn'], renderProgressPage(HOSTILE, 'goOn')],
  ];
  for (const [file, part, given, page] of pages) {
    expect(page.length).toBeGreaterThan(500);
    expect(evaluated(file, part, given)).toBe(`${page}\n`);
  }
});
