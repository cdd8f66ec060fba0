import { describe, expect, test } from 'vitest';
import type { MenuItem } from '../../src/host/context.ts';
import type * as main from '../../src/main.ts';
import { ENTRY_TITLES, type Entry, MENU, type Menu } from '../../src/words/menu.ts';
import { newWorkbook } from '../../src/xlsx/index.ts';
import { open } from '../add-in.ts';

/** From top to bottom. */
const entriesOf = ({ groups }: Menu): Entry[] =>
  groups.flat().flatMap((item) => (typeof item === 'string' ? [item] : entriesOf(item)));

/** The menu that Google is asked for, written as the words are. */
const asShown = (items: readonly MenuItem[]): string[] =>
  items.map((item) => {
    if (item.kind === 'separator') return '---';
    return item.kind === 'item' ? item.label : `${item.label}: ${asShown(item.items).join(' / ')}`;
  });

describe('the menu', () => {
  test('holds every entry once, and all are functions that Google may call', () => {
    const entries: (keyof typeof main)[] = entriesOf(MENU);
    expect(entries.sort()).toEqual(Object.keys(ENTRY_TITLES).sort());
  });

  test('is shown as it is written', () => {
    const [menu] = open(newWorkbook()).menu();
    expect(menu?.label).toBe(MENU.title);
    expect(asShown(menu?.items ?? [])).toEqual([
      'Lập Biểu tổng hợp',
      'Bảng theo dõi…',
      'Lập Toàn cảnh',
      '---',
      'Kiểm tra tab này',
      'Kiểm tra toàn bộ',
      'Tìm sáng kiến trùng',
      '---',
      'Gửi thư: Đôn đốc đơn vị chậm… / Cảm ơn đơn vị đạt chỉ tiêu… / Gửi đơn vị các dòng cần xem lại… / Nhắc hạn nộp… / Báo cáo lãnh đạo… / --- / Tự đôn đốc hằng tuần… / Tự nhắc hạn',
      'Tổng kết: Lập các tab tổng kết / Theo dõi nộp / --- / Danh sách khen thưởng / Vì sao có tên, không có tên… / --- / Gợi ý tham luận / --- / Xuất gói số liệu…',
      'Văn bản: Công văn đôn đốc… / Báo cáo tổng kết… / Hồ sơ khen thưởng… / Danh sách tham luận… / --- / Kiểm tra thể thức… / Mẫu văn bản…',
      '---',
      'Thiết lập',
      'Thêm đơn vị',
      'Quản lý bảng tính: Kiểm tra bảng tính / Phân quyền / Gỡ phân quyền / Tự động lập biểu / --- / Hoàn tác lần chạy gần nhất',
      '---',
      'Hướng dẫn',
    ]);
  });
});
