import { type Column, optional, required } from '../../workbook/column.ts';
import type { SetupProblem } from '../../workbook/setup-error.ts';
import type { ParsedOf } from '../holds.ts';
import type { Read } from '../parse/read.ts';
import type { Settings } from './programme.ts';

export type SettingKey = 'item' | 'value' | 'explanation';

/** What the value holds is said by the item of each row. */
export const SETTING_COLUMNS: readonly Column<SettingKey>[] = [
  required('item', 'Mục', 'Tên mục', 'Cài đặt'),
  required('value', 'Giá trị'),
  optional('explanation', 'Giải thích', 'Ghi chú'),
];

/** What is said of a value that cannot be read is told apart by what it should hold; a text can always be read. */
export type SettingHolds =
  | 'text'
  | Extract<SetupProblem, { code: 'setting-unreadable' }>['expected'];

/** What a sound value of an item is; an amount without a money value is none. */
type ValueOf<What extends SettingHolds> =
  ParsedOf<What> extends Read<infer Value> ? Exclude<Value, 'none'> : ParsedOf<What>;

type HoldsFor<Value> = {
  [What in SettingHolds]: ValueOf<What> extends Value ? What : never;
}[SettingHolds];

/** One row of the settings tab: what it holds tells how it is read; empty or absent is the default. */
interface Item<Value> {
  readonly item: string;
  readonly holds: HoldsFor<Value>;
  readonly fallback: Value;
}

/**
 * Every row of `Cài đặt`, with the defaults of the programme of 2021–2023 (003, 001): another programme
 * is another set of values.
 */
export const SETTING_ITEMS: { readonly [Key in keyof Settings]: Item<Settings[Key]> } = {
  programmeName: text('Tên chương trình', 'Chương trình “01 triệu sáng kiến”'),
  shortName: text('Tên gọi tắt', '01 triệu sáng kiến'),
  parentBody: text('Cơ quan cấp trên', ''),
  issuingBody: text('Cơ quan ban hành', ''),
  scope: text('Phạm vi', 'toàn tỉnh'),
  place: text('Địa danh', ''),
  plan: text('Văn bản căn cứ', ''),
  below: text('Cấp dưới của đơn vị', 'công đoàn cơ sở'),
  mustDeclare: { item: 'Bắt buộc khai báo', holds: 'yes-no', fallback: false },
  timeZone: { item: 'Múi giờ', holds: 'time-zone', fallback: 'Asia/Ho_Chi_Minh' },
  reportDay: { item: 'Ngày báo cáo', holds: 'day', fallback: null },
  comparedDay: { item: 'So sánh với ngày', holds: 'day', fallback: null },
  appliedFrom: { item: 'Áp dụng từ', holds: 'day', fallback: '2021-09-01' },
  appliedTo: { item: 'Áp dụng đến', holds: 'day', fallback: '2023-09-01' },
  phaseMismatch: { item: 'Sai giai đoạn', holds: 'severity', fallback: 'warning' },
  severeBelow: { item: 'Ngưỡng rất chậm (%)', holds: 'percent', fallback: 50 },
  slowRule: { item: 'Cách xét chậm', holds: 'slow-rule', fallback: 'share' },
  awardThreshold: {
    item: 'Ngưỡng khen thưởng (đồng/năm)',
    holds: 'amount',
    fallback: 500_000_000,
  },
  awardPapersFrom: { item: 'Giấy tờ khen thưởng từ', holds: 'day', fallback: '2021-09-01' },
  awardPapersTo: { item: 'Giấy tờ khen thưởng đến', holds: 'day', fallback: '2023-08-31' },
  leaderRecipients: { item: 'Email lãnh đạo', holds: 'addresses', fallback: [] },
  encloseQuality: {
    item: 'Gửi kèm trang chất lượng số liệu',
    holds: 'yes-no',
    fallback: true,
  },
  senderName: text('Tên người gửi', ''),
  replyTo: text('Email trả lời', ''),
  copies: { item: 'Email đồng gửi', holds: 'addresses', fallback: [] },
  contact: text('Đầu mối liên hệ', ''),
  papersTo: text('Nơi nhận hồ sơ', ''),
  senderCode: text('Mã đơn vị gửi', ''),
  programmeKey: text('Khóa chương trình', ''),
  sendsAuthors: { item: 'Gửi kèm tên tác giả', holds: 'yes-no', fallback: false },
  packageRecipients: { item: 'Email nhận gói số liệu', holds: 'addresses', fallback: [] },
  noughtWord: text('Đọc số 0 ở hàng chục', 'linh'),
  deadline: { item: 'Hạn báo cáo', holds: 'day', fallback: null },
};

/** Rows that a settings tab may well lack: nothing is amiss without them. */
export const SPARE_SETTINGS: readonly (keyof Settings)[] = [
  'plan',
  'below',
  'mustDeclare',
  'slowRule',
  'comparedDay',
  'encloseQuality',
  'copies',
  'contact',
  'papersTo',
  'senderCode',
  'programmeKey',
  'sendsAuthors',
  'packageRecipients',
  'noughtWord',
  'deadline',
  'awardPapersFrom',
  'awardPapersTo',
];

function text(item: string, fallback: string): Item<string> {
  return { item, holds: 'text', fallback };
}
