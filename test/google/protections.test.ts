import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HostOptions } from '../../src/host/context.ts';
import { readXlsx, writeXlsx } from '../../src/xlsx/index.ts';
import type { Workbook } from '../../src/xlsx/model.ts';
import { click, OFFICER, open, tabOf, valuesOf } from '../add-in.ts';
import { smallTotal, smallWorkbook } from '../workbooks.ts';
import { besideOf, differences, modelOf } from './model.ts';

const DISTRICT = 'canbo.thanuyen@congdoan-laichau.example';
const TAB = 'Than Uyên';
const FORM = 'Biểu tổng hợp';

/** The summarised and protected sample as a file, read anew for every test. */
let file: Uint8Array;

beforeAll(() => {
  const workbook = smallWorkbook();
  click(workbook, 'buildSummary');
  expect(click(workbook, 'protectTabs', { answers: 'yes' }).outcome).toBe('done');
  file = writeXlsx(workbook);
});

let workbook: Workbook;
beforeEach(() => {
  workbook = readXlsx(file);
});

/** Runs code of one's own as a user: what they could do by hand. */
function byHand(body: string, user = DISTRICT): unknown {
  const code = `function main() { const ss = SpreadsheetApp.getActiveSpreadsheet();
    const tab = (name) => ss.getSheets().find((each) => each.getName() === name); ${body} }`;
  return open(workbook, { code, user }).run('main');
}

/** No hour in which the form is renewed unasked. */
const EVENING = { now: '2022-11-10T20:00' } as const;

const asDistrict: Partial<HostOptions> = { user: DISTRICT };

function protections(): { description: string }[] {
  return JSON.parse(workbook.hostState).protections;
}

describe('protecting', () => {
  test('shows the plan before it is applied, and does nothing without a yes', () => {
    const fresh = smallWorkbook();
    const host = open(fresh, { answers: 'no' });
    expect(host.run('protectTabs')).toMatchObject({ outcome: 'refused' });
    const text = host.questions[0]?.question.text ?? '';
    expect(text).toContain(`– “${TAB}”: ${DISTRICT}`);
    expect(text).toContain(OFFICER);
    expect(host.counts().writes).toBe(0);
  });

  test('twice writes nothing the second time', () => {
    const host = open(workbook, { answers: 'yes' });
    expect(host.run('protectTabs')).toMatchObject({ message: /đang đúng/ });
    expect(host.counts().writes).toBe(0);
  });

  test('is over with the next click, where one failed behind its last protection', () => {
    const fresh = smallWorkbook();
    click(fresh, 'buildSummary');
    let isProtecting = false;
    const beforeCall: HostOptions['beforeCall'] = ({ method }) => {
      if (method.startsWith('Protection.')) isProtecting = true;
      return isProtecting && method === 'Properties.deleteProperty'
        ? { name: 'Exception', message: 'Service error' }
        : null;
    };
    click(fresh, 'protectTabs', { answers: 'yes', beforeCall });
    expect(fresh.hostState).toContain('sang-kien.protecting');
    expect(click(fresh, 'protectTabs', { answers: 'yes' }).message).toMatch(/đang đúng/);
    expect(fresh.hostState).not.toContain('sang-kien.protecting');
  });

  test('is done again where it drifted, and leaves the protections of people alone', () => {
    byHand(
      `tab('${TAB}').getRange('B20').protect().setDescription('của tôi');
       for (const p of ss.getProtections(SpreadsheetApp.ProtectionType.SHEET).slice(0, 2)) p.remove();`,
      OFFICER,
    );
    const before = protections().length;
    expect(click(workbook, 'protectTabs', { answers: 'yes' }).message).toContain('thêm 02');
    expect(protections()).toHaveLength(before + 2);
    expect(protections().map(({ description }) => description)).toContain('của tôi');
  });

  test('is removed in one click, but for what people protected themselves', () => {
    byHand(`tab('${TAB}').getRange('B20').protect().setDescription('của tôi');`, OFFICER);
    click(workbook, 'unprotectTabs', { answers: 'yes' });
    expect(protections().map(({ description }) => description)).toEqual(['của tôi']);
    expect(click(workbook, 'buildSummary', asDistrict).outcome).toBe('done');
  });
});

