import type { HeadCell, HealthTrouble } from '../workbook/health.ts';
import type { MissedName } from '../workbook/stored.ts';
import { TAB_NAMES } from '../workbook/tabs.ts';
import { ENTRY_TITLES } from './menu.ts';
import { twoDigits } from './numbers.ts';
import { describeSetupProblem } from './setup.ts';

/** So many cells of a tab are named; more are counted. */
const NAMED = 10;

/** What stands on the page of “Kiểm tra bảng tính” beside its findings. */
export const HEALTH_PAGE_WORDS = {
  lookOnly: 'Chưa có gì bị thay đổi.',
  intro:
    'Chưa có gì bị thay đổi. Đánh dấu những mục muốn tiện ích sửa rồi bấm nút bên dưới; trừ vùng bảo vệ, lịch tự động và dữ liệu hỏng của riêng tiện ích, mọi thứ trả lại được bằng “Hoàn tác lần chạy gần nhất”.',
  fix: 'Sửa các mục đã chọn',
  busy: 'Đang sửa…',
  failed: 'Không sửa được:',
} as const;

/** What is said before it and by its button. */
export const HEALTH_WORDS = {
  title: ENTRY_TITLES.checkWorkbook,
  sound: 'Bảng tính không có gì phải sửa.',
  summary: (count: number, fixable: number) =>
    `Có ${twoDigits(count)} điều cần xem, ${fixable === 0 ? 'phải sửa bằng tay' : `tiện ích sửa được ${twoDigits(fixable)} điều`}.`,
  bad: 'Danh sách mục cần sửa không đúng.',
  none: 'Chưa chọn mục nào, hoặc các mục đã chọn không còn phải sửa.',
  fixed: (count: number) =>
    `Đã sửa ${twoDigits(count)} mục. Hãy bấm “${ENTRY_TITLES.checkWorkbook}” lần nữa để xem còn gì.`,
} as const;

type Sentences = readonly [wrong: string, mend: string];
type Trouble<Code extends HealthTrouble['code']> = Extract<HealthTrouble, { code: Code }>;

/** What is wrong and where, and what mends it. */
export function describeTrouble(trouble: HealthTrouble): Sentences {
  return SENTENCES[trouble.code](trouble as never);
}

const SENTENCES: {
  readonly [Code in HealthTrouble['code']]: (trouble: Trouble<Code>) => Sentences;
} = {
  setup: ({ problem }) => [describeSetupProblem(problem), ''],
  'layout-old': () => [
    'Bảng tính được lập bằng bản cũ của tiện ích.',
    'Chuyển sang cách ghi mới, giữ nguyên dữ liệu.',
  ],
  'layout-newer': () => [
    'Bảng tính đã được dùng với bản mới hơn của tiện ích.',
    'Hãy nhờ người cài đặt cập nhật tiện ích.',
  ],
  'stored-unreadable': ({ name, keys }) => UNREADABLE[name](keys.length),
  locale: ({ found }) => [
    `Ngôn ngữ của bảng tính là ${found}: ngày 01/9/2023 có thể bị hiểu thành ngày 09 tháng 01.`,
    'Đổi thành Việt Nam.',
  ],
  'time-zone': ({ found, wanted }) => [
    `Múi giờ của bảng tính là ${found}: giờ cập nhật Cổng có thể lệch ngày.`,
    `Đổi thành ${wanted}.`,
  ],
  'tab-unfinished': ({ role }) => [
    `Tab “${TAB_NAMES[role]}” được lập dở dang: thiếu tiêu đề, ô đánh dấu, màu hoặc đường dẫn.`,
    'Lập nốt.',
  ],
  'unit-unlisted': ({ unit, tab }) => [
    `Tab “${tab}” là tab của “${unit}” nhưng đơn vị này không có trong tab “${TAB_NAMES.units}”.`,
    'Nếu đang thêm dở, hãy bấm “Thêm đơn vị” và gõ đúng tên này; nếu đơn vị không còn thì không cần làm gì.',
  ],
  'tab-renamed': ({ role, tab }) => [
    `Tab “${TAB_NAMES[role]}” đã đổi tên thành “${tab}”. Tiện ích vẫn nhận ra.`,
    'Có thể trả lại tên cũ.',
  ],
  'role-twice': ({ role, tabs }) => [
    `Có ${twoDigits(tabs.length)} tab cùng được coi là “${TAB_NAMES[role]}”: ${quoted(tabs)} (thường do nhân bản tab).`,
    `Chỉ giữ “${tabs[0]}”, các tab kia thành tab thường.`,
  ],
  'unit-tab-renamed': ({ unit, tab }) => [
    `Tab của “${unit}” đã đổi tên thành “${tab}” nhưng tab “Đơn vị” vẫn ghi tên cũ.`,
    `Ghi “${tab}” vào cột “Tên tab”.`,
  ],
  head: ({ problem, mend }) => [
    describeSetupProblem(problem),
    mend.length > 0 ? `Ghi lại tiêu đề: ${headCells(mend)}.` : '',
  ],
  'column-lacking': ({ tab, headers, rows, mend }) => [
    `Tab “${tab}” không có cột ${headers.map((header) => `“${header}”`).join(' hay ')} nên ${twoDigits(rows)} dòng không được tính.`,
    mend.length > 0
      ? `Ghi lại tiêu đề: ${headCells(mend)}.`
      : 'Hãy thêm cột này, hoặc ghi lại đúng tiêu đề nếu cột đang mang tên khác.',
  ],
  'check-lost': ({ tab, mend }) => [
    `Tab “${tab}” mất tiêu đề cột “Kiểm tra”: lần chạy sau tiện ích sẽ thêm một cột mới bên cạnh.`,
    `Ghi lại tiêu đề: ${headCells(mend)}.`,
  ],
  merged: ({ tab, cells }) => [
    `Tab “${tab}” có ô gộp trong danh sách: ${some(cells)}. Chỉ dòng đầu của ô gộp có nội dung.`,
    'Bỏ gộp và ghi nội dung đó vào từng dòng.',
  ],
  formulas: ({ tab, cells }) => [
    `Tab “${tab}” có công thức ở ô do tiện ích ghi: ${some(cells)}.`,
    'Thay bằng giá trị đang hiện; lần chạy sau tiện ích ghi lại.',
  ],
  protections: ({ add, remove, tabs }) => [
    `Phân quyền không còn như đã đặt ở tab ${quoted(tabs.slice(0, NAMED))}${tabs.length > NAMED ? ', …' : ''}: ${drift(add, remove)}.`,
    'Đặt lại phân quyền.',
  ],
  'triggers-missing': () => [
    'Tự động lập biểu đang bật nhưng lịch chạy bị mất.',
    'Lập lại lịch chạy dưới tên bạn.',
  ],
  'triggers-doubled': () => ['Lịch tự động lập biểu bị thừa.', 'Bỏ lịch thừa.'],
  'triggers-left': ({ owner }) => [
    `Tự động lập biểu chạy dưới tên ${owner}, người không còn quyền sửa bảng tính.`,
    'Chuyển sang tên bạn.',
  ],
  'clock-left': ({ clock, owner }) => [
    `${CLOCKS[clock].on} bật dưới tên ${owner}, người không còn quyền sửa bảng tính, nên thư không đi.`,
    `Hãy bấm “${CLOCKS[clock].off}” rồi bật lại dưới tên bạn.`,
  ],
  'clock-missing': ({ clock }) => [
    `${CLOCKS[clock].on} đang bật nhưng lịch gửi bị mất, nên thư không đi.`,
    `Hãy bấm “${CLOCKS[clock].off}” rồi bật lại.`,
  ],
  'clock-doubled': ({ clock }) => [
    `Lịch ${uncapital(CLOCKS[clock].on)} bị thừa.`,
    `Hãy bấm “${CLOCKS[clock].off}” rồi bật lại; mỗi thư vẫn chỉ đi một lần.`,
  ],
  'letters-stuck': ({ letters }) => [
    `${twoDigits(letters)} thư của bạn đang chờ gửi trong “${TAB_NAMES.mailLog}” nhưng lịch gửi tiếp bị mất.`,
    'Hãy mở lại mục gửi thư trong menu để gửi tiếp; thư đã gửi không bị gửi lại.',
  ],
  'quota-out': () => [
    'Hôm nay tài khoản của bạn đã gửi hết số người nhận được phép.',
    'Thư gửi bây giờ sẽ chờ và tự gửi vào ngày mai.',
  ],
};

