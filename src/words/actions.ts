import type { Whole } from '../programme/report.ts';
import type { Unit } from '../programme/set-up/programme.ts';
import { type Day, daysBetween } from '../workbook/moment.ts';
import { TAB_NAMES } from '../workbook/tabs.ts';
import { amountText, listed, NOTE_WORDS, reachedText } from './form.ts';
import { dayText, twoDigits } from './numbers.ts';

/** A fixed day so many days back is one that was forgotten. */
const OLD_AFTER = 7;

/** What a person is told after a click. */
export const ACTION_WORDS = {
  refusedTitle: 'Chưa làm được',
  busyTitle: 'Xin chờ một chút',
  busy: (who: string, action: string, since: string) =>
    `${who} đang thực hiện “${action}” từ ${since}. Mỗi lúc chỉ một người ghi được vào bảng tính; hãy đợi người đó xong (thường dưới một phút) rồi bấm lại. Chưa có gì bị thay đổi.`,
  busyUnknown:
    'Một người khác đang ghi vào bảng tính. Hãy đợi người đó xong (thường dưới một phút) rồi bấm lại. Chưa có gì bị thay đổi.',
  someone: 'Một người khác',
  summaryTitle: 'Biểu tổng hợp',
  summary: (asOf: Day, total: Whole) =>
    `Đến ngày ${dayText(asOf)}: ${amountText(total)} sáng kiến${reachedText(total, ' chỉ tiêu')}.`,
  noTargets: NOTE_WORDS.noTargets,
  /** A day that somebody fixed and forgot makes every figure an old one; one to come has not happened yet. */
  fixedDay: (day: Day | null, today: Day) => {
    const age = day === null ? 0 : daysBetween(day, today);
    if (day === null || (age >= 0 && age <= OLD_AFTER)) return '';
    const when = age < 0 ? 'sau hôm nay' : `cách hôm nay ${twoDigits(age)} ngày`;
    return `Lưu ý: “Ngày báo cáo” ở tab “Cài đặt” đang cố định là ${dayText(day)}, ${when}; muốn tính đến hôm nay, hãy xóa giá trị của mục này.`;
  },
  behind: (count: number) =>
    count === 0 ? 'Không có đơn vị nào chậm.' : `${twoDigits(count)} đơn vị chậm.`,
  notCounted: (rows: number) =>
    rows === 0 ? '' : `${twoDigits(rows)} dòng chưa được tính, xem cột “Kiểm tra” của từng tab.`,
  changed: (what: readonly string[]) =>
    what.length === 0 ? 'Không có gì thay đổi so với lần trước.' : `Đã cập nhật: ${listed(what)}.`,
  changedChecks: (tabs: number) => `cột “Kiểm tra” của ${twoDigits(tabs)} tab`,
  keptWords: (cells: number) =>
    cells === 0
      ? ''
      : `${twoDigits(cells)} ô của cột “Kiểm tra” có ghi chép riêng nên được để nguyên; muốn xem kết quả kiểm tra ở những ô này, hãy chuyển ghi chép sang cột khác.`,
  checked: (rows: number, errors: number, warnings: number) =>
    errors + warnings === 0
      ? `Đã kiểm tra ${twoDigits(rows)} dòng: không có gì phải sửa.`
      : `Đã kiểm tra ${twoDigits(rows)} dòng: ${twoDigits(errors)} lỗi, ${twoDigits(warnings)} điều cần xem lại.`,
  othersOn: (day: Day) =>
    `Dòng trùng với tab khác lấy theo lần kiểm tra toàn bộ ngày ${dayText(day)}; trùng mới phát sinh sẽ được tìm ở lần kiểm tra toàn bộ sau.`,
  noUnitTab: (tab: string) =>
    `Tab “${tab}” không phải tab danh sách của đơn vị nào. Hãy mở tab của đơn vị rồi bấm lại.`,
  changedMarks: (tabs: number) => `đánh dấu ở ${twoDigits(tabs)} tab`,
  leftAlone: (tabs: readonly string[]) =>
    `Tab ${listed(tabs.map((tab) => `“${tab}”`))} vừa có người sửa trong lúc chạy nên được để nguyên; hãy bấm lại khi người sửa làm xong.`,
  settled: (tabs: readonly string[]) =>
    `Ở tab ${listed(tabs.map((tab) => `“${tab}”`))} có người chèn, xóa hoặc sắp xếp đúng lúc ghi; kết quả đã được xếp lại theo đúng dòng. Hãy bấm lại để kiểm tra cả những dòng mới.`,
  typed: (tabs: readonly string[]) =>
    `Ở tab ${listed(tabs.map((tab) => `“${tab}”`))} có cột thuộc Bảng của Google (Định dạng → Chuyển thành bảng); Bảng tự giữ kiểu dữ liệu của cột nên danh sách chọn và định dạng ở đó được để nguyên.`,
  changedColors: (tabs: number) => `màu của ${twoDigits(tabs)} tab`,
} as const;

/** Of each unit whose tab was renamed that its figures are those of the renamed one. */
export function renamedTabs(units: readonly Pick<Unit, 'name' | 'tab' | 'lost'>[]): string[] {
  return units.flatMap(({ name, tab, lost }) =>
    tab !== null && lost
      ? [
          `Tab của ${name} đã đổi tên thành “${tab}”, ô ${lost.cell} của tab “${TAB_NAMES.units}” vẫn ghi “${lost.tab}”: số liệu lấy ở tab đã đổi tên; bấm “Kiểm tra bảng tính” để ghi tên mới.`,
        ]
      : [],
  );
}
