import { expect, test } from 'vitest';
import { readXlsx, writeXlsx } from '../../../src/xlsx/index.ts';
import type { Workbook } from '../../../src/xlsx/model.ts';
import { click } from '../../add-in.ts';
import { tinyWorkbook } from '../../workbooks.ts';
import { partsOf, partText, withParts } from '../../xlsx/xlsx-files.ts';
import { differences, modelOf } from '../model.ts';
import { NOW } from '../run/meanwhile.ts';

const AT = { now: NOW, answers: 'yes' } as const;
const CHART = 'Biểu đồ';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A file in which a chart fills a tab of its own, at a place among the others and with a number. */
function withChart(workbook: Workbook, place: number, sheetId: number): Uint8Array {
  const file = writeXlsx(workbook);
  const book = partText(file, 'xl/workbook.xml');
  const entry = `<sheet xmlns:r="${TYPES}" name="${CHART}" sheetId="${sheetId}" r:id="rIdChart"/>`;
  const entries = book.match(/<sheet [^>]*\/>/g) ?? [];
  const sheets = [...entries.slice(0, place), entry, ...entries.slice(place)].join('');
  return withParts(file, {
    'xl/workbook.xml': book.replace(/(<sheets>).*(<\/sheets>)/s, `$1${sheets}$2`),
    'xl/_rels/workbook.xml.rels': partText(file, 'xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      `<Relationship Id="rIdChart" Type="${TYPES}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
    ),
    '[Content_Types].xml': partText(file, '[Content_Types].xml').replace(
      '</Types>',
      '<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"/></Types>',
    ),
    'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
  });
}

function saved(workbook: Workbook): Workbook {
  return readXlsx(writeXlsx(workbook));
}

test.each([
  { where: 'first, with a number above all others', place: 0, sheetId: 40 },
  { where: 'among the tabs, with the next number', place: 3, sheetId: 7 },
  { where: 'last, with the next number', place: 5, sheetId: 7 },
])(
  'a chart that fills a tab, $where, stays; the run is taken back after saving',
  ({ place, sheetId }) => {
    const workbook = readXlsx(withChart(tinyWorkbook(), place, sheetId));
    const before = modelOf(saved(workbook));
    expect(click(workbook, 'buildSummary', AT).outcome).toBe('done');
    const again = saved(workbook);
    const numbers = again.sheets.map(({ id }) => id);
    expect(new Set([...numbers, sheetId - 1]).size).toBe(again.sheets.length + 1);
    const { outcome, message } = click(again, 'undoLastRun', AT);
    expect(outcome).toBe('done');
    expect(message).not.toContain('Không trả lại');
    // A file remembers heights that fitted texts which are gone again; Google fits them anew.
    const left = differences(before, modelOf(again));
    expect(left.filter((each) => !/ height: undefined -> \d+$/.test(each))).toEqual([]);
    const file = writeXlsx(again);
    expect(partText(file, 'xl/workbook.xml')).toContain(`name="${CHART}" sheetId="${sheetId}"`);
    expect(Object.keys(partsOf(file))).toContain('xl/chartsheets/sheet1.xml');
  },
);
