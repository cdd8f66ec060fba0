import { UNITS } from '../src/sample/lai-chau.ts';
import { sampleRows } from '../src/sample/planting.ts';
import type { SampleRow } from '../src/sample/row.ts';
import { type PlannedRow, type RowsByTab, samplePlan } from '../src/sample/tabs.ts';
import { sampleWorkbook } from '../src/sample/workbook.ts';
import { Sheet, StyleTable, type Workbook } from '../src/xlsx/model.ts';

/** Of the sound rows of a tab, so many stay in the small workbook. */
const SOUND_ROWS = 5;

/** The initiatives of the units that keep no tab. */
const REPORTED = UNITS.filter(({ tab }) => tab === null)
  .flatMap(({ results }) => results)
  .reduce((sum, count) => sum + count, 0);

/**
 * The offices of the province with their heads, looks, lists and every planted mistake, but few sound
 * rows: a tenth of it. What people did of their own stands in it too: fills, notes, words in `Kiểm tra`.
 * For all that does not ask how many rows there are.
 */
export const smallWorkbook = madeOnce(() => {
  const workbook = sampleWorkbook(smallRows());
  leaveMarks(workbook);
  return workbook;
});

/** The whole province, 2,175 rows: for its published figures and for what only many rows show. */
export const provinceWorkbook = madeOnce(() => sampleWorkbook());

/** Every row of the small workbook with what is to become of it. */
export function smallPlan(): readonly PlannedRow[] {
  return samplePlan(smallRows());
}

/** What the form of the small workbook counts: its sound rows and what the coordinating units report. */
export function smallTotal(): number {
  return smallPlan().filter(({ counts }) => counts).length + REPORTED;
}

/** A workbook that is made when a test file first asks, and given to each test as a copy of its own. */
export function madeOnce(make: () => Workbook): () => Workbook {
  let made: Workbook | null = null;
  return () => {
    made ??= make();
    return copyOf(made);
  };
}

/** An equal workbook that shares nothing which a run could change. */
export function copyOf({ source, styles, sheets, hostState }: Workbook): Workbook {
  return {
    source,
    hostState,
    styles: Object.setPrototypeOf(structuredClone(styles), StyleTable.prototype),
    sheets: sheets.map((sheet) => Object.setPrototypeOf(structuredClone(sheet), Sheet.prototype)),
  };
}

/** A district fills and annotates a row that has a mistake; another keeps notes where the checks will go. */
function leaveMarks({ sheets, styles }: Workbook): void {
  const tab = (name: string): Sheet => {
    const found = sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`The sample has no tab ${name}.`);
    return found;
  };
  const mistaken = smallPlan().find((row) => row.tab === 'Phong Thổ' && row.fate === 'mistake');
  const row = (mistaken?.row ?? 0) - 1;
  const filled = tab('Phong Thổ');
  for (let column = 0; column < 12; column += 1) {
    const style = styles.changed(filled.style(row, column), { background: '#fff59d' });
    filled.setStyle(row, column, style);
    if (column % 4 === 1) filled.ensureRow(row).notes.set(column, 'Đã hỏi lại đơn vị');
  }
  const noted = tab('Mường Tè');
  const head = noted.rows.findIndex((each) => each?.values.includes('TT'));
  const last = noted.rows[head]?.values.length ?? 0;
  noted.setValue(head, last, 'Kiểm tra');
  noted.setValue(head + 1, last, 'Chờ bản giấy');
  noted.setValue(head + 2, last, 'Chị Mẫu xem lại');
}

/** The planted rows, those they are like, and some sound ones from all of the tab. */
function smallRows(): RowsByTab {
  const all = sampleRows();
  const planted = [...all.values()].flat().filter(isPlanted);
  const titles = new Set(planted.map(({ title }) => title));
  const codes = new Set(planted.map(({ portalCode }) => portalCode).filter((code) => code !== ''));
  const isLikePlanted = ({ title, portalCode }: SampleRow): boolean =>
    titles.has(title) || codes.has(portalCode);
  return new Map(
    [...all].map(([tab, rows]) => {
      const step = Math.ceil(rows.length / SOUND_ROWS);
      return [tab, rows.filter((row, at) => isLikePlanted(row) || at % step === 0)];
    }),
  );
}

function isPlanted({ rules, fate }: SampleRow): boolean {
  return rules.length > 0 || fate !== 'counts';
}
