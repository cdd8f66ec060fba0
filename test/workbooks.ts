import { UNITS } from '../src/sample/lai-chau.ts';
import { sampleRows } from '../src/sample/planting.ts';
import type { SampleRow } from '../src/sample/row.ts';
import { type PlannedRow, type RowsByTab, samplePlan } from '../src/sample/tabs.ts';
import { sampleWorkbook } from '../src/sample/workbook.ts';
import { newWorkbook } from '../src/xlsx/index.ts';
import { type CellValue, Sheet, StyleTable, type Workbook } from '../src/xlsx/model.ts';

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

/** The columns of the tiny workbook's units' tabs. */
const TINY_HEAD = [
  'Mã sáng kiến',
  'Ngày cập nhật',
  'CĐCS',
  'Lĩnh vực',
  'Tên giải pháp',
  'Tác giả chính',
  'Ngày áp dụng',
  'Ngày công nhận',
  'Văn bản công nhận',
  'Giá trị làm lợi',
];

function tinyRow(
  code: string,
  title: string,
  author: string,
  recognised = '20/02/2024',
): CellValue[] {
  const places = ['CĐCS Công ty Bến Lau', 'giải pháp kỹ thuật', title, author, '15/02/2024'];
  return [code, '05/3/2024', ...places, recognised, 'Số 5/QĐ-BL', '200 triệu'];
}

/**
 * Two units with sound rows, wrong ones and duplicates, a fill, a note and words in `Kiểm tra` of
 * people's own: for all that is done again at every service call. Its day is 10/5/2024.
 */
export const tinyWorkbook = madeOnce(() => {
  const tabs: Record<string, CellValue[][]> = {
    'Cài đặt': [
      ['Mục', 'Giá trị', 'Giải thích'],
      ['Tên gọi tắt', 'Sáng kiến xanh', null],
      ['Phạm vi', 'toàn huyện', null],
      ['Áp dụng từ', '01/01/2024', null],
      ['Áp dụng đến', '31/12/2024', null],
    ],
    'Giai đoạn': [
      ['Giai đoạn', 'Cổng mở', 'Cổng đóng trước', 'Công nhận từ', 'Công nhận đến'],
      ['Giai đoạn 1', '01/3/2024', '01/6/2024', '01/01/2024', '31/5/2024'],
    ],
    'Đơn vị': [
      ['TT', 'Tên đơn vị', 'Tên tab', 'Chỉ tiêu Giai đoạn 1', 'Email sửa tab'],
      [1, 'CĐCS Bến Lau', 'Bến Lau', 4, 'ben-lau@huyen.example'],
      [2, 'CĐCS Gò Sim', 'Gò Sim', 2, 'go-sim@huyen.example'],
    ],
    'Bến Lau': [
      TINY_HEAD,
      tinyRow('BL-1', 'Máy cắt lau bằng xích', 'Mạc Suối A'),
      tinyRow('BL-2', 'Lò sấy lau', 'Mạc Suối B', '20/02/2020'),
      tinyRow('BL-3', 'Bẫy chuột đồng', '', '19/02/2020'),
      tinyRow('BL-4', 'Đệm lau', 'Mạc Suối D'),
    ],
    'Gò Sim': [
      [...TINY_HEAD, 'Kiểm tra'],
      tinyRow('GS-1', 'Máy cắt lau bằng xích', 'Mạc Suối A'),
      [...tinyRow('GS-2', 'Giàn phơi sim', 'Ma Gò B'), 'Chờ hỏi lại cô Lan'],
      [...tinyRow('GS-3', 'Bơm nước', 'Ma Gò C', 'hôm qua'), null],
    ],
  };
  const workbook = newWorkbook();
  Object.entries(tabs).forEach(([name, rows], index) => {
    const sheet = new Sheet(index + 1, name);
    rows.forEach((row, at) => {
      row.forEach((value, column) => {
        sheet.setValue(at, column, value);
      });
    });
    workbook.sheets.push(sheet);
  });
  const [, , , marked] = workbook.sheets;
  const fills = ['#ffe599', '#cfe2f3', '#ead1dc'];
  fills.forEach((background, index) => {
    const { styles } = workbook;
    marked?.setStyle(2, 5 + index, styles.changed(0, { background }));
    marked?.ensureRow(2).notes.set(6 + index, 'Đã hỏi lại đơn vị');
  });
  return workbook;
});
