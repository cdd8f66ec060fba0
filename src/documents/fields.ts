import { parseDay } from '../programme/parse/day.ts';
import type { Settings } from '../programme/set-up/programme.ts';
import type { Day } from '../workbook/moment.ts';
import { foldText } from '../workbook/text.ts';

/** What people fill in before a document is made, by the names that they see. */
const FIELDS = {
  number: { name: 'Số', isLong: false },
  day: { name: 'Ngày', isLong: false },
  addressees: { name: 'Kính gửi', isLong: true },
  signer: { name: 'Người ký', isLong: false },
  post: { name: 'Chức vụ', isLong: true },
  deadline: { name: 'Hạn báo cáo', isLong: false },
  contact: { name: 'Đầu mối liên hệ', isLong: false },
  message: { name: 'Lời nhắn thêm', isLong: true },
  recipients: { name: 'Nơi nhận', isLong: true },
  meetingDay: { name: 'Ngày họp', isLong: false },
  chair: { name: 'Chủ trì', isLong: false },
  secretary: { name: 'Thư ký', isLong: false },
  attendance: { name: 'Thành phần', isLong: true },
} as const;

type FieldKey = keyof typeof FIELDS;

const FIELD_KEYS = Object.keys(FIELDS) as readonly FieldKey[];

/** As typed; `''` for what is to be filled in by hand. */
export type FieldValues = Readonly<Record<FieldKey, string>>;

/** The field of a name, however it is spelt; `null` for one that no document has. */
export function fieldNamed(name: string): FieldKey | null {
  return FIELD_KEYS.find((key) => foldText(FIELDS[key].name) === foldText(name)) ?? null;
}

/** What stands in the fields before anybody fills them: what the settings know, and nothing invented. */
export function fieldsOf(
  { deadlineText, contact }: { readonly deadlineText: string; readonly contact: string },
  remembered: Readonly<Partial<Record<FieldKey, string>>>,
): FieldValues {
  const known: Partial<Record<FieldKey, string>> = { deadline: deadlineText, contact };
  return Object.fromEntries(
    FIELD_KEYS.map((key) => [key, remembered[key] ?? known[key] ?? '']),
  ) as FieldValues;
}

/** The day of a document; `null` where it is left to the hand. */
export function dayOfField(typed: string): Day | null {
  return parseDay(typed === '' ? null : typed).value;
}

/** One a line; a dash and a semicolon at the ends are not part of it. */
export function linesOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*[-–•]\s*/, '')
        .replace(/[;.\s]+$/, '')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** The sign of an office's documents: `LĐLĐ`, with the kind before it where it has one: `BC-LĐLĐ`. */
export function signOf(kind: string, { issuingBody }: Pick<Settings, 'issuingBody'>): string {
  const body = /liên đoàn lao động|lđlđ/i.test(issuingBody)
    ? 'LĐLĐ'
    : /công đoàn ngành|cđn/i.test(issuingBody)
      ? 'CĐN'
      : 'CĐ';
  return kind === '' ? body : `${kind}-${body}`;
}

/** `1070/LĐLĐ`; the number alone gets the office's sign, an empty field leaves room for the hand. */
export function numberOf(typed: string, sign: string): string {
  const text = typed.trim();
  return text.includes('/') ? text : `${text}/${sign}`;
}
