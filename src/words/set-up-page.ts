import type { Doubt } from '../programme/proposal/candidates.ts';
import type { ChoiceTrouble } from '../programme/proposal/choices.ts';
import type { ColumnDoubt, GuessedColumn } from '../programme/proposal/columns/guess.ts';
import { headerOf } from '../programme/proposal/unit-tab.ts';
import { columnLetters } from '../workbook/cell.ts';
import { listed } from './form.ts';
import { twoDigits, wholeNumber } from './numbers.ts';

/** What is left to be filled in after set-up. */
export interface StillOpen {
  /** Units without any. */
  readonly targets: number;
  /** Rows of `Cài đặt`. */
  readonly items: readonly string[];
}

/** What stands on the page of set-up. */
export const SET_UP_PAGE_WORDS = {
  intro:
    'Đây mới là đề nghị, chưa có gì được ghi vào bảng tính. Hãy xem lại những chỗ có dấu ⚠, sửa nếu cần, rồi bấm “Thiết lập”.',
  introNew:
    'Bảng tính chưa có danh sách sáng kiến nào. Hãy ghi tên các đơn vị: mỗi đơn vị sẽ có một tab.',
  unitTabs: 'Tab của các đơn vị',
  heads: ['Chọn', 'Tab', 'Tên đơn vị', 'Kết quả nhận diện'],
  rows: (rows: number, headRow: number) =>
    `${twoDigits(rows)} dòng, tiêu\u00a0đề\u00a0ở\u00a0dòng\u00a0${headRow}`,
  columns: (known: number, all: number) =>
    `Các cột: nhận ra ${wholeNumber(known)}/${wholeNumber(all)}; xem và sửa`,
  ownColumn: 'Cột riêng, để nguyên',
  columnIs: (letters: string, shown: string, tab: string) =>
    `Cột này là… (tab ${tab}, cột ${letters} “${shown}”)`,
  sample: (text: string) => `Ví dụ: ${text}.`,
  reasons: {
    words: 'Hiểu theo tên cột.',
    values: 'Hiểu theo nội dung các ô bên dưới.',
  },
  ofTab: (what: string, tab: string) => `${what}, tab ${tab}`,
  headRow: 'Dòng tiêu đề',
  firstRow: 'Dòng dữ liệu đầu tiên',
  looking: 'Đang xem lại các cột…',
  severalUnits: (units: number) => `${twoDigits(units)} đơn vị chung một danh sách`,
  useOfList: 'Cách dùng danh sách',
  uses: [
    ['by-unit', 'Giữ một danh sách, đếm theo cột đơn vị'],
    ['split', 'Tách thành mỗi đơn vị một tab; danh sách cũ để nguyên'],
    ['unit', 'Là danh sách của một đơn vị'],
  ],
  targets: 'Chỉ tiêu',
  targetOf: (phase: string, unit: string) => `Chỉ tiêu ${phase} của ${unit}`,
  openTargets: 'Chỉ tiêu còn thiếu',
  asked: 'Thông tin của cơ quan',
  nameFrom: (cell: string) => `Tên lấy ở ô ${cell}`,
  notChosen: 'Tạm bỏ qua.',
  newUnits: 'Đơn vị cần lập tab mới',
  newUnitsHint: 'Mỗi dòng một đơn vị, ví dụ: Công đoàn phường A. Để trống nếu không cần.',
  sharedTabs: 'Tab chung của bảng tính',
  create: (tab: string, what: string) => `Tạo tab “${tab}”: ${what}`,
  keep: (tab: string) => `Tab “${tab}” đã có đủ, để nguyên`,
  addSettings: (tab: string, items: readonly string[]) =>
    `Thêm vào cuối tab “${tab}” các mục: ${items.join('; ')}`,
  addPhases: (tab: string) => `Ghi hai giai đoạn của Chương trình vào tab “${tab}”`,
  addColumns: (tab: string, headers: readonly string[]) =>
    `Thêm vào bên phải tab “${tab}” các cột: ${headers.join('; ')}`,
  settingsIs: (items: number) => `${twoDigits(items)} mục, kèm giải thích và giá trị thường dùng`,
  phasesAre: 'hai giai đoạn của Chương trình, sửa được',
  unitsAre: 'các đơn vị được chọn, chỗ điền chỉ tiêu và email',
  occupied: (tabs: readonly string[]) =>
    `⚠ Tiện ích cần tên tab ${tabs.map((tab) => `“${tab}”`).join(', ')} cho danh sách của mình, nhưng trong bảng tính đã có tab mang tên này. Nếu đó là tab riêng của cơ quan, hãy đổi tên trước khi lập biểu.`,
  oldFonts: (tabs: readonly string[]) =>
    `⚠ Tab ${quoted(tabs)} có vẻ gõ bằng phông cũ (TCVN3 hoặc VNI) nên không đọc được: chuyển sang Unicode rồi bấm lại “Thiết lập”.`,
  others: (tabs: readonly string[]) => `Không đụng tới các tab khác: ${tabs.join('; ')}`,
  options: 'Tùy chọn',
  region: (locale: string, timeZone: string) =>
    `Đặt bảng tính theo cách ghi ngày, số của Việt Nam và múi giờ Hà Nội (hiện nay: ${locale}, ${timeZone})`,
  regionIsSet: 'Bảng tính đã theo cách ghi ngày, số của Việt Nam và múi giờ Hà Nội.',
  lists:
    'Thêm danh sách chọn (loại giải pháp, có/không, ngày) vào các tab đang có; ô đã ghi khác chỉ bị nhắc, không bị đổi',
  busy: 'Đang thiết lập, xin chờ…',
  failed: 'Chưa làm được:',
} as const;

