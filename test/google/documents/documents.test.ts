import { describe, expect, test } from 'vitest';
import { confirmationOf } from '../../../src/host/pages.ts';
import type { CellValue, Workbook } from '../../../src/xlsx/model.ts';
import { openZip, unpack } from '../../../src/xlsx/zip.ts';
import { click, open, snapshot, tabOf, valuesOf } from '../../add-in.ts';
import { madeOnce, provinceWorkbook, smallWorkbook } from '../../workbooks.ts';

interface Taken {
  readonly outcome: string;
  readonly message: string;
  readonly files: readonly { readonly name: string; readonly base64: string }[];
}

function take(workbook: Workbook, kind: string, fields: Record<string, string> = {}): Taken {
  return open(workbook).runFromPage('takeDocument', kind, fields) as Taken;
}

const bytesOf = (base64: string): Uint8Array => Buffer.from(base64, 'base64');

/** What Word reads in a .docx. */
function wordsIn(docx: Uint8Array): string {
  const part = openZip(docx).find(({ name }) => name === 'word/document.xml');
  const xml = part ? new TextDecoder().decode(unpack(part)) : '';
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}

/** What a page shows. */
function shownIn(page: string): string {
  const text = page.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  return text.replace(/<[^>]+>/g, '');
}

function onlyFile({ files }: Taken): string {
  return wordsIn(bytesOf(files[0]?.base64 ?? ''));
}

function setCell(workbook: Workbook, tab: string, find: CellValue, head: string, value: CellValue) {
  const sheet = tabOf(workbook, tab);
  const all = valuesOf(sheet);
  const top = all.findIndex((row) => row.includes(head));
  const row = all.findIndex((cells, index) => index > top && cells.includes(find));
  sheet.setValue(row, (all[top] ?? []).indexOf(head), value);
}

describe('what is told beside a document', () => {
  test('the rows of each tab that its numbers are counted in, with a link to each column', () => {
    const host = open(smallWorkbook());
    host.run('draftClosingReport');
    const page = host.pages.at(-1)?.content ?? '';
    expect(shownIn(page)).toContain('Cột và dòng của từng tab');
    expect(shownIn(page)).toMatch(/Sìn Hồ: .*Loại giải pháp [A-Z]+\d+:[A-Z]+\d+/);
    expect(page).toMatch(/href="[^"]*#gid=\d+&(?:amp;)?range=[A-Z]+\d+:[A-Z]+\d+"/);
  });

  test('a field that may be given for any document and says nothing in this one', () => {
    const made = take(smallWorkbook(), 'report', { 'Hạn báo cáo': '10/9/2023', Số: '5' });
    expect(made.message).toContain('Văn bản này không dùng ô “Hạn báo cáo”');
    expect(take(smallWorkbook(), 'letter', { 'Hạn báo cáo': '10/9/2023' }).message).not.toContain(
      'không dùng',
    );
  });
});

