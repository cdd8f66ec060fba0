import type { HostOptions, Mail, ScriptError } from '../../../src/host/context.ts';
import { ENTRY_TITLES, type Entry } from '../../../src/words/menu.ts';
import type { CellValue, Workbook } from '../../../src/xlsx/model.ts';
import { open, type Result, tabOf, valuesOf, workbookOf } from '../../add-in.ts';

export const LOG = 'Nhật ký email';

/** The entries that show the letters of a kind. */
export const ENTRIES = (Object.keys(ENTRY_TITLES) as Entry[]).filter((entry) =>
  entry.startsWith('send'),
);

/** A unit of the list: targets, reported counts and addresses, or a tab with rows instead of counts. */
export interface TestUnit {
  readonly name: string;
  readonly target: number;
  readonly result: number | { readonly tab: string };
  readonly to: string;
}

export const UNITS: readonly TestUnit[] = [
  { name: 'Y tế', target: 200, result: { tab: 'Y tế' }, to: 'yte@don-vi.example' },
  { name: 'Giáo dục', target: 2, result: { tab: 'Giáo dục' }, to: 'giaoduc@don-vi.example' },
  { name: 'Tân Uyên', target: 10, result: 10, to: 'tanuyen@don-vi.example' },
  { name: 'Than Uyên', target: 10, result: 14, to: 'a@don-vi.example; b@don-vi.example' },
];

const ROW_HEAD = [
  'STT',
  'Tên sáng kiến',
  'Tác giả',
  'Công đoàn cơ sở',
  'Loại giải pháp',
  'Ngày áp dụng',
  'Ngày công nhận',
  'Văn bản công nhận',
  'Ngày cập nhật Cổng',
  'Giá trị làm lợi (đồng)',
  'Kiểm tra',
];

/** One row that counts and one that lacks its document. */
const rowsOf = (name: string): CellValue[][] =>
  ['12/QĐ-CĐ', ''].map((paper, index) => [
    index + 1,
    `Cải tiến quy trình số ${index + 1} của ${name}`,
    `Lò Văn ${name}`,
    `CĐCS ${name}`,
    'giải pháp quản lý',
    '01/3/2022',
    '15/3/2022',
    paper,
    '20/3/2022',
    50_000_000,
    null,
  ]);

/** A small programme in its second phase on 10/11/2022. */
export function mailWorkbook(
  units: readonly TestUnit[] = UNITS,
  settings: Readonly<Record<string, CellValue>> = {},
): Workbook {
  const all: Record<string, CellValue> = {
    'Tên chương trình': 'Chương trình “01 triệu sáng kiến”',
    'Tên gọi tắt': '01 triệu sáng kiến',
    'Cơ quan cấp trên': 'Tổng LĐLĐ Việt Nam',
    'Cơ quan ban hành': 'LĐLĐ tỉnh Lai Châu',
    'Phạm vi': 'toàn tỉnh',
    'Địa danh': 'Lai Châu',
    'Ngày báo cáo': null,
    'Email lãnh đạo': 'thuongtruc@lien-doan.example; vanphong@lien-doan.example',
    'Tên người gửi': 'Ban Chính sách pháp luật',
    'Email trả lời': 'banchinhsach@lien-doan.example',
    ...settings,
  };
  const phases = ['Giai đoạn 1', 'Giai đoạn 2'];
  const tabs = units.flatMap(({ name, result }) =>
    typeof result === 'number' ? [] : [[result.tab, [ROW_HEAD, ...rowsOf(name)]] as const],
  );
  return workbookOf({
    'Cài đặt': [['Mục', 'Giá trị', 'Giải thích'], ...Object.entries(all)],
    'Giai đoạn': [
      ['Giai đoạn', 'Cổng mở', 'Cổng đóng trước', 'Công nhận từ', 'Công nhận đến'],
      ['Giai đoạn 1', '7h00 ngày 08/01/2022', '00:00 ngày 01/6/2022', '01/9/2021', '31/5/2022'],
      ['Giai đoạn 2', '7h00 ngày 01/6/2022', '00:00 ngày 02/9/2023', '01/6/2022', '01/9/2023'],
    ],
    'Đơn vị': [
      [
        'TT',
        'Tên đơn vị',
        'Tên tab',
        ...phases.map((phase) => `Chỉ tiêu ${phase}`),
        ...phases.map((phase) => `Số báo cáo ${phase}`),
        'Email nhận',
      ],
      ...units.map(({ name, target, result, to }, index): CellValue[] => [
        index + 1,
        name,
        typeof result === 'number' ? null : result.tab,
        target,
        0,
        typeof result === 'number' ? result : null,
        null,
        to,
      ]),
    ],
    'Mốc thời hạn': [
      ['Việc', 'Hạn'],
      ['Báo cáo năm', '15/11/2022'],
    ],
    ...Object.fromEntries(tabs),
  });
}

