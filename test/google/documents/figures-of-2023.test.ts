import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/local/plain-text.ts';
import type { CellValue, Workbook } from '../../../src/xlsx/model.ts';
import { openZip, unpack } from '../../../src/xlsx/zip.ts';
import { open, workbookOf } from '../../add-in.ts';
import { madeOnce } from '../../workbooks.ts';

const HEAD = [
  'STT',
  'Tên sáng kiến',
  'Tác giả',
  'Công đoàn cơ sở',
  'Loại giải pháp',
  'Ngày áp dụng',
  'Ngày công nhận',
  'Văn bản công nhận',
  'Ngày cập nhật Cổng',
  'Giá trị làm lợi (đồng)',
];

/** So many rows of a unit, registered on a day. */
type Batch = readonly [registered: string, many: number];

function rowsOf(unit: string, batches: readonly Batch[]): CellValue[][] {
  const days = batches.flatMap(([day, many]) => new Array<string>(many).fill(day));
  return days.map((registered, index) => {
    const isFirst = registered < '2022-06-01';
    return [
      index + 1,
      `Cải tiến quy trình thứ ${index + 1} của ${unit}`,
      `Lò Văn Mẫu ${unit} ${index + 1}`,
      `CĐCS ${unit}`,
      'giải pháp quản lý',
      '01/3/2022',
      isFirst ? '05/3/2022' : '20/6/2022',
      `${index + 1}/QĐ-M`,
      registered.split('-').reverse().join('/'),
      1_000_000,
    ];
  });
}

/**
 * What LĐLĐ tỉnh Lai Châu stated on 04/8/2023 (002), with invented rows: of 2,300 asked for, 2,152 on
 * 10/11/2022, the target met on 10/12/2022, 2,779 on 31/7/2023; 81 of them are told as counts.
 */
const LAI_CHAU = madeOnce(() =>
  workbookOf({
    'Cài đặt': [
      ['Mục', 'Giá trị', 'Giải thích'],
      ['Tên chương trình', 'Chương trình “01 triệu sáng kiến”'],
      ['Cơ quan cấp trên', 'Tổng LĐLĐ Việt Nam'],
      ['Cơ quan ban hành', 'LĐLĐ tỉnh Lai Châu'],
      ['Phạm vi', 'toàn tỉnh'],
      ['Địa danh', 'Lai Châu'],
      ['Email lãnh đạo', 'lanh-dao@lien-doan.example'],
    ],
    'Giai đoạn': [
      ['Giai đoạn', 'Cổng mở', 'Cổng đóng trước', 'Công nhận từ', 'Công nhận đến'],
      ['Giai đoạn 1', '07:00 08/01/2022', '01/6/2022', '01/9/2021', '31/5/2022'],
      ['Giai đoạn 2', '07:00 01/6/2022', '02/9/2023', '01/6/2022', '01/9/2023'],
    ],
    'Đơn vị': [
      [
        'TT',
        'Tên đơn vị',
        'Tên tab',
        'Chỉ tiêu Giai đoạn 1',
        'Chỉ tiêu Giai đoạn 2',
        'Số báo cáo Giai đoạn 1',
        'Số báo cáo Giai đoạn 2',
      ],
      [1, 'Công đoàn ngành Mẫu', 'Ngành', 700, 600],
      [2, 'LĐLĐ huyện Mẫu', 'Huyện', 500, 500],
      [3, 'Đơn vị phối hợp', null, null, null, 80, 1],
    ],
    Ngành: [
      HEAD,
      ...rowsOf('Ngành', [
        ['2022-03-10', 1_000],
        ['2022-10-05', 200],
        ['2022-12-09', 147],
        ['2022-12-10', 3],
        ['2023-03-15', 250],
      ]),
    ],
    Huyện: [
      HEAD,
      ...rowsOf('Huyện', [
        ['2022-03-12', 695],
        ['2022-11-10', 176],
        ['2023-07-31', 227],
        ['2023-08-02', 40],
      ]),
    ],
  }),
);

function take(workbook: Workbook, kind: string): string {
  const host = open(workbook, { now: '2023-07-31T17:00' });
  const made = host.runFromPage('takeDocument', kind, {}) as {
    readonly message: string;
    readonly files: readonly { readonly base64: string }[];
  };
  const [file] = made.files;
  expect(made).toMatchObject({ outcome: 'done' });
  const part = openZip(Buffer.from(file?.base64 ?? '', 'base64')).find(
    ({ name }) => name === 'word/document.xml',
  );
  return part ? new TextDecoder().decode(unpack(part)).replace(/<[^>]+>/g, '') : '';
}

describe('the figures of 31/7/2023 (002)', () => {
  test('come out of the rows into the letter: 2.779/2.300, 121%, 265 days before the end', () => {
    const letter = take(LAI_CHAU(), 'letter');
    expect(letter).toContain('tính đến ngày 31/7/2023, toàn tỉnh đã có 2.779/2.300 sáng kiến');
    expect(letter).toContain('đạt 121% chỉ tiêu');
    expect(letter).toContain('hoàn thành chỉ tiêu trước 265 ngày');
  });

  test('and into the closing report, with the day', () => {
    const report = take(LAI_CHAU(), 'report');
    expect(report).toContain('đạt 2.779/2.300 sáng kiến, bằng 121%');
    expect(report).toContain('vào ngày 10/12/2022, trước 265 ngày');
  });

  test('and to the leaders; what came in August waits for the next report', () => {
    const host = open(LAI_CHAU(), { now: '2023-07-31T17:00' });
    host.run('sendReport');
    const page = plainText(host.pages.at(-1)?.content ?? '');
    expect(page).toContain('đến ngày 31/7/2023: 2.779/2.300, đạt 121%');
  });

  test('nine months before they were those of the form: 2.152/2.300, 94%, and nobody had met it', () => {
    const host = open(LAI_CHAU(), { now: '2022-11-10T17:00' });
    host.run('draftLetter');
    const page = plainText(host.pages.at(-1)?.content ?? '');
    expect(page).toContain('2.152/2.300 sáng kiến được tính, đạt 94% chỉ tiêu.');
  });
});
