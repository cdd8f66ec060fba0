import { describe, expect, test } from 'vitest';
import { Sheet, type Workbook } from '../../../src/xlsx/model.ts';
import { click, open, tabOf, valuesOf } from '../../add-in.ts';
import { smallWorkbook } from '../../workbooks.ts';

/** What “Nhân bản” makes of a tab: its cells, and its tags if those go along. */
function duplicate(workbook: Workbook, name: string, place: number, hasTags: boolean): Sheet {
  const from = tabOf(workbook, name);
  const copy = Object.assign(new Sheet(990, `Bản sao của ${name}`), structuredClone({ ...from }), {
    id: 990,
    name: `Bản sao của ${name}`,
  });
  Object.setPrototypeOf(copy, Sheet.prototype);
  workbook.sheets.splice(place, 0, copy);
  const state = JSON.parse(workbook.hostState);
  if (hasTags) {
    const own = state.metadata.filter(({ sheetId }: { sheetId: number }) => sheetId === from.id);
    for (const tag of own) {
      state.lastMetadataId += 1;
      state.metadata.push({ ...tag, id: state.lastMetadataId, sheetId: copy.id });
    }
  }
  workbook.hostState = JSON.stringify(state);
  return copy;
}

describe('a tab of ours that somebody duplicated', () => {
  describe.each([
    { what: 'with its tags', hasTags: true },
    { what: 'without its tags', hasTags: false },
  ])('$what', ({ hasTags }) => {
    test.each([
      { where: 'before the original', place: 0 },
      { where: 'behind all', place: 99 },
    ])(
      '$where stays as it was kept: the click writes into the one of the usual name',
      ({ place }) => {
        const workbook = smallWorkbook();
        click(workbook, 'buildSummary');
        const copy = duplicate(workbook, 'Biểu tổng hợp', place, hasTags);
        const kept = valuesOf(copy);
        const units = tabOf(workbook, 'Đơn vị');
        const column = valuesOf(units)[0]?.indexOf('Chỉ tiêu Giai đoạn 1') ?? -1;
        units.setValue(1, column, 777);
        expect(click(workbook, 'buildSummary').outcome).toBe('done');
        expect(valuesOf(copy)).toEqual(kept);
        expect(valuesOf(tabOf(workbook, 'Biểu tổng hợp')).flat()).toContain(777);
      },
    );

    test('lets no letter go while it is the log: each would know only some of them', () => {
      const workbook = smallWorkbook();
      click(workbook, 'buildSummary');
      expect(open(workbook, { answers: 'yes' }).run('sendReminders')).toMatchObject({
        outcome: 'done',
      });
      duplicate(workbook, 'Nhật ký email', 99, hasTags);
      const host = open(workbook, { answers: 'yes' });
      host.run('sendReminders');
      expect(host.mails).toEqual([]);
      const told = JSON.stringify([host.questions, host.pages]);
      expect(told).toContain('Bản sao của Nhật ký email');
    });
  });
});

test('letters lead to the file by its number, whatever account Google names in its address', () => {
  const workbook = smallWorkbook();
  click(workbook, 'buildSummary');
  const host = open(workbook, { answers: 'yes' });
  host.run('sendReminders');
  const links = host.mails.flatMap(
    ({ htmlBody = '' }) => htmlBody.match(/https:\/\/docs[^"#]*/g) ?? [],
  );
  expect(links.length).toBeGreaterThan(0);
  const { spreadsheetId } = open(workbook).state();
  expect(new Set(links)).toEqual(
    new Set([`https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`]),
  );
});

test('no more than five hundred findings have links: each costs Google four calls', () => {
  const workbook = smallWorkbook();
  const unit = tabOf(workbook, 'Than Uyên');
  const head = valuesOf(unit).findIndex((cells) => cells.includes('Tên sáng kiến'));
  const title = valuesOf(unit)[head]?.indexOf('Tên sáng kiến') ?? 0;
  for (let row = head + 1; row < head + 600; row += 1)
    unit.setValue(row, title, `Giải pháp ${row}`);
  const host = open(workbook);
  host.run('checkData');
  const findings = valuesOf(tabOf(workbook, 'Kiểm tra dữ liệu')).length;
  expect(findings).toBeGreaterThan(700);
  expect(host.counts().byMethod['RichTextValueBuilder.setLinkUrl']).toBeLessThanOrEqual(520);
});