/** The clocks of letters, and what the menu calls them while they are on. */
const CLOCKS = {
  weekly: { on: 'Tự đôn đốc hằng tuần', off: 'Tắt tự đôn đốc hằng tuần' },
  daily: { on: ENTRY_TITLES.switchDailyReminder, off: 'Tắt tự nhắc hạn' },
} as const;

const MADE_ANEW = 'Bỏ phần hỏng; lần “Lập Biểu tổng hợp” tới sẽ lập lại.';

/** What of the add-in's own memory was lost, and who makes it anew. */
const UNREADABLE: { readonly [Name in MissedName]: (count: number) => Sentences } = {
  setup: () => [
    'Dữ liệu riêng của tiện ích về cài đặt và giai đoạn không đọc được, nên dòng vừa nhập không được kiểm tra ngay.',
    MADE_ANEW,
  ],
  tab: (count) => [
    `Dữ liệu riêng của tiện ích về ${twoDigits(count)} tab đơn vị không đọc được, nên dòng vừa nhập ở đó không được kiểm tra ngay.`,
    MADE_ANEW,
  ],
  layout: () => ['Dữ liệu riêng của tiện ích về cách ghi bảng tính không đọc được.', MADE_ANEW],
  auto: () => [
    'Dữ liệu riêng của tiện ích về việc tự động lập biểu không đọc được, nên biểu không tự lập nữa.',
    'Bỏ phần hỏng; sau đó hãy bật lại “Tự động lập biểu”.',
  ],
  unmerging: () => [
    'Dữ liệu riêng của tiện ích về các ô gộp đang tách dở không đọc được.',
    'Bỏ phần hỏng; nếu dưới một ô vừa tách còn dòng trống, hãy điền lại bằng tay.',
  ],
  weekly: () => clockLost(CLOCKS.weekly.on),
  daily: () => clockLost(CLOCKS.daily.on),
};

function clockLost(name: string): Sentences {
  return [
    `Dữ liệu riêng của tiện ích về việc ${uncapital(name)} không đọc được, nên thư không tự đi nữa.`,
    `Bỏ phần hỏng; sau đó hãy bật lại “${name}”.`,
  ];
}

function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function headCells(mend: readonly HeadCell[]): string {
  return mend.map(({ cell, text }) => `ô ${cell} thành “${text}”`).join(', ');
}

function drift(add: number, remove: number): string {
  const missing = add > 0 ? [`cần đặt ${twoDigits(add)} vùng bảo vệ`] : [];
  const wrong = remove > 0 ? [`bỏ ${twoDigits(remove)} vùng không còn đúng`] : [];
  return [...missing, ...wrong].join(', ');
}

function some(cells: readonly string[]): string {
  const rest = cells.length - NAMED;
  return `${cells.slice(0, NAMED).join(', ')}${rest > 0 ? ` và ${twoDigits(rest)} ô khác` : ''}`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
