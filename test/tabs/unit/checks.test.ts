import { describe, expect, test } from 'vitest';
import type { InitiativeKey } from '../../../src/programme/initiative/columns.ts';
import { checkInitiative, ruleContext } from '../../../src/programme/rules/index.ts';
import { checkText, personsWords } from '../../../src/tabs/unit/checks.ts';
import type { Cell } from '../../../src/workbook/cell.ts';
import { initiative, programme, type TypedRow, typedInitiatives } from '../../programme.ts';

const checked = (row: TypedRow): string => {
  const [read] = typedInitiatives([row]);
  return read ? checkText(read, checkInitiative(read, ruleContext(programme()))) : '';
};

describe('what stands in the column “Kiểm tra”', () => {
  test.each([null, '', 'Đạt', 'Lỗi: Thiếu “Tác giả”.', 'Cảnh báo: Ngày khác.', 5])(
    '%o is the add-in’s',
    (cell) => expect(personsWords(cell)).toBeNull(),
  );
  test.each(['đã gọi điện', 'Đạt – chị Hoa', 'Lỗi'])('“%s” is a person’s', (cell) => {
    expect(personsWords(cell)).toBe(cell);
  });
});

describe('a row typed cell by cell', () => {
  const typed: readonly (readonly [InitiativeKey, Cell, string])[] = [
    ['number', 1, ''],
    [
      'title',
      'Tủ sách lưu động',
      'Đang nhập, còn thiếu: Tác giả, Công đoàn cơ sở, Loại giải pháp, Ngày áp dụng, Ngày công nhận, Văn bản công nhận, Ngày cập nhật Cổng, Giá trị làm lợi hoặc Lợi ích xã hội.',
    ],
    [
      'author',
      'Lò Thị Mẫu',
      'Đang nhập, còn thiếu: Công đoàn cơ sở, Loại giải pháp, Ngày áp dụng, Ngày công nhận, Văn bản công nhận, Ngày cập nhật Cổng, Giá trị làm lợi hoặc Lợi ích xã hội.',
    ],
    [
      'grassroots',
      'Trường Mầm non Suối Mơ',
      'Đang nhập, còn thiếu: Loại giải pháp, Ngày áp dụng, Ngày công nhận, Văn bản công nhận, Ngày cập nhật Cổng, Giá trị làm lợi hoặc Lợi ích xã hội.',
    ],
    [
      'kind',
      'Giải pháp quản lý',
      'Lỗi: Chưa được tính, còn thiếu: Ngày áp dụng, Ngày công nhận, Văn bản công nhận, Ngày cập nhật Cổng, Giá trị làm lợi hoặc Lợi ích xã hội.',
    ],
    [
      'applied',
      '05/3/2022',
      'Lỗi: Chưa được tính, còn thiếu: Ngày công nhận, Văn bản công nhận, Ngày cập nhật Cổng, Giá trị làm lợi hoặc Lợi ích xã hội.',
    ],
    [
      'recognised',
      '20/3/2022',
      'Lỗi: Chưa được tính, còn thiếu: Văn bản công nhận, Ngày cập nhật Cổng, Giá trị làm lợi hoặc Lợi ích xã hội.',
    ],
    [
      'recognitionDocument',
      '15/QĐ-UBND',
      'Lỗi: Chưa được tính, còn thiếu: Ngày cập nhật Cổng, Giá trị làm lợi hoặc Lợi ích xã hội.',
    ],
    [
      'registered',
      '8h10 ngày 25/4/2022',
      'Lỗi: Chưa nêu giá trị làm lợi hay lợi ích xã hội. Ghi số tiền làm lợi ước tính trong 01 năm, hoặc nêu lợi ích xã hội.',
    ],
    ['benefit', '12 triệu', 'Đạt'],
  ];

  test.each(typed.map(([key, , says], at) => ({ key, at, says })))(
    'after “$key” says in one line what is still missing',
    ({ at, says }) => {
      const row = Object.fromEntries(typed.slice(0, at + 1).map(([key, cell]) => [key, cell]));
      expect(checked(row)).toBe(says);
    },
  );
});

describe('a row that lacks cells and has a fault besides', () => {
  const says = (row: TypedRow): readonly string[] => {
    const read = initiative(row);
    return checkText(read, checkInitiative(read, ruleContext(programme()))).split('\n');
  };

  test('tells the empty cells in one line and the fault in another', () => {
    const [missing, fault, ...more] = says({
      applied: null,
      registered: null,
      kind: 'việc khác',
    });
    expect(missing).toBe('Lỗi: Chưa được tính, còn thiếu: Ngày áp dụng, Ngày cập nhật Cổng.');
    expect(fault).toMatch(/^Lỗi: Loại giải pháp “việc khác” không có trong kế hoạch\./);
    expect(more).toEqual([]);
  });

  test('that is not recognised says so in its own words, not as an empty cell', () => {
    const lines = says({ recognised: 'chưa công nhận', recognitionDocument: null, applied: null });
    expect(lines[0]).toMatch(/^Lỗi: Thiếu Ngày áp dụng\./);
    expect(lines[1]).toMatch(/^Lỗi: Sáng kiến chưa được công nhận/);
  });
});