describe('“Công văn đôn đốc”', () => {
  test('shows the whole letter with the figures of 10/11/2022, and changes nothing', () => {
    const workbook = provinceWorkbook();
    const before = snapshot(workbook);
    const host = open(workbook);
    expect(host.run('draftLetter')).toMatchObject({ outcome: 'done' });
    const page = (host.pages.at(-1)?.content ?? '').replace(/&#(\d+);/g, (_, code) =>
      String.fromCodePoint(Number(code)),
    );
    expect(page.replace(/<[^>]+>/g, '')).toContain('toàn tỉnh đã có 2.152/2.300 sáng kiến');
    expect(page.replace(/<[^>]+>/g, '')).toContain('còn 01 đơn vị đạt dưới 50% chỉ tiêu');
    expect(snapshot(workbook)).toEqual(before);
  });

  test('comes as a .docx of that day, its fields filled and remembered for the next time', () => {
    const workbook = smallWorkbook();
    const made = take(workbook, 'letter', { Số: '1070/LĐLĐ', 'người ký': 'Lò Văn Mẫu' });
    expect(made.files.map(({ name }) => name)).toEqual(['cong-van-don-doc-2022-11-10.docx']);
    expect(onlyFile(made)).toContain('Số: 1070/LĐLĐ');
    const next = take(workbook, 'letter');
    expect(onlyFile(next)).toContain('Lò Văn Mẫu');
    expect(onlyFile(next)).toContain('Số: 1070/LĐLĐ');
  });

  test('a number is not carried over to the letter of another day', () => {
    const workbook = smallWorkbook();
    take(workbook, 'letter', { Số: '1070/LĐLĐ', 'Người ký': 'Lò Văn Mẫu' });
    setCell(workbook, 'Cài đặt', 'Ngày báo cáo', 'Giá trị', '30/6/2022');
    const later = take(workbook, 'letter');
    expect(onlyFile(later)).not.toContain('1070');
    expect(onlyFile(later)).toContain('Lò Văn Mẫu');
  });

  test.each([
    ['an unknown field', { 'Số văn bản': '1' }, 'Không có ô “Số văn bản”'],
    ['a field of another document', { 'Chủ trì': 'Lò Văn Mẫu' }, 'Không có ô “Chủ trì”'],
    ['a day that is none', { Ngày: '31/02/2023' }, 'Không hiểu ngày “31/02/2023” ở ô “Ngày”'],
  ])('%s is named and nothing is made', (_, fields, said) => {
    const refused = take(smallWorkbook(), 'letter', fields);
    expect(refused).toMatchObject({ outcome: 'refused', files: [] });
    expect(refused.message).toContain(said);
  });

  test('is worded by the office where it says so, and names what it does not know', () => {
    const workbook = smallWorkbook();
    expect(click(workbook, 'makeTemplates', { answers: 'yes' }).outcome).toBe('done');
    setCell(workbook, 'Mẫu văn bản', 'Kèm theo', 'Nội dung', 'Xem biểu gửi kèm, {tỷ lệ}% chung.');
    expect(onlyFile(take(workbook, 'letter'))).toMatch(/Xem biểu gửi kèm, \d+% chung\./);
    setCell(workbook, 'Mẫu văn bản', 'Kèm theo', 'Nội dung', 'Xem {biểu nào}.');
    const refused = take(workbook, 'letter');
    expect(refused.message).toMatch(/Tab “Mẫu văn bản”, ô C\d+ dùng \{biểu nào\}/);
    expect(refused.files).toEqual([]);
  });

  test('a document that there is none of is no crash', () => {
    expect(take(smallWorkbook(), 'constructor')).toMatchObject({ outcome: 'refused', files: [] });
  });
});

describe('“Báo cáo tổng kết”', () => {
  const drafted = madeOnce(() => {
    const workbook = smallWorkbook();
    click(workbook, 'draftClosingReport');
    return workbook;
  });
  const part = (workbook: Workbook, number: string): CellValue[] =>
    valuesOf(tabOf(workbook, 'Đề cương')).find(([first]) => first === number) ?? [];

  test('makes the outline with what can be computed, and the report from it', () => {
    const workbook = drafted();
    expect(valuesOf(tabOf(workbook, 'Đề cương'))[0]).toEqual([
      'Mục',
      'Nội dung yêu cầu',
      'Nội dung tự động',
      'Nội dung của đơn vị',
      'Xong',
    ]);
    expect(String(part(workbook, 'II.1')[2])).toContain('So với chỉ tiêu được giao, kết quả đạt');
    expect(part(workbook, 'III.1')[2]).toBeNull();
    const text = onlyFile(take(workbook, 'report'));
    expect(text).toContain('II. KẾT QUẢ ĐẠT ĐƯỢC');
    expect(text).toContain('So với chỉ tiêu được giao, kết quả đạt');
  });

  test('says what should be looked at before it is signed', () => {
    const host = open(smallWorkbook());
    host.run('draftClosingReport');
    const page = (host.pages.at(-1)?.content ?? '').replace(/&#(\d+);/g, (_, code) =>
      String.fromCodePoint(Number(code)),
    );
    expect(page).toMatch(/\d\d sáng kiến khai giá trị làm lợi lớn bất thường/);
    expect(page).toContain('Kính gửi');
  });

  test('a second click writes nothing', () => {
    const workbook = drafted();
    const before = snapshot(workbook);
    click(workbook, 'draftClosingReport');
    expect(snapshot(workbook)).toEqual(before);
  });

  test('what people wrote stands before, what they edited stays, the rest is renewed', () => {
    const workbook = drafted();
    setCell(workbook, 'Đề cương', 'II.1', 'Nội dung của đơn vị', 'Các cấp vào cuộc sớm.');
    setCell(workbook, 'Đề cương', 'II.4', 'Nội dung tự động', 'Chỉ một sáng kiến đáng kể.');
    setCell(workbook, 'Cài đặt', 'Ngày báo cáo', 'Giá trị', '30/6/2022');
    click(workbook, 'draftClosingReport');
    expect(part(workbook, 'II.4')[2]).toBe('Chỉ một sáng kiến đáng kể.');
    expect(String(part(workbook, 'II.1')[2])).toContain('Tính đến hết ngày 30/6/2022');
    const text = onlyFile(take(workbook, 'report'));
    expect(text).toContain('Chỉ một sáng kiến đáng kể.');
    const [own, computed] = ['Các cấp vào cuộc sớm.', 'Tính đến hết ngày 30/6/2022'].map((said) =>
      text.indexOf(said),
    );
    expect(own).toBeGreaterThan(0);
    expect(computed).toBeGreaterThan(own ?? 0);
  });

  test('another outline, written into the tab, is followed', () => {
    const workbook = drafted();
    const sheet = tabOf(workbook, 'Đề cương');
    for (let row = 1; row < sheet.rows.length; row += 1)
      for (let column = 0; column < 5; column += 1) sheet.setValue(row, column, null);
    const lines = [
      ['A', 'Tình hình'],
      ['A.1', 'Số lượng sáng kiến'],
      ['A.2', 'Việc còn lại'],
    ];
    lines.forEach(([number = '', asks = ''], index) => {
      sheet.setValue(index + 1, 0, number);
      sheet.setValue(index + 1, 1, asks);
    });
    click(workbook, 'draftClosingReport');
    expect(String(part(workbook, 'A.1')[2])).toContain('kết quả đạt');
    expect(onlyFile(take(workbook, 'report'))).toContain('A. TÌNH HÌNH');
  });

  test('is taken back by undo as it was', () => {
    const workbook = smallWorkbook();
    click(workbook, 'draftClosingReport');
    click(workbook, 'undoLastRun', { answers: 'yes' });
    expect(workbook.sheets.some(({ name }) => name === 'Đề cương')).toBe(false);
  });
});

