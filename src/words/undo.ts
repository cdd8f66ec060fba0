import type { Moment } from '../workbook/moment.ts';
import { TAB_NAMES } from '../workbook/tabs.ts';
import { listed } from './form.ts';
import { momentText, twoDigits } from './numbers.ts';

/** So many cells of a tab are named; more are counted. */
const NAMED = 8;

/** What “Hoàn tác lần chạy gần nhất” asks and tells. */
export const UNDO_WORDS = {
  nothing: 'Không có lần chạy nào của bạn để hoàn tác.',
  forged: `Tab “${TAB_NAMES.journal}” không còn như khi lần chạy gần nhất của bạn đã ghi, nên không hoàn tác để khỏi trả về số liệu sai. Hãy dùng Tệp → Lịch sử phiên bản của Google Trang tính.`,
  tooLarge: (action: string, at: Moment) =>
    `Lần chạy “${action}” ${atTime(at)} thay đổi quá nhiều nên không giữ lại được trạng thái trước. Hãy dùng Tệp → Lịch sử phiên bản của Google Trang tính.`,
  ask: (action: string, at: Moment, cells: number, tabs: readonly string[]) =>
    `Trả bảng tính về như trước lần chạy “${action}” ${atTime(at)} của bạn: ${[
      `${twoDigits(cells)} ô trở lại như cũ`,
      ...(tabs.length > 0 ? [`xóa ${tabNames(tabs)} mà lần chạy này tạo ra`] : []),
    ].join(', ')}. Ô nào đã có người sửa sau đó thì để nguyên. Tiếp tục?`,
  stopped: 'Chưa có gì bị thay đổi.',
  done: (action: string, cells: number) =>
    `Đã hoàn tác “${action}”: ${twoDigits(cells)} ô trở lại như trước.`,
  left: (places: readonly string[]) => `Không trả lại: ${places.join('; ')}.`,
  cells: (tab: string, cells: readonly string[]) =>
    `tab “${tab}” ô ${cells.slice(0, NAMED).join(', ')}${cells.length > NAMED ? ` và ${twoDigits(cells.length - NAMED)} ô khác` : ''} (đã có người sửa)`,
  protected: (tab: string) => `ô được bảo vệ ở tab “${tab}”`,
  borders: (tab: string) => `đường kẻ ô trước đây của tab “${tab}” (Google không cho đọc)`,
  keptTab: (tab: string, cells: readonly string[]) => `cả ${UNDO_WORDS.cells(tab, cells)}`,
  lostTab: (tab: string) => `tab “${tab}” (đã bị xóa, hoặc không xác định chắc chắn được)`,
  gone: (tab: string) =>
    `những dòng, cột của tab “${tab}” đã bị xóa hoặc đổi nên không nhận ra nữa`,
  color: (tab: string) => `màu của tab “${tab}”`,
  name: (tab: string) => `tên tab “${tab}”`,
  layout: (tab: string) => `trình bày của tab “${tab}”`,
} as const;

function atTime(at: Moment): string {
  return `lúc ${momentText(at)}`;
}

function tabNames(tabs: readonly string[]): string {
  return `tab ${listed(tabs.map((tab) => `“${tab}”`))}`;
}
