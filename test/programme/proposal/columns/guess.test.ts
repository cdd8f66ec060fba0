import { describe, expect, test } from 'vitest';
import { findHead, headColumns } from '../../../../src/programme/proposal/columns/find-head.ts';
import { guessColumns } from '../../../../src/programme/proposal/columns/guess.ts';
import { readName } from '../../../../src/programme/proposal/columns/names.ts';
import type { Cell, Grid } from '../../../../src/workbook/cell.ts';

const day = (text: string): Cell => ({ moment: `${text}T00:00:00` });

function guess(head: readonly string[], ...rows: readonly (readonly Cell[])[]) {
  const heads = head.map((text, column) => ({ column, texts: [text] }));
  return guessColumns(heads, rows);
}

const keysOf = (columns: ReturnType<typeof guess>) => columns.map(({ key }) => key);
const doubtsOf = (columns: ReturnType<typeof guess>) =>
  columns.map(({ doubt }) => doubt?.code ?? null);

describe('a header that no alias has', () => {
  test.each([
    ['Đơn vị công tác (CĐCS)', 'grassroots'],
    ['TÊN ĐƠN VỊ (CĐCS)', 'grassroots'],
    ['Tên CĐCS đăng ký', 'grassroots'],
    ['Ngày nhập lên cổng', 'registered'],
    ['Thời điểm cập nhật hệ thống', 'registered'],
    ['Ngày đăng ký trên Cổng', 'registered'],
    ['Tên SK', 'title'],
    ['TÊN SKKN', 'title'],
    ['Tên đề tài, sáng kiến, giải pháp', 'title'],
    ['Ngày QĐ', 'recognised'],
    ['Ngày ra QĐ công nhận', 'recognised'],
    ['Ngày ký QĐCN', 'recognised'],
    ['Số QĐ', 'recognitionDocument'],
    ['Số QĐ công nhận SK', 'recognitionDocument'],
    ['QĐ công nhận', 'recognitionDocument'],
    ['Giấy chứng nhận số', 'recognitionDocument'],
    ['Tiền làm lợi', 'benefit'],
    ['Số tiền (triệu đồng)', 'benefit'],
    ['Hiệu quả (đồng/năm)', 'benefit'],
    ['GT làm lợi', 'benefit'],
    ['Tiền (đ)', 'benefit'],
    ['Lợi ích XH', 'socialBenefit'],
    ['Hiệu quả về mặt XH', 'socialBenefit'],
    ['Mã SK', 'portalCode'],
    ['Mã hồ sơ trên cổng', 'portalCode'],
    ['Họ tên tác giả SK', 'author'],
    ['Các đồng TG', 'coauthors'],
    ['Tỷ lệ % đóng góp của đồng tác giả', 'coauthors'],
    ['TG áp dụng lần đầu', 'applied'],
    ['Thời gian bắt đầu áp dụng', 'applied'],
    ['Áp dụng từ ngày', 'applied'],
    ['Lĩnh vực của SK', 'kind'],
    ['VB xác nhận giá trị làm lợi', 'benefitDocument'],
    ['Được bảo hộ SHTT?', 'protectedIp'],
    ['LĐLĐ huyện, thành phố', 'unit'],
    ['CĐ cấp trên trực tiếp', 'unit'],
  ])('“%s” is surely %s', (header, key) => {
    expect(readName([header])).toEqual([{ key, strength: 'sure' }]);
  });

  test.each(['NHÓM SK', 'Nhóm giải pháp, sáng kiến', 'Dạng đề tài'])(
    '“%s” is likely the kind',
    (header) => expect(readName([header])).toContainEqual({ key: 'kind', strength: 'likely' }),
  );

  test.each([
    'Năm sinh',
    'Ngày sinh',
    'Điện thoại',
    'Chức vụ',
    'Xếp loại',
    'Tiền thưởng (đồng)',
    'Phạm vi ảnh hưởng',
    'Trình độ chuyên môn',
    'Điểm',
    'Mã số thuế',
    'Hội đồng xét',
  ])('“%s” is the office’s own, whatever stands in it', (header) => {
    expect(keysOf(guess([header], [day('2022-01-02')], ['Lò Văn Thử'], [5_000_000]))).toEqual([
      null,
    ]);
  });
});

