import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesOf, sourceOf, type Text, textsOf, WORDS } from './texts.ts';

/** Words that people stumbled over, and what is said instead. */
const RETIRED: readonly (readonly [found: RegExp, instead: string])[] = [
  [/(?<!cửa )(?<!\p{L})sổ(?!\p{L})/iu, '“bảng tính” for the file, “tab” for a sheet of it'],
  [/(?<!\p{L})ấy(?!\p{L})/iu, '“này”, “đó”, or the thing itself'],
  [/(?<!\p{L})hộp(?! thư)(?!\p{L})/iu, '“cửa sổ”; “hộp thư” is a mailbox'],
  [/nay tên là/iu, '“đã đổi tên thành”'],
  [/cán bộ tỉnh|do tỉnh giữ/iu, '“cán bộ quản lý”: the office may be of any level'],
  [/ví dụ:? LĐLĐ (?:huyện|thành phố|thị xã)/iu, 'an example without a district level'],
  [/điền ô này/iu, 'what is to be filled in: “Bổ sung …”'],
  [/khó tin/iu, '“bất thường, cần kiểm tra”'],
  [/ngày, giờ như vậy/iu, '“ngày không tồn tại”'],
  [/danh sách (?:thừa|thiếu)/iu, '“nhiều hơn Cổng”, “ít hơn Cổng”'],
  [/để lại cho kỳ sau/iu, '“chuyển sang kỳ báo cáo sau”'],
  [/xếp chờ|hạn mức/iu, '“chờ gửi”, “số người nhận được phép”'],
  [/thấy lần đầu/iu, '“phát hiện ngày”'],
  [/vượt cả chương trình/iu, '“vượt chỉ tiêu cả chương trình”'],
  [/cần bình quân|cần có đến nay/iu, '“từ nay cần thêm”, “mức cần đạt đến ngày …”'],
  [/có \d* ?dòng có lỗi/iu, '“còn 07 dòng lỗi”'],
  [/thực đơn/iu, '“menu”'],
  [/phần nhớ/iu, '“dữ liệu riêng của tiện ích”'],
  [/số hàng|một hàng|: hàng tiêu đề/iu, '“dòng”, as everywhere else'],
  [/metadata|trigger|(?<!\p{L})hàm(?!\p{L})/iu, 'what it does, not what code calls it'],
  [/(?<!\d)\d{2}\/0[3-9]\/\d{4}/u, 'a day as documents write it: 01/9/2023'],
];

/** Where a retired word stays, and why. */
const STAYS: readonly (readonly [file: RegExp, text: RegExp, why: string])[] = [
  [/./, /Sổ hoàn tác/g, 'the name of a tab that workbooks in use have'],
  [
    /^local\/words/,
    /(?:tính một hàm|Hàm \S*$)/g,
    'a function of a cell, which spreadsheets call so',
  ],
  [/^(?:README|CHANGELOG)/, /Hàm trong ô/g, 'a function of a cell, which spreadsheets call so'],
  [/^(?:README|build\/)/, /triggers?/g, 'an English sentence'],
];

/** Beside the words: what the command line, the build and the demonstration say, and names of settings and tabs. */
const SAYS =
  /^(?:local|build|dialogs|pages|letters)\/|^sample\/demo\.ts$|^programme\/(?:rules|set-up)\/|^workbook\/tabs\.ts$/;

const PAGES = ['README.md', 'CHANGELOG.md', 'docs/huong-dan.md', 'docs/trien-khai.md'];

const read = [
  ...filesOf((file) => WORDS.test(file) || SAYS.test(file)).flatMap(textsOf),
  { file: 'cells.ts', text: sourceOf('cells.ts') },
  ...PAGES.flatMap((file) =>
    readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
      .split('\n')
      .map((text): Text => ({ file, text })),
  ),
];

/** The texts with what may stay taken out. */
const judged = read.map(({ file, text }): Text => {
  const places = STAYS.filter(([where]) => where.test(file));
  return { file, text: places.reduce((rest, [, what]) => rest.replace(what, '…'), text) };
});

describe('words that were retired', () => {
  test.each(RETIRED)('%s does not come back: %s', (found) => {
    const back = judged.filter(({ text }) => found.test(text));
    expect(back.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });

  test.each(STAYS)('where %s says %s it stays: %s', (where, what) => {
    const isThere = ({ file, text }: Text) => where.test(file) && text.search(what) >= 0;
    expect(read.some(isThere)).toBe(true);
  });

  test('are found where they stand, in any letters', () => {
    const said = 'Sổ này và sổ ấy; Hộp trắng; ngày 01/09/2023.';
    expect(RETIRED.filter(([found]) => found.test(said))).toHaveLength(4);
    const sound = 'Cửa sổ của bảng tính; hộp thư; thấy; ngày 01/9/2023, 28/02/2023.';
    expect(RETIRED.filter(([found]) => found.test(sound))).toEqual([]);
  });

  test('a count in a sentence has two digits', () => {
    const plain = /(?<![/}])\$\{wholeNumber\([^}]*\)\} (?!đồng)\p{Ll}[^`]*/gu;
    const found = filesOf((file) => WORDS.test(file)).flatMap((file) =>
      [...sourceOf(file).matchAll(plain)].map(([text]) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});
