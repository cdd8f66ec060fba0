import { listed } from './form.ts';
import { twoDigits, wholeNumber } from './numbers.ts';

/** The parts of long work, in their order. */
export const WORK_PARTS = [
  'reading',
  'comparing',
  'marking',
  'writing',
  'protecting',
  'unprotecting',
] as const;

export type WorkPart = (typeof WORK_PARTS)[number];

/** What is happening in each part, as far as it is. */
const HAPPENING: Readonly<Record<WorkPart, string>> = {
  reading: 'Đang đọc các tab',
  comparing: 'Đang tìm sáng kiến trùng',
  marking: 'Đang đối chiếu từng tab',
  writing: 'Đang ghi',
  protecting: 'Đang đặt vùng bảo vệ',
  unprotecting: 'Đang gỡ vùng bảo vệ',
};

/** So many tabs that are left are named; more are counted. */
const NAMED = 6;

/** What stands on the page of work that takes longer than Google lets one run take. */
export const STEP_PAGE_WORDS = {
  intro:
    'Bảng tính lớn nên việc này mất vài phút và làm từng phần, mỗi phần trọn vẹn. Hãy để cửa sổ này mở; mọi người vẫn nhập liệu như thường.',
  begun: 'Đang bắt đầu…',
  share: 'Phần đã làm',
  stop: 'Dừng lại',
  stopping: 'Đang dừng ở chỗ gần nhất, xin chờ…',
  stopped: 'Đã dừng; phần đã làm vẫn còn. Bấm lại mục này trong menu để làm tiếp.',
  seenTabs: 'Các tab đã đối chiếu',
  failed: 'Bị ngắt giữa chừng; phần đã làm vẫn còn. Bấm lại mục này trong menu để làm tiếp. Lý do:',
} as const;

/** What a person is told of such work. */
export const STEP_WORDS = {
  happening: (part: WorkPart, done: number, total: number) =>
    total > 1
      ? `${HAPPENING[part]} (${wholeNumber(done)}/${wholeNumber(total)})…`
      : `${HAPPENING[part]}…`,
  /** Shown where the rest goes on by itself. */
  goesOn: (left: number) => `Còn ${twoDigits(left)} tab, đang làm tiếp…`,
  /** Said when the work ended in several steps. */
  severalSteps: 'Đã làm xong trong nhiều lượt.',
  nothingYet: 'Đã dừng. Lượt này chưa ghi gì vào bảng tính.',
  called: (action: string, left: readonly string[]) =>
    `Đã dừng. Những tab đã xong thì giữ nguyên kết quả; còn ${some(left)}. Bấm lại “${action}” để làm tiếp.`,
  byClock: (left: readonly string[]) => `Còn ${some(left)}; lượt chạy tới làm tiếp.`,
  shown: 'Đang làm từng phần trong cửa sổ vừa mở.',
  unknown: 'Cửa sổ này đã cũ. Hãy mở lại từ menu Sáng kiến.',
} as const;

/** `03 tab chưa làm (“A”, “B” và “C”)` */
function some(tabs: readonly string[]): string {
  const count = `${twoDigits(tabs.length)} tab chưa làm`;
  if (tabs.length === 0 || tabs.length > NAMED) return count;
  return `${count} (${listed(tabs.map((tab) => `“${tab}”`))})`;
}