describe('a district user', () => {
  test.each([
    {
      name: 'types into the rows of their tab',
      body: `tab('${TAB}').getRange('B8').setValue('Tên mới')`,
    },
    { name: 'inserts rows', body: `tab('${TAB}').insertRowsAfter(8, 2)` },
  ])('$name', ({ body }) => {
    const before = modelOf(workbook);
    byHand(body);
    expect(differences(before, modelOf(workbook))).not.toEqual([]);
  });

  test.each([
    {
      name: 'the head of their tab',
      body: `tab('${TAB}').getRange('A1').setValue('x')`,
    },
    {
      name: 'the tab of another unit',
      body: "tab('Y tế').getRange('B8').setValue('x')",
    },
    { name: 'the settings', body: "tab('Cài đặt').getRange('B2').setValue('x')" },
    { name: 'the units', body: "tab('Đơn vị').getRange('B2').setValue('x')" },
    { name: 'the form', body: `tab('${FORM}').getRange('C6').setValue(0)` },
    {
      name: 'the history',
      body: "tab('Lịch sử tiến độ').getRange('C2').setValue(0)",
    },
    { name: 'a whole tab, by deleting it', body: "ss.deleteSheet(tab('Đơn vị'))" },
  ])('cannot change $name', ({ body }) => {
    const before = modelOf(workbook);
    expect(() => byHand(body)).toThrow(/protected/);
    expect(differences(before, modelOf(workbook))).toEqual([]);
  });

  test('has their rows checked as they type, and by the menu', () => {
    const tab = tabOf(workbook, TAB);
    const column =
      valuesOf(tab)
        .find((cells) => cells.includes('Kiểm tra'))
        ?.indexOf('Kiểm tra') ?? 0;
    const first = valuesOf(tab).findIndex((cells) => cells[column] === 'Đạt');
    const [title = 0] = [valuesOf(tab).find((cells) => cells.includes('Kiểm tra'))]
      .flatMap((cells) => cells ?? [])
      .flatMap((cell, index) => (/tên/i.test(String(cell)) ? [index] : []));
    tab.setValue(first, title, null);
    const range = `A${first + 1}:C${first + 1}`;
    open(workbook, asDistrict).runSimpleTrigger('onEdit', { sheet: TAB, range });
    expect(tab.value(first, column)).toMatch(/^Lỗi: /);
    tab.setValue(first + 1, title, null);
    byHand(`ss.setActiveSheet(tab('${TAB}'))`);
    expect(click(workbook, 'checkThisTab', asDistrict).outcome).toBe('done');
    expect(tab.value(first + 1, column)).toMatch(/^Lỗi: /);
    expect(click(workbook, 'undoLastRun', { ...asDistrict, answers: 'yes' }).outcome).toBe('done');
    expect(tab.value(first + 1, column)).toBe('Đạt');
  });

  test.each([
    'checkData',
    'findDuplicates',
    'protectTabs',
    'unprotectTabs',
    'buildSummary',
    'switchWeeklyReminder',
  ])('gets a sentence instead of an error from %s', (entry) => {
    const before = modelOf(workbook);
    const beside = besideOf(workbook);
    const host = open(workbook, { ...asDistrict, answers: 'yes' });
    expect(host.run(entry)).toMatchObject({ outcome: 'refused' });
    expect(host.questions[0]?.question.text).toMatch(/cán bộ/);
    expect(host.counts().writes).toBe(0);
    expect(differences(before, modelOf(workbook))).toEqual([]);
    expect(differences(beside, besideOf(workbook))).toEqual([]);
  });

  test('cannot switch off the weekly reminder of an officer', () => {
    const on = { answers: [{ button: 'OK', text: 'thứ hai 8 giờ' }] } as const;
    expect(click(workbook, 'switchWeeklyReminder', on).outcome).toBe('done');
    expect(click(workbook, 'switchWeeklyReminder', asDistrict).outcome).toBe('refused');
    expect(JSON.stringify(open(workbook).menu())).toContain('Tắt tự đôn đốc hằng tuần');
  });

  test('cannot check the tab of another unit', () => {
    byHand("ss.setActiveSheet(tab('Y tế'))");
    expect(click(workbook, 'checkThisTab', asDistrict)).toMatchObject({
      outcome: 'refused',
      message: /“Y tế” không cho/,
    });
  });
});

