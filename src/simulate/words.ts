/**
 * What the add-in writes into cells, told here a second time: the simulator must know our words from
 * people's without asking the code that it examines. They change only together with a migration.
 */

/** A unit's tab. */
export const CHECK = {
  header: 'Kiểm tra',
  sound: 'Đạt',
} as const;

/** What the cell of a row says: nothing, that it is sound, that it is being typed, or so many findings. */
export function toldIn(text: string): string | number {
  if (text === '') return 'nothing';
  if (text === CHECK.sound) return text;
  if (text.startsWith(UNFINISHED)) return 'unfinished';
  return text.split('\n').length + Number(/\(còn (\d+) điều nữa/.exec(text)?.[1] ?? 0);
}

const UNFINISHED = 'Đang nhập, còn thiếu: ';

const FINDING = /^(Lỗi|Cảnh báo|Đang nhập, còn thiếu): /;

const HEADING = '— Kiểm tra —';

const KEPT_FILL = /\(màu ô trước khi đánh dấu: (#[0-9a-f]{6})\)/;

const MARK_FILLS: readonly (string | null)[] = ['#fbd9d4', '#fff0c7'];

/** `Kiểm tra dữ liệu` and `Trùng lặp`: words and headers of theirs. */
export const LISTS = {
  error: 'Lỗi',
  accepted: 'chấp nhận có lý do',
  mended: 'đã sửa',
  reason: 'Lý do chấp nhận',
  first: 'Dòng được tính',
  exact: 'trùng',
  decision: 'Quyết định',
  decisions: { trùng: 'same', khác: 'different', 'hỏi lại': 'ask' },
  key: 'Khóa',
} as const;

/** What a person wrote into a cell of `Kiểm tra`; `null` for our words and for nothing. */
export function wordsIn(value: unknown): string | null {
  if (typeof value !== 'string' || value === '' || value === CHECK.sound) return null;
  return FINDING.test(value) ? null : value;
}

/** What of a cell's note and fill is a person's. */
interface PersonsLook {
  readonly note: string;
  readonly fill: string | null;
}

/** Takes our marks off a cell as it looks. */
export function personsLook(note: string, fill: string | null): PersonsLook {
  const start = note.indexOf(HEADING);
  const marked = start < 0 ? '' : note.slice(start + HEADING.length);
  const above = start < 0 ? note : note.slice(0, start).replace(/\n\n$/, '');
  const below = marked
    .split('\n')
    .filter((line) => line !== '' && !FINDING.test(line) && !KEPT_FILL.test(line));
  return {
    note: [above, ...below].filter((text) => text !== '').join('\n'),
    fill: isMarkFill(fill) ? (KEPT_FILL.exec(marked)?.[1] ?? null) : fill,
  };
}

export function isMarkFill(fill: string | null): boolean {
  return MARK_FILLS.includes(fill);
}

export function isMarkNote(note: string): boolean {
  return note.includes(HEADING);
}

/** A person's text in a note that may bear a mark: above it, as one writes there. */
export function noteWith(note: string, text: string): string {
  const start = note.indexOf(HEADING);
  if (start < 0) return text;
  return `${text}\n\n${note.slice(start)}`;
}

/** What the page of letters makes of a service that fails. */
export const BROKEN_IN_VIETNAMESE = 'máy chủ của Google trục trặc';
