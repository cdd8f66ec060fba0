import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNearDuplicates } from '../../../../src/programme/duplicates/near/index.ts';
import { effortOf, SURELY_MORE } from '../../../effort.ts';
import { rowOf, rowsOf } from './rows.ts';

function areAlike(one: string, other: string): boolean {
  return findNearDuplicates(rowsOf([one, other])).length === 1;
}

describe('two titles say the same', () => {
  test.each([
    ['a short form', 'Ứng dụng CNTT trong dạy học', 'Ứng dụng công nghệ thông tin trong dạy học'],
    [
      'two short forms',
      'Rèn chữ cho HS dân tộc ở trường THCS',
      'Rèn chữ cho học sinh dân tộc ở trường trung học cơ sở',
    ],
    ['the place of a tone', 'Nâng cao chất lượng hòa giải', 'Nâng cao chất lượng hoà giải'],
    ['a misplaced tone', 'Nâng cao chất lựơng hòa giải', 'Nâng cao chất lượng hòa giải'],
    ['i for y', 'Rèn kỹ năng quản lý lớp học', 'Rèn kĩ năng quản lí lớp học'],
    ['no marks at all', 'Dạy tốt bảng nhân cho lớp 3', 'Day tot bang nhan cho lop 3'],
    ['no marks in a part of it', 'Dạy tốt bảng nhân cho trẻ em', 'Dạy tốt bang nhan cho tre em'],
    ['“Sáng kiến:” before it', 'Sáng kiến: Xe đẩy thuốc hai tầng', 'Xe đẩy thuốc hai tầng'],
    ['the level of the initiative', 'Sáng kiến cấp trường: Xe đẩy thuốc', 'Xe đẩy thuốc (SKKN)'],
    ['a number before it', '1. Xe đẩy thuốc hai tầng', 'Xe đẩy thuốc hai tầng'],
    ['another opening', 'Một số biện pháp rèn chữ cho trẻ', 'Giải pháp rèn chữ cho trẻ'],
    ['“nhằm” left out', 'Giải pháp nhằm giảm bụi ở lò hơi', 'Giải pháp giảm bụi ở lò hơi'],
    ['a lost letter', 'Nâng cao chất lượng bữa ăn', 'Nâng cao chất lợng bữa ăn'],
    [
      'a lost letter that leaves a word',
      'Giúp học sinh thích đọc sách',
      'Giúp họ sinh thích đọc sách',
    ],
    ['a doubled letter', 'Nâng cao chất lượng bữa ăn', 'Nâng cao chấtt lượng bữa ăn'],
    [
      'swapped letters',
      'Nâng cao chất lượng bữa ăn',
      'Nâng cao chất lượng bữa ăn'.replace('lượng', 'lưnợg'),
    ],
    ['a lost blank', 'Xe đẩy thuốc cho học sinh', 'Xe đẩy thuốc cho họcsinh'],
    ['a word typed twice', 'Xe đẩy thuốc hai tầng', 'Xe đẩy đẩy thuốc hai tầng'],
    ['capitals', 'Xe đẩy thuốc hai tầng', 'XE ĐẨY THUỐC HAI TẦNG'],
    ['decomposed letters', 'Xe đẩy thuốc hai tầng', 'Xe đẩy thuốc hai tầng'.normalize('NFD')],
    ['quotes and dots', 'Xe đẩy thuốc hai tầng', '“Xe đẩy thuốc hai tầng”...'],
    ['a year behind it', 'Xe đẩy thuốc hai tầng', 'Xe đẩy thuốc hai tầng năm học 2021-2022'],
    ['a number with a zero', 'Xe đẩy thuốc số 1', 'Xe đẩy thuốc số 01'],
    ['a Roman number', 'Ôn tập học kỳ II', 'Ôn tập học kì 2'],
    ['nothing', 'Xe đẩy thuốc hai tầng', 'Xe đẩy thuốc hai tầng'],
  ])('that differ in %s', (_, one, other) => {
    expect(areAlike(one, other)).toBe(true);
    expect(areAlike(other, one)).toBe(true);
  });
});