describe('a colleague on the list of the protection of “Đơn vị” alone', () => {
  const COLLEAGUE = 'chuyen-vien@lien-doan.example';
  const asColleague: Partial<HostOptions> = { user: COLLEAGUE, answers: 'yes' };

  beforeEach(() => {
    byHand(
      `for (const p of ss.getProtections(SpreadsheetApp.ProtectionType.SHEET))
         if (p.getRange().getSheet().getName() === 'Đơn vị') p.addEditor('${COLLEAGUE}');`,
      OFFICER,
    );
  });

  test('is told what they may not judge and whom to ask, and changes nothing', () => {
    const before = protections().length;
    const { outcome, message } = click(workbook, 'protectTabs', asColleague);
    expect([outcome, message]).toEqual(['done', expect.stringContaining(OFFICER)]);
    expect(message).toContain('“Than Uyên”');
    expect(protections()).toHaveLength(before);
  });

  test('checks the workbook', () => {
    expect(click(workbook, 'checkWorkbook', asColleague).outcome).toBe('done');
  });

  test('removes only what they may', () => {
    const before = protections().length;
    expect(click(workbook, 'unprotectTabs', asColleague).outcome).toBe('done');
    expect(protections().length).toBeGreaterThan(10);
    expect(protections().length).toBeLessThan(before);
  });
});

test('an address that Google does not take is told, and the others may edit', () => {
  const fresh = smallWorkbook();
  const units = tabOf(fresh, 'Đơn vị');
  const column = valuesOf(units)[0]?.indexOf('Email sửa tab') ?? -1;
  const row = valuesOf(units).findIndex((cells) => cells.includes(TAB));
  units.setValue(row, column, `khong-co-tai-khoan@xa.example; ${DISTRICT}`);
  click(fresh, 'buildSummary');
  const host = open(fresh, { answers: 'yes', doubts: { strangers: 'refused' } });
  host.run('protectTabs');
  expect(JSON.stringify(host.pageCalls)).toContain(
    'Google không nhận địa chỉ khong-co-tai-khoan@xa.example',
  );
  expect(fresh.hostState).toContain(DISTRICT);
});