describe('where names say little, values decide', () => {
  test.each([
    { name: 'schools are grassroots unions', value: 'Trường Tiểu học Một', key: 'grassroots' },
    { name: 'stations too', value: 'Trạm Y tế xã Hai', key: 'grassroots' },
  ])('“Đơn vị”: $name', ({ value, key }) => {
    expect(keysOf(guess(['Đơn vị'], [value], [`${value} B`]))).toEqual([key]);
  });

  test('“Đơn vị” with district unions beside “CĐCS” is the column of units, surely', () => {
    const columns = guess(
      ['Đơn vị', 'CĐCS'],
      ['LĐLĐ huyện Một', 'Trường A'],
      ['LĐLĐ huyện Hai', 'Trường B'],
    );
    expect(keysOf(columns)).toEqual(['unit', 'grassroots']);
    expect(doubtsOf(columns)).toEqual([null, null]);
  });

  test('one name in every row is the unit’s own list', () => {
    const columns = guess(['Đơn vị', 'CĐCS'], ['LĐLĐ Một', 'Trường A'], ['LĐLĐ Một', 'Trường B']);
    expect(keysOf(columns)).toEqual([null, 'grassroots']);
  });

  test('three columns called “Ngày” go by their order, and each is asked', () => {
    const columns = guess(
      ['Ngày', 'Ngày', 'Ngày'],
      [day('2022-05-01'), day('2022-01-01'), day('2022-03-01')],
      [day('2022-06-01'), day('2022-02-01'), day('2022-03-15')],
    );
    expect(keysOf(columns)).toEqual(['registered', 'applied', 'recognised']);
    expect(doubtsOf(columns)).toEqual(['by-values', 'by-values', 'by-values']);
  });

  test('“Loại hình” with kinds is the kind, without values it is asked', () => {
    expect(doubtsOf(guess(['Loại hình'], ['Giải pháp kỹ thuật']))).toEqual([null]);
    expect(doubtsOf(guess(['Loại hình']))).toEqual(['unsure']);
  });

  test('“Lợi ích” holds money or words', () => {
    expect(keysOf(guess(['Lợi ích'], ['5 triệu'], [2_000_000]))).toEqual(['benefit']);
    expect(keysOf(guess(['Lợi ích'], ['Giảm sức lao động cho học sinh']))).toEqual([
      'socialBenefit',
    ]);
  });

  test('values against a name are told, not followed', () => {
    const columns = guess(['Ngày công nhận'], ['12/QĐ-UBND'], ['13/QĐ-UBND']);
    expect(keysOf(columns)).toEqual(['recognised']);
    expect(doubtsOf(columns)).toEqual(['values-differ']);
  });

  test('two columns for one thing: the better is taken, the other asked', () => {
    const columns = guess(
      ['Loại sáng kiến', 'Lĩnh vực'],
      ['Giải pháp kỹ thuật', 'Y tế'],
      ['Giải pháp quản lý', 'Giáo dục'],
    );
    expect(keysOf(columns)).toEqual(['kind', null]);
    expect(columns[1]?.doubt).toEqual({ code: 'rival', key: 'kind', column: 0 });
  });

  test('a head that the programme knows gives way where its values are none of that', () => {
    const columns = guess(
      ['Lĩnh vực', 'Loại hình'],
      ['Giáo dục', 'Giải pháp kỹ thuật'],
      ['Y tế', 'Giải pháp quản lý'],
    );
    expect(keysOf(columns)).toEqual([null, 'kind']);
    expect(doubtsOf(columns)).toEqual(['rival', null]);
  });

  test('recognised after it was registered in most rows: asked', () => {
    const columns = guess(
      ['Ngày công nhận', 'Ngày cập nhật Cổng'],
      [day('2022-05-01'), day('2022-02-01')],
      [day('2022-05-02'), day('2022-02-02')],
    );
    expect(doubtsOf(columns)).toEqual(['order', null]);
  });
});

describe('the head', () => {
  test.each<{ name: string; grid: Grid; top: number; bottom: number; columns: number }>([
    {
      name: 'under a title',
      grid: [['DANH SÁCH SÁNG KIẾN'], [], ['TT', 'Tên SK', 'Họ tên TG'], [1, 'Một', 'Lò Văn A']],
      top: 2,
      bottom: 2,
      columns: 3,
    },
    {
      name: 'directly under a title',
      grid: [['DANH SÁCH SÁNG KIẾN NĂM 2022'], ['TT', 'Tên SK', 'Họ tên TG']],
      top: 1,
      bottom: 1,
      columns: 3,
    },
    {
      name: 'of two rows with groups',
      grid: [
        ['Danh sách'],
        ['TT', 'Sáng kiến', null, 'Quyết định công nhận', null, 'TG áp dụng'],
        [null, 'Tên', 'Mã', 'Số', 'Ngày', null],
      ],
      top: 1,
      bottom: 2,
      columns: 6,
    },
  ])('$name', ({ grid, top, bottom, columns }) => {
    const place = findHead(grid);
    expect(place).toEqual({ top, bottom });
    expect(headColumns(grid, place ?? { top, bottom })).toHaveLength(columns);
  });

  test('a group lends its words to the columns under it', () => {
    const grid = [
      ['Sáng kiến', null, 'Quyết định công nhận', null],
      ['Tên', 'Mã', 'Số', 'Ngày'],
    ];
    const heads = headColumns(grid, { top: 0, bottom: 1 });
    expect(keysOf(guessColumns(heads, []))).toEqual([
      'title',
      'portalCode',
      'recognitionDocument',
      'recognised',
    ]);
  });
});