describe('two titles are different works', () => {
  test.each([
    ['the class', 'Rèn chữ cho học sinh lớp 4', 'Rèn chữ cho học sinh lớp 5'],
    ['the subject', 'Dạy tốt môn Toán lớp 4', 'Dạy tốt môn Tin lớp 4'],
    ['the district', 'Giảm nghèo ở Than Uyên', 'Giảm nghèo ở Tân Uyên'],
    ['the district, without marks', 'Giam ngheo o Than Uyen', 'Giam ngheo o Tan Uyen'],
    ['the commune', 'Giảm nghèo ở Nậm Cha', 'Giảm nghèo ở Nậm Chà'],
    ['the school', 'Bếp ăn trường Tiểu học số 1', 'Bếp ăn trường Tiểu học số 2'],
    ['the kind of school', 'Quản lý trường PTDTBT', 'Quản lý trường PTDTNT'],
    ['the half-year', 'Ôn tập học kỳ I', 'Ôn tập học kỳ II'],
    ['the year', 'Chỉnh lý hồ sơ năm 2021', 'Chỉnh lý hồ sơ năm 2022'],
    ['the age', 'Dạy hát cho trẻ 3-4 tuổi', 'Dạy hát cho trẻ 4-5 tuổi'],
    ['the marks of a word', 'Sửa bàn học ở lớp', 'Sửa bản học ở lớp'],
    ['the marks of a word typed without', 'Sửa bàn học ở lớp', 'Sửa ban học ở lớp'],
    ['the meaning', 'Thủ tục công nhận sáng kiến', 'Thủ tục công nhân sáng kiến'],
    ['the machine', 'Cải tiến máy sao chè', 'Cải tiến máy sấy chè'],
    ['the object', 'Một số biện pháp dạy múa cho trẻ', 'Một số biện pháp dạy hát cho trẻ'],
    ['a word more', 'Quản lý hồ sơ cán bộ', 'Quản lý hồ sơ cán bộ nữ'],
    ['the voltage', 'Thay sứ đường dây 35 kV', 'Thay sứ đường dây 22 kV'],
  ])('that differ in %s', (_, one, other) => {
    expect(areAlike(one, other)).toBe(false);
    expect(areAlike(other, one)).toBe(false);
  });
});

describe('a person can decide', () => {
  const recognised = (day: string) => ({ typed: day, value: day, trouble: null });

  test('by the words that differ, the author, the union and the days', () => {
    const [group] = findNearDuplicates([
      rowOf({
        row: 2,
        title: 'Ứng dụng CNTT cho học sinh',
        author: 'Lò Văn An',
        grassroots: 'Trường TH số 1',
        recognised: recognised('2022-03-01'),
      }),
      rowOf({
        row: 3,
        title: 'Sáng kiến: ứng dụng công nghệ thông tin cho học sin',
        author: 'Vàng Thị Bình',
        coauthors: { typed: '', value: [{ name: 'Lò Văn An', share: 30 }], trouble: null },
        grassroots: 'Trường Tiểu học số 1',
        recognised: recognised('2022-03-11'),
      }),
    ]);
    expect(group?.original.row).toBe(2);
    expect(group?.members.map(({ initiative }) => initiative.row)).toEqual([3]);
    expect(group?.members[0]?.evidence).toEqual({
      differences: [
        { here: 'Sáng kiến:', there: '', kind: 'wording' },
        { here: 'công nghệ thông tin', there: 'CNTT', kind: 'wording' },
        { here: 'sin', there: 'sinh', kind: 'typo' },
      ],
      sharedWords: 4,
      words: 9,
      sameAuthor: false,
      namedAsCoauthor: true,
      sameGrassroots: true,
      sameUnit: true,
      sameDocument: false,
      daysBetweenRecognitions: 10,
      daysBetweenRegistrations: null,
    });
  });

  test('when co-authors enter one work each', () => {
    const title = 'Xe đẩy thuốc hai tầng';
    const groups = findNearDuplicates([rowOf({ row: 2, title }), rowOf({ row: 3, title })]);
    expect(groups[0]?.members[0]?.evidence).toMatchObject({ differences: [], sameAuthor: false });
  });

  test('when one title without marks may be either of two works', () => {
    const groups = findNearDuplicates(
      rowsOf(['Sửa bàn gỗ cho lớp học', 'Sửa bản gỗ cho lớp học', 'Sua ban go cho lop hoc']),
    );
    expect(groups.map(({ original, members }) => [original.row, members.length])).toEqual([
      [2, 1],
      [3, 1],
    ]);
  });
});