describe('the owner’s triggers', () => {
  const triggers = () => open(workbook).state().triggers;
  const trigger = (handler: string) => {
    const found = triggers().find((each) => each.handler === handler);
    if (!found) throw new Error(`no trigger ${handler}`);
    return found;
  };
  const control = () => tabOf(workbook, 'Yêu cầu');

  /** The coordinating units report one more, so that there is something to renew. */
  function reportOneMore(): void {
    const units = tabOf(workbook, 'Đơn vị');
    const row = valuesOf(units).findIndex((cells) => cells.includes('Đơn vị phối hợp'));
    const column = valuesOf(units)[0]?.indexOf('Số báo cáo Giai đoạn 2') ?? -1;
    units.setValue(row, column, 2);
  }

  const total = () => valuesOf(tabOf(workbook, FORM)).find((row) => row[1] === 'Tổng')?.[9];

  test('are made in the name of who switches them on, after saying so', () => {
    const host = open(workbook, { answers: 'yes' });
    host.run('switchAutoSummary');
    expect(host.questions[0]?.question.text).toContain(OFFICER);
    expect(triggers().map(({ handler, owner, event }) => [handler, owner, event])).toEqual([
      ['onClock', OFFICER, 'CLOCK'],
    ]);
    expect(control().value(1, 1)).toContain(OFFICER);
  });

  test('renew the form when a district user ticks the box', () => {
    click(workbook, 'switchAutoSummary', { answers: 'yes' });
    reportOneMore();
    expect(click(workbook, 'buildSummary', asDistrict)).toMatchObject({
      outcome: 'done',
      message: /yêu cầu của bạn đã được ghi/,
    });
    expect(control().value(1, 1)).toContain(DISTRICT);
    expect(total()).toBe(smallTotal());
    expect(control().value(0, 1)).toBe(true);
    open(workbook, EVENING).runTrigger(trigger('onClock'));
    expect(total()).toBe(smallTotal() + 1);
    expect(control().value(0, 1)).toBe(false);
    expect(control().value(1, 1)).toContain(`${smallTotal() + 1}/2.300`);
  });

  test('renew it in the first hour of a working day, and then once an hour if anything was typed', () => {
    click(workbook, 'switchAutoSummary', { answers: 'yes' });
    reportOneMore();
    const strikeAt = (now: string) => {
      const host = open(workbook, { now });
      host.runTrigger(trigger('onClock'));
      expect(host.questions).toEqual([]);
      return host.counts().writes;
    };
    expect(strikeAt('2022-11-11T05:10')).toBe(0);
    expect(strikeAt('2022-11-11T07:10')).toBeGreaterThan(0);
    expect(total()).toBe(smallTotal() + 1);
    expect(strikeAt('2022-11-11T08:10')).toBe(0);
    open(workbook, { ...asDistrict, now: '2022-11-11T08:15' }).type(TAB, 'B9', 'Tên mới');
    expect(strikeAt('2022-11-11T08:20')).toBeGreaterThan(0);
    open(workbook, { ...asDistrict, now: '2022-11-11T08:21' }).type(TAB, 'B9', 'Tên mới nữa');
    expect(strikeAt('2022-11-11T08:30')).toBe(0);
    expect(strikeAt('2022-11-11T09:00')).toBeGreaterThan(0);
  });

  test('ask for one cell where there is nothing to do', () => {
    click(workbook, 'switchAutoSummary', { answers: 'yes' });
    const host = open(workbook, EVENING);
    host.runTrigger(trigger('onClock'));
    expect(host.counts()).toMatchObject({ reads: 1, writes: 0 });
  });

  test('say in the tab what is wrong, and keep the tick while somebody else writes', () => {
    click(workbook, 'switchAutoSummary', { answers: 'yes' });
    byHand("tab('Yêu cầu').getRange('B1').setValue(true)");
    open(workbook, { ...EVENING, isLockedByOthers: true }).runTrigger(trigger('onClock'));
    expect(control().value(0, 1)).toBe(true);
    tabOf(workbook, 'Giai đoạn').name = 'Giai đoạn cũ';
    open(workbook, EVENING).runTrigger(trigger('onClock'));
    expect(control().value(1, 1)).toContain('Bảng tính chưa có tab “Giai đoạn”');
    expect(control().value(0, 1)).toBe(false);
  });

  test('are switched off where their owner no longer manages the form, and the tab says so', () => {
    const fresh = smallWorkbook();
    click(fresh, 'buildSummary');
    const former = { user: 'nguoi-cu@lien-doan.example', answers: 'yes' } as const;
    expect(click(fresh, 'switchAutoSummary', former).outcome).toBe('done');
    expect(click(fresh, 'protectTabs', { answers: 'yes' }).outcome).toBe('done');
    const [clock] = JSON.parse(fresh.hostState).triggers;
    open(fresh, { ...former, now: '2022-11-11T07:10' }).runTrigger(clock);
    expect(JSON.parse(fresh.hostState).triggers).toEqual([]);
    expect(tabOf(fresh, 'Yêu cầu').value(1, 1)).toContain(`${former.user} không còn sửa được`);
  });

  test('are switched off in one click, by their owner only', () => {
    click(workbook, 'switchAutoSummary', { answers: 'yes' });
    const other = { user: 'nguoi-khac@lien-doan.example', answers: 'yes' } as const;
    expect(click(workbook, 'switchAutoSummary', other)).toMatchObject({ outcome: 'refused' });
    expect(triggers()).toHaveLength(1);
    click(workbook, 'switchAutoSummary', { answers: 'yes' });
    expect(triggers()).toEqual([]);
    expect(control().value(1, 1)).toBe('Đang tắt.');
  });
});

test('the health check asks each protection for its name twice at most, however many there are', () => {
  const host = open(workbook);
  host.run('checkWorkbook');
  const count = protections().length;
  expect(count).toBeGreaterThan(20);
  expect(host.counts().byMethod['Protection.getDescription']).toBeLessThanOrEqual(2 * count);
});
