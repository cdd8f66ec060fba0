import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/local/plain-text.ts';
import type { CellValue, Sheet, Workbook } from '../../../src/xlsx/model.ts';
import { click, open, snapshot, tabOf, valuesOf } from '../../add-in.ts';
import { provinceWorkbook, smallWorkbook, tinyWorkbook } from '../../workbooks.ts';

/** Where the small lists have them. */
const [TITLE, AUTHOR] = [4, 5];

interface Found {
  readonly hits: readonly { readonly text: string; readonly place: string; readonly url: string }[];
  readonly said: string;
}

interface Piece {
  readonly html: string;
  readonly said: string;
}

interface Taken {
  readonly outcome: string;
  readonly message: string;
  readonly files: readonly {
    readonly name: string;
    readonly type: string;
    readonly base64: string;
  }[];
}

function setReportDay(workbook: Workbook, day: string): void {
  const sheet = tabOf(workbook, 'Cài đặt');
  const row = valuesOf(sheet).findIndex(([item]) => item === 'Ngày báo cáo');
  sheet.setValue(row, 1, day);
}

const textOf = ({ files }: Taken): string =>
  Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8');

describe('“Bảng theo dõi”', () => {
  test('shows the figures of 10/11/2022, and changes nothing', () => {
    const workbook = provinceWorkbook();
    const before = snapshot(workbook);
    const host = open(workbook);
    expect(host.run('showOverview')).toMatchObject({ outcome: 'done' });
    const said = plainText(host.pages.at(-1)?.content ?? '');
    expect(said).toContain('2.152/2.300 sáng kiến, đạt 94%');
    const rest = host.runFromPage('openOverview', 'rest') as Piece;
    expect(plainText(rest.html)).toContain('Giai đoạn 2: 07 đơn vị chậm');
    const rows = host.runFromPage('openOverview', 'unit', 'Công đoàn ngành Y tế') as Piece;
    expect(plainText(rows.html)).toContain('tab “Y tế”, dòng 10');
    expect(rows.html).toContain('range=A10');
    const rule = host.runFromPage('openOverview', 'rule', 'research-accepted') as Piece;
    expect(plainText(rule.html)).toContain('tab “Y tế”, dòng 10');
    const again = host.runFromPage('openOverview', 'again') as Piece;
    expect(plainText(again.html)).toContain('2.152/2.300 sáng kiến, đạt 94%');
    expect(host.counts().writes).toBe(0);
    expect(snapshot(workbook)).toEqual(before);
  });

  test('tells what changed since the report of an earlier day, never of the same', () => {
    const workbook = smallWorkbook();
    const said = (): string => {
      const host = open(workbook);
      host.run('showOverview');
      const { html } = host.runFromPage('openOverview', 'rest') as Piece;
      return plainText((host.pages.at(-1)?.content ?? '') + html);
    };
    setReportDay(workbook, '30/6/2022');
    click(workbook, 'buildSummary');
    expect(said()).toContain('Chưa có báo cáo của ngày nào trước đó');
    setReportDay(workbook, '10/11/2022');
    expect(said()).toContain('tính đến hết ngày 30/6/2022');
    click(workbook, 'buildSummary');
    expect(said()).toMatch(/^\+\d+ so với 30\/6\/2022/m);
  });

  test('opens with what the last run kept, in few reads', () => {
    const workbook = smallWorkbook();
    click(workbook, 'buildSummary');
    const host = open(workbook);
    host.run('showOverview');
    expect(host.counts().writes).toBe(0);
    expect(host.counts().reads).toBeLessThanOrEqual(12);
  });

  test('names the rows that changed between two reports a month apart, and shows the form of then', () => {
    const workbook = tinyWorkbook();
    const [lau, sim] = [tabOf(workbook, 'Bến Lau'), tabOf(workbook, 'Gò Sim')];
    const titled = (title: string): CellValue[] =>
      (lau.rows[4]?.values ?? []).map((value, column) =>
        column === TITLE ? title : value === 'BL-4' ? `BL ${title}` : value,
      );
    const put = (tab: Sheet, row: number, values: readonly CellValue[]): void =>
      values.forEach((value, column) => {
        tab.setValue(row, column, value);
      });
    put(lau, 5, titled('Xe kéo lau'));
    put(lau, 6, titled('Quạt thông gió'));
    const report = (now: string): void => {
      expect(click(workbook, 'buildSummary', { now })).toMatchObject({ outcome: 'done' });
    };
    report('2024-04-10T08:00');
    const then = valuesOf(tabOf(workbook, 'Biểu tổng hợp'));
    const empty = lau.rows[5]?.values.map(() => null) ?? [];
    put(sim, 4, titled('Máy gặt sim'));
    put(sim, 5, titled('Xe kéo lau'));
    put(lau, 5, empty);
    put(lau, 6, empty);
    lau.setValue(4, AUTHOR, null);
    report('2024-05-10T08:00');
    const asked = open(workbook, { now: '2024-05-10T10:00' });
    const { html } = asked.runFromPage('openOverview', 'changed', '2024-04-10') as Piece;
    const said = plainText(html);
    expect(said).toMatch(
      /Mới thêm vào danh sách: 01\n+Máy gặt sim – CĐCS Gò Sim – tab “Gò Sim”, dòng 5/,
    );
    expect(said).toMatch(/Trước được tính, nay không: 01\n+Đệm lau – CĐCS Bến Lau/);
    expect(said).toMatch(
      /Chuyển sang đơn vị khác: 01\n+Xe kéo lau – từ CĐCS Bến Lau sang CĐCS Gò Sim/,
    );
    expect(said).toMatch(/Không còn trong danh sách: 01\n+Quạt thông gió – CĐCS Bến Lau/);
    expect(said).not.toMatch(/Sửa nội dung|nay được tính/);
    const form = said.slice(said.indexOf('Biểu tổng hợp đã lập ngày 10/4/2024'));
    expect(form).toContain(String(then[1]?.[0]));
    expect(form).toContain(then[4]?.slice(0, 5).join(' | '));
    expect(valuesOf(tabOf(workbook, 'Biểu tổng hợp'))[4]).not.toEqual(then[4]);
  });

  test('keeps rows and forms in a hidden tab, which a run that is taken back leaves as it was', () => {
    const workbook = tinyWorkbook();
    click(workbook, 'buildSummary');
    const kept = () => valuesOf(tabOf(workbook, 'Số liệu đã lập'));
    expect(tabOf(workbook, 'Số liệu đã lập').hidden).toBe(true);
    const before = kept();
    tabOf(workbook, 'Bến Lau').setValue(4, AUTHOR, null);
    click(workbook, 'buildSummary');
    expect(kept()).not.toEqual(before);
    click(workbook, 'undoLastRun', { answers: 'yes' });
    expect(kept()).toEqual(before);
  });

  test('is one file that says the same, without links where the workbook cannot be opened', () => {
    const host = open(provinceWorkbook());
    const taken = host.runFromPage('takeOverview') as Taken;
    expect(taken.files.map(({ name, type }) => [name, type])).toEqual([
      ['bang-theo-doi-2022-11-10.html', 'text/html'],
    ]);
    expect(plainText(textOf(taken))).toContain('2.152/2.300 sáng kiến, đạt 94%');
    expect(textOf(taken)).toContain('<a href');
    const apart = host.runFromPage('takeOverview', 'overview', {}, true) as Taken;
    expect(textOf(apart)).not.toContain('<a href');
  });

  test('a workbook without set-up is a sentence', () => {
    const workbook = smallWorkbook();
    workbook.sheets.splice(
      workbook.sheets.findIndex(({ name }) => name === 'Đơn vị'),
      1,
    );
    const taken = open(workbook).runFromPage('takeOverview') as Taken;
    expect(taken).toMatchObject({ outcome: 'refused', files: [] });
    expect(taken.message).toContain('Đơn vị');
    const piece = open(workbook).runFromPage('openOverview', 'rest');
    expect(piece).toEqual({ html: '', said: taken.message });
    const found = open(workbook).runFromPage('findRows', 'máy') as Found;
    expect(found).toMatchObject({ hits: [], said: taken.message });
  });
});

describe('the search', () => {
  const find = (query: string): Found =>
    open(provinceWorkbook()).runFromPage('findRows', query) as Found;

  test('finds rows whatever tones and case are typed, and says where they stand', () => {
    const { hits, said } = find('DICH TE benh lao muong te');
    expect(hits.map(({ place }) => place)).toEqual(['tab “Y tế”, dòng 10']);
    expect(hits[0]?.text).toContain('điều kiện của đề tài khoa học');
    expect(hits[0]?.url).toMatch(/#gid=\d+&range=A10$/);
    expect(said).toBe('01 dòng.');
  });

  test('shows the first fifty and says how many more there are', () => {
    const { hits, said } = find('một số');
    expect(hits).toHaveLength(50);
    expect(said).toMatch(/^50 dòng; còn [\d.]+ dòng, hãy gõ rõ hơn\.$/);
  });

  test.each(['', '  …', 'không có gì như thế này đâu'])('“%s” finds nothing', (query) => {
    expect(find(query)).toEqual({ hits: [], said: 'Không có dòng nào.' });
  });
});