/** What a click, and the button of the page it opened, came to. */
export interface Clicked {
  readonly mails: readonly Mail[];
  readonly result: Result;
  /** The page's button, when it was pressed. */
  readonly answer: SendAnswer | null;
  readonly page: string;
}

export interface SendAnswer extends Result {
  readonly states: readonly { readonly key: string; readonly words: string }[];
  readonly hasMore: boolean;
}

/** Not the officer's own digest of the letters of a day. */
export function isLetter({ subject }: Mail): boolean {
  return !subject.startsWith('Đã nhắc hạn nộp');
}

/** Clicks a menu entry and then the button of the preview. */
export function send(
  workbook: Workbook,
  entry: string,
  options: Partial<HostOptions> = {},
): Clicked {
  const host = open(workbook, { answers: 'yes', ...options });
  const result = host.run(entry) as Result;
  const failed = host.pageCalls.find(({ error }) => error)?.error;
  if (failed) throw failed;
  return {
    mails: host.mails,
    result,
    answer: (host.pageCalls[0]?.result ?? null) as SendAnswer | null,
    page: host.pages[0]?.content ?? '',
  };
}

/** Opens the preview without pressing anything; answers its token and its page. */
export function preview(workbook: Workbook, entry: string, options: Partial<HostOptions> = {}) {
  const host = open(workbook, options);
  const result = host.run(entry) as Result;
  const page = decoded(host.pages[0]?.content ?? '');
  const token = /data-token="([^"]+)"/.exec(page)?.[1] ?? '';
  return { host, result, page, token, mails: host.mails };
}

/** The page as its reader sees it. */
export function decoded(page: string): string {
  return page.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

/** Presses the button of a preview. */
export function confirm(
  workbook: Workbook,
  token: string,
  { leftOut = [] as string[], again = [] as string[], ...options }: ConfirmOptions = {},
) {
  const host = open(workbook, options);
  const answer = host.runFromPage('confirmSend', token, leftOut, again) as SendAnswer;
  return { answer, mails: host.mails, host };
}

type ConfirmOptions = Partial<HostOptions> & { leftOut?: string[]; again?: string[] };

/** The lines of the log by their headers. */
export function logLines(workbook: Workbook): Record<string, CellValue>[] {
  if (!workbook.sheets.some(({ name }) => name === LOG)) return [];
  const values = valuesOf(tabOf(workbook, LOG));
  const head = values.findIndex((row) => row.includes('Trạng thái'));
  const headers = values[head] ?? [];
  return values
    .slice(head + 1)
    .filter((row) => row.some((value) => value !== null))
    .map((row) =>
      Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? null])),
    );
}

/** `{'Y tế': 'đã gửi'}` */
export function statesOf(workbook: Workbook): Record<string, CellValue> {
  return Object.fromEntries(
    logLines(workbook).map((line) => [String(line['Đơn vị'] ?? ''), line['Trạng thái'] ?? null]),
  );
}

/** Runs to the end or to a failure, which it answers. */
export function attempt(act: () => void): ScriptError | null {
  try {
    act();
    return null;
  } catch (error) {
    return error as ScriptError;
  }
}

export function removeTab(workbook: Workbook, name: string): void {
  const index = workbook.sheets.findIndex((sheet) => sheet.name === name);
  workbook.sheets.splice(index, 1);
}