describe('“Hồ sơ khen thưởng”', () => {
  test('says where to choose while nobody is chosen', () => {
    expect(click(smallWorkbook(), 'draftAwardPapers')).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('ghi “chọn” vào cột “Quyết định”'),
    });
  });

  test('one archive: proposal, minutes, and a summary for each who is chosen', () => {
    const workbook = smallWorkbook();
    click(workbook, 'listAwards');
    const rows = valuesOf(tabOf(workbook, 'Khen thưởng'));
    const heads = rows.find((row) => row.includes('Quyết định')) ?? [];
    const name = String(
      rows.find((row) => row[heads.indexOf('Đối tượng')] === 'Cá nhân')?.[heads.indexOf('Tên')],
    );
    setCell(workbook, 'Khen thưởng', name, 'Quyết định', 'chọn');
    const { files } = take(workbook, 'awards', { 'Chủ trì': 'Lò Văn Mẫu' });
    expect(files.map((file) => file.name)).toEqual(['ho-so-khen-thuong-2022-11-10.zip']);
    const inside = openZip(bytesOf(files[0]?.base64 ?? ''));
    const names = inside.map((entry) => entry.name);
    expect(names.slice(0, 2)).toEqual(['to-trinh-2022-11-10.docx', 'bien-ban-2022-11-10.docx']);
    expect(names[2]).toMatch(/^tom-tat-01-[a-z-]+-2022-11-10\.docx$/);
    const [proposal, minutes, summary] = inside.map((entry) => wordsIn(unpack(entry)));
    expect(proposal).toContain(name);
    expect(minutes).toContain('Lò Văn Mẫu');
    expect(summary).toMatch(/đồng\/năm \([^)]* đồng\)/);
  });
});

describe('“Danh sách tham luận”', () => {
  test('offers the tab where it is missing, then lists its lines', () => {
    const workbook = smallWorkbook();
    expect(click(workbook, 'draftPaperList', { answers: 'yes' }).message).toContain('Tham luận');
    expect(click(workbook, 'draftPaperList').message).toContain('chưa có dòng nào');
    const sheet = tabOf(workbook, 'Tham luận');
    ['LĐLĐ huyện Sìn Hồ', 'Cá nhân', 1, 'Vàng Thị Thử'].forEach((value, column) => {
      sheet.setValue(1, column, value);
    });
    const made = take(workbook, 'papers');
    const { preview } = open(workbook).runFromPage('previewDocument', 'papers', {}) as {
      preview: string;
    };
    expect(shownIn(preview)).toContain('Các dòng trong bảng ← Tham luận');
    expect(made.files[0]?.name).toBe('danh-sach-tham-luan-2022-11-10.docx');
    expect(onlyFile(made)).toContain('Vàng Thị Thử');
  });
});