/** What is said before and after it. */
export const SET_UP_WORDS = {
  title: 'Thiết lập bảng tính theo dõi sáng kiến',
  noHeadThere: 'Dòng này không có tiêu đề nào. Hãy chọn dòng khác.',
  headThere: (columns: number) => `Dòng tiêu đề mới: nhận ra ${twoDigits(columns)} cột.`,
  shown: 'Đã mở cửa sổ thiết lập; chưa ghi gì vào bảng tính.',
  nothingToDo: 'Bảng tính đã được thiết lập đủ; không có gì thay đổi.',
  unchanged: 'Không có gì thay đổi.',
  badChoices:
    'Không đọc được các lựa chọn. Hãy đóng cửa sổ rồi bấm lại “Thiết lập”. Chưa có gì bị thay đổi.',
  noRights: (tabs: readonly string[]) =>
    `Bạn không có quyền sửa tab ${listed(tabs.map((tab) => `“${tab}”`))}, nên chưa có gì được ghi. Hãy nhờ chủ bảng tính hoặc cán bộ quản lý bấm mục này.`,
  done: (what: readonly string[]) => `Đã ${what.join('; ')}.`,
  created: (tabs: readonly string[]) => `tạo tab ${listed(tabs.map((tab) => `“${tab}”`))}`,
  filled: (tab: string) => `ghi hai giai đoạn vào tab “${tab}”`,
  addedItems: (tab: string, items: number) => `thêm ${twoDigits(items)} mục vào tab “${tab}”`,
  addedColumns: (tab: string, columns: number) => `thêm ${twoDigits(columns)} cột vào tab “${tab}”`,
  addedUnits: (units: number) => `đưa ${twoDigits(units)} đơn vị vào danh sách`,
  filledTabs: (units: number) =>
    `ghi tab danh sách cho ${twoDigits(units)} đơn vị có sẵn trong danh sách`,
  headsKept: (tabs: number) => `ghi nhớ tên cột riêng của ${twoDigits(tabs)} tab`,
  madeTabs: (tabs: number) => `lập tab cho ${twoDigits(tabs)} đơn vị`,
  tagged: 'ghi nhớ các tab để vẫn nhận ra khi đổi tên',
  regionSet: 'đặt cách ghi ngày, số và múi giờ của Việt Nam',
  listsAdded: (tabs: number) => `thêm danh sách chọn vào ${twoDigits(tabs)} tab`,
  leftOut: (tabs: readonly string[]) =>
    `Chưa đưa vào danh sách: tab ${listed(tabs.map((tab) => `“${tab}”`))}; muốn đưa vào thì bấm lại “Thiết lập”.`,
  next: ({ targets, items }: StillOpen): string => {
    const open = [
      ...(targets > 0 ? [`chỉ tiêu của ${twoDigits(targets)} đơn vị ở tab “Đơn vị”`] : []),
      ...(items.length > 0 ? [`${quoted(items)} ở tab “Cài đặt”`] : []),
    ];
    return open.length === 0
      ? 'Bây giờ có thể bấm “Lập Biểu tổng hợp”.'
      : `Việc tiếp theo: điền ${open.join(' và ')}, rồi bấm “Lập Biểu tổng hợp”.`;
  },
  settingsFilled: (items: number) => `ghi ${twoDigits(items)} mục vào tab “Cài đặt”`,
  targetsFilled: (units: number) => `ghi chỉ tiêu của ${twoDigits(units)} đơn vị`,
  noUnits: 'Chưa có đơn vị nào: bấm “Thêm đơn vị” để lập tab cho từng đơn vị.',
  askUnit:
    'Ghi tên đơn vị, ví dụ: Công đoàn phường A. Tiện ích sẽ lập một tab mới và ghi đơn vị vào tab “Đơn vị”.',
  unitCancelled: 'Chưa thêm đơn vị nào.',
  unitNameless: 'Chưa ghi tên đơn vị. Hãy bấm lại và ghi tên.',
  notSetUp: 'Bảng tính chưa có tab “Đơn vị”. Hãy bấm “Thiết lập” trước, rồi thêm đơn vị.',
  unitAdded: (name: string, tab: string, list: string, row: number) =>
    `Đã lập tab “${tab}” cho ${name}. Hãy điền chỉ tiêu ở tab “${list}”, dòng ${row}.`,
} as const;

