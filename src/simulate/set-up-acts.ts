import type { Random } from '../sample/random.ts';
import type { Cell } from '../workbook/cell.ts';
import { type Done, endOf, put } from './places.ts';
import { tabOf } from './tabs.ts';
import { dueAround, type World } from './world.ts';

export function changeTarget(world: World, random: Random): Done | null {
  const { workbook, book } = world;
  const sheet = tabOf(workbook, 'units');
  const tab = sheet && book.tab(sheet.id);
  const columns = (sheet?.rows[0]?.values ?? []).flatMap((header, column) =>
    String(header).startsWith('Chỉ tiêu') ? [column] : [],
  );
  if (!sheet || !tab || columns.length === 0 || endOf(tab) < 2) return null;
  const row = random.integer(1, endOf(tab) - 1);
  return put(world, sheet, tab, row, random.pick(columns), random.integer(0, 9));
}

/** Items of `Cài đặt` and what an officer may set them to; an empty one has its usual value. */
const SETTINGS: Readonly<Record<string, readonly Cell[]>> = {
  'Sai giai đoạn': ['cảnh báo', 'lỗi', 'sai'],
  'Ngày báo cáo': [{ moment: '2022-11-10T00:00:00' }, { moment: '2023-08-31T00:00:00' }, null],
  'Tên gọi tắt': ['01 triệu sáng kiến', 'Một triệu sáng kiến'],
  'Địa danh': ['Lai Châu', 'Tam Đường', null],
  'Email trả lời': ['banchinhsach@lien-doan.example', 'bancs@lien-doan', null],
};

export function changeSetting(world: World, random: Random): Done | null {
  const { workbook, book } = world;
  const sheet = tabOf(workbook, 'settings');
  const tab = sheet && book.tab(sheet.id);
  const item = random.pick(Object.keys(SETTINGS));
  const row = sheet?.rows.findIndex((each) => each?.values[0] === item) ?? -1;
  if (!sheet || !tab || row < 0) return null;
  return put(world, sheet, tab, row, 1, random.pick(SETTINGS[item] ?? []));
}

/** What an officer changes in the line of a unit: its name, or to whom its letters go. */
export function changeUnit(world: World, random: Random): Done | null {
  const { workbook, book } = world;
  const sheet = tabOf(workbook, 'units');
  const tab = sheet && book.tab(sheet.id);
  if (!sheet || !tab || endOf(tab) < 2) return null;
  const row = random.integer(1, endOf(tab) - 1);
  const headers = sheet.rows[0]?.values ?? [];
  const [header, cell] = random.pick<readonly [string, Cell]>([
    ['Tên đơn vị', `Công đoàn cơ sở ${random.integer(1, 999)}`],
    ['Email nhận', `nguoi-nhan-${random.integer(1, 999)}@don-vi.example`],
    ['Email nhận', null],
    ['Email nhận', 'khong-phai-thu'],
  ]);
  const column = headers.indexOf(header);
  return column < 0 ? null : put(world, sheet, tab, row, column, cell);
}

/** Another day by which a task is due, or one that cannot be read. */
export function changeDeadline(world: World, random: Random): Done | null {
  const sheet = tabOf(world.workbook, 'deadlines');
  const tab = sheet && world.book.tab(sheet.id);
  const column = sheet?.rows[0]?.values.indexOf('Hạn') ?? -1;
  if (!sheet || !tab || column < 0 || endOf(tab) < 2) return null;
  const due = random.chance(0.1) ? 'giữa tháng 9' : dueAround(random, world.now);
  return put(world, sheet, tab, random.integer(1, endOf(tab) - 1), column, due);
}