describe('a document goes with letters', () => {
  test('once to each unit that has an address, with the file that was looked at', () => {
    const workbook = smallWorkbook();
    const fields = { Số: '1070/LĐLĐ', Ngày: '04/8/2023', 'Hạn báo cáo': '15/8/2023' };
    const first = open(workbook);
    expect(first.runFromPage('mailDocument', 'letter', fields)).toMatchObject({ outcome: 'done' });
    expect(first.mails).toEqual([]);
    const button = confirmationOf(first.pages.at(-1)?.content ?? '');
    first.runFromPage(button?.functionName ?? '', ...(button?.args ?? []));
    const [mail] = first.mails;
    expect(first.mails.length).toBeGreaterThan(1);
    expect(mail?.subject).toContain('Công văn đôn đốc số 1070/LĐLĐ ngày 04/8/2023');
    expect(mail?.htmlBody).toContain('chậm nhất ngày 15/8/2023');
    const [file] = mail?.attachments ?? [];
    expect(file?.name).toBe('cong-van-don-doc-2022-11-10.docx');
    expect(wordsIn(bytesOf(file?.base64 ?? ''))).toContain('Số: 1070/LĐLĐ');
    const again = open(workbook);
    again.runFromPage('mailDocument', 'letter', fields);
    const second = confirmationOf(again.pages.at(-1)?.content ?? '');
    again.runFromPage(second?.functionName ?? '', ...(second?.args ?? []));
    expect(again.mails).toEqual([]);
  });

  test('the closing report goes to the leaders', () => {
    const workbook = smallWorkbook();
    const host = open(workbook);
    host.runFromPage('mailDocument', 'report', {});
    const button = confirmationOf(host.pages.at(-1)?.content ?? '');
    host.runFromPage(button?.functionName ?? '', ...(button?.args ?? []));
    expect(host.mails.map(({ attachments }) => attachments[0]?.name)).toEqual([
      'bao-cao-tong-ket-2022-11-10.docx',
    ]);
  });

  test('a document of a day long past goes too: its page names the day, and cannot be asked', () => {
    const workbook = smallWorkbook();
    const host = open(workbook, { now: '2022-12-24T08:00' });
    expect(host.runFromPage('mailDocument', 'report', {})).toMatchObject({ outcome: 'done' });
    expect(confirmationOf(host.pages.at(-1)?.content ?? '')).not.toBeNull();
  });

  test('a field that there is none of opens no letters', () => {
    const host = open(smallWorkbook());
    expect(host.runFromPage('mailDocument', 'letter', { Sai: '1' })).toMatchObject({
      outcome: 'refused',
    });
    expect(host.pages).toEqual([]);
  });
});

describe('“Kiểm tra thể thức”', () => {
  const lint = (text: string, isWord = false): readonly string[] =>
    (open(smallWorkbook()).runFromPage('lintText', text, isWord) as { lines: string[] }).lines;

  test('names what is wrong in a text that was pasted', () => {
    expect(lint('LIÊN ĐOÀN LAO ĐỘNG TỈNH\nSố: 10 /KH - LĐLĐ')).toEqual([
      'Đoạn 2: số, ký hiệu viết rời: “Số: 10 /KH - LĐLĐ”; nên là “Số: 10/KH-LĐLĐ”.',
    ]);
  });

  test.each(['letter', 'report'])('our own %s passes', (kind) => {
    const { files } = take(smallWorkbook(), kind, {
      Số: '1070',
      Ngày: '04/8/2023',
      'Người ký': 'Lò Văn Mẫu',
    });
    const part = openZip(bytesOf(files[0]?.base64 ?? '')).find(
      ({ name }) => name === 'word/document.xml',
    );
    const xml = part ? new TextDecoder().decode(unpack(part)) : '';
    expect(lint(xml, true)).toEqual(['Không thấy chỗ nào cần sửa về thể thức và số liệu.']);
  });

  test('judges the form also in a workbook that is not set up', () => {
    const host = open(
      madeOnce(() => ({ ...smallWorkbook(), sheets: smallWorkbook().sheets.slice(0, 1) }))(),
    );
    expect(host.runFromPage('lintText', 'Số: 5/KH-LĐLĐ', false)).toMatchObject({ outcome: 'done' });
  });
});