describe('exact duplicates are left to their own rule', () => {
  const title = 'Xe đẩy thuốc hai tầng';

  test('of title and author', () => {
    const author = 'Lò Văn An';
    expect(findNearDuplicates([2, 3].map((row) => rowOf({ row, title, author })))).toEqual([]);
  });

  test('of the portal code', () => {
    const portalCode = 'SK-0012';
    expect(findNearDuplicates([2, 3].map((row) => rowOf({ row, title, portalCode })))).toEqual([]);
  });

  test('so that only the first registered stands in a group', () => {
    const day = (value: string) => ({
      typed: '',
      value: { day: value, moment: null },
      trouble: null,
    });
    const [group] = findNearDuplicates([
      rowOf({ row: 2, title, author: 'Lò Văn An', registered: day('2022-05-02') }),
      rowOf({ row: 3, title, author: 'Lò Văn An', registered: day('2022-05-01') }),
      rowOf({ row: 4, title, author: 'Vàng Thị Bình', registered: day('2022-05-03') }),
    ]);
    const rows = [group?.original, ...(group?.members ?? []).map((each) => each.initiative)];
    expect(rows.map((each) => each?.row)).toEqual([3, 4]);
  });
});

describe('whatever is typed', () => {
  const words = fc.constantFrom(
    ...'một số biện pháp giải pháp học họ hoc sinh HS CNTT lớp 4 5 II Toán toan Tin năm 2021 và của ở Than Tân Uyên'.split(
      ' ',
    ),
  );
  const titles = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
    ),
    { maxLength: 12 },
  );

  test('nothing is thrown, and no row is like itself', () => {
    fc.assert(
      fc.property(titles, (list) => {
        for (const { original, members } of findNearDuplicates(rowsOf(list))) {
          const rows = [original, ...members.map(({ initiative }) => initiative)];
          expect(new Set(rows).size).toBe(rows.length);
          expect(rows.length).toBeGreaterThan(1);
        }
      }),
    );
  });

  test('a text far too long for a title is compared as a whole', () => {
    const long = Array.from({ length: 9000 }, (_, at) => `tiếng${at % 7 === 0 ? '' : 'x'}`).join(
      ' ',
    );
    const groups = findNearDuplicates(rowsOf([long, long, `${long} khác`]));
    expect(groups.map(({ members }) => members.length)).toEqual([1]);
  });

  test.each([
    ['small letters', 'a'],
    ['capitals', 'A'],
    ['capitals and small letters', 'Mường'],
    ['letters that cannot follow each other', 'qx'],
    ['letters and marks', 'e\u0302\u0301'],
  ])('%s without a blank take no more work than words, but for a factor', (_, letters) => {
    const titles = (unit: string) =>
      Array.from({ length: 12 }, (_, at) => `${unit.repeat(12_800 / unit.length)}${at}kết`);
    const plain = effortOf(() => findNearDuplicates(rowsOf(titles('rèn chữ '))));
    expect(effortOf(() => findNearDuplicates(rowsOf(titles(letters)))) / plain).toBeLessThan(
      SURELY_MORE,
    );
  });

  test('the order of the rows changes nothing', () => {
    const shuffled = titles.chain((list) => {
      const rows = rowsOf(list);
      return fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(findNearDuplicates(others)).toEqual(findNearDuplicates(rows));
      }),
    );
  });
});