/** Why a tab should be looked at before it is taken in: all columns that it lacks in one sentence, then one each. */
export function describeDoubts(doubts: readonly Doubt[]): string[] {
  const lacking = doubts.flatMap((doubt) =>
    doubt.code === 'columns-missing'
      ? doubt.headers.map((header) => `“${header}”`)
      : doubt.code === 'nothing-counts'
        ? [doubt.headers.map((header) => `“${header}”`).join(' hoặc ')]
        : [],
  );
  const told =
    lacking.length === 0
      ? []
      : [
          `Thiếu cột ${lacking.join(', ')}: vẫn đưa danh sách vào được, nhưng chưa dòng nào được tính khi còn thiếu.`,
        ];
  return [...told, ...doubts.flatMap(describeDoubt)];
}

function describeDoubt(doubt: Doubt): string | [] {
  switch (doubt.code) {
    case 'columns-missing':
    case 'nothing-counts':
      return [];
    case 'columns-asked':
      return `Hãy xem lại cột ${quoted(doubt.headers)}.`;
    case 'several-units':
      return `Danh sách chung của ${twoDigits(doubt.units.length)} đơn vị, ghi ở cột “${doubt.header}”: ${shortList(doubt.units)}.`;
    case 'name-taken':
      return `Tên “${doubt.name}” đã có đơn vị khác dùng: hãy ghi tên khác, hoặc ghi tab này vào dòng của đơn vị đó ở tab “Đơn vị”.`;
    case 'name-from-tab':
      return 'Tên lấy theo tên tab: hãy xem lại.';
    case 'name-unlike-tab':
      return `Tên ở ô ${doubt.cell} không giống tên tab: hãy xem lại.`;
  }
}

/** Why a column is asked about. */
export function describeColumnDoubt(doubt: ColumnDoubt, heads: readonly GuessedColumn[]): string {
  const nameAt = (column: number): string =>
    `${columnLetters(column)} “${heads.find((head) => head.column === column)?.shown ?? ''}”`;
  switch (doubt.code) {
    case 'unsure':
      return 'Tên cột chưa đủ rõ: đúng là cột này không?';
    case 'values-differ':
      return 'Tên cột nói vậy nhưng nội dung các ô không giống: hãy xem lại.';
    case 'by-values':
      return 'Tên cột không nói rõ; đoán theo nội dung và thứ tự các ngày: hãy xem lại.';
    case 'rival':
      return `Cũng có thể là cột “${headerOf(doubt.key)}”, nhưng đã lấy cột ${nameAt(doubt.column)}.`;
    case 'order':
      return `Phần lớn các dòng có ngày ở cột này sau ngày ở cột ${nameAt(doubt.column)}: có thể hai cột bị nhầm chỗ.`;
  }
}

export function nameTwice(name: string): string {
  return `Đơn vị “${name}” được ghi hai lần hoặc đã có trong tab “Đơn vị”. Hãy ghi mỗi đơn vị một tên. Chưa có gì bị thay đổi.`;
}

export function describeChoiceTrouble(trouble: ChoiceTrouble): string {
  switch (trouble.code) {
    case 'name-empty':
      return `Tab “${trouble.tab}” chưa có tên đơn vị. Hãy ghi tên, hoặc bỏ chọn tab này. Chưa có gì bị thay đổi.`;
    case 'name-long':
      return `Tên “${trouble.name.slice(0, 40)}…” dài quá ${twoDigits(trouble.longest)} chữ. Hãy ghi ngắn lại. Chưa có gì bị thay đổi.`;
    case 'name-twice':
      return nameTwice(trouble.name);
    case 'head-moved':
      return `Dòng tiêu đề của tab “${trouble.tab}” đã thay đổi (không còn thấy cột “${trouble.header.slice(0, 60)}” ở chỗ cũ). Hãy đóng cửa sổ rồi bấm lại “Thiết lập”. Chưa có gì bị thay đổi.`;
    case 'no-title':
      return `Tab “${trouble.tab}” chưa có cột nào được chọn là “Tên sáng kiến”. Hãy chọn, hoặc bỏ chọn tab này. Chưa có gì bị thay đổi.`;
    case 'no-unit-column':
      return `Tab “${trouble.tab}” chưa có cột nào được chọn là “Đơn vị”, nên chưa đếm hay tách theo đơn vị được. Chưa có gì bị thay đổi.`;
    case 'tab-gone':
      return `Tab “${trouble.tab}” không còn hoặc không phải danh sách sáng kiến. Hãy đóng cửa sổ rồi bấm lại “Thiết lập”. Chưa có gì bị thay đổi.`;
  }
}

/** The first few of many names. */
function shortList(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).join('; ');
  return names.length > NAMES_SHOWN ? `${shown}; …` : shown;
}

const NAMES_SHOWN = 6;

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
