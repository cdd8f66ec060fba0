import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ServiceCall } from '../../../src/host/context.ts';
import { plainText } from '../../../src/local/plain-text.ts';
import { readXlsx, writeXlsx } from '../../../src/xlsx/index.ts';
import type { Workbook } from '../../../src/xlsx/model.ts';
import { click, open, tabOf, valuesOf } from '../../add-in.ts';
import { smallWorkbook, tinyWorkbook } from '../../workbooks.ts';
import { send } from '../mail/letters.ts';
import { besideOf, differences, modelOf } from '../model.ts';

const TAB = 'Than Uyên';

/** The summarised sample, and the same protected and renewing itself. */
let plain: Uint8Array;
let managed: Uint8Array;

beforeAll(() => {
  const workbook = smallWorkbook();
  click(workbook, 'buildSummary');
  click(workbook, 'checkData');
  plain = writeXlsx(workbook);
  click(workbook, 'protectTabs', { answers: 'yes' });
  click(workbook, 'switchAutoSummary', { answers: 'yes' });
  click(workbook, 'protectTabs', { answers: 'yes' });
  managed = writeXlsx(workbook);
});

let workbook: Workbook;
beforeEach(() => {
  workbook = readXlsx(managed);
});

type State = {
  editors: string[];
  locale: string;
  timeZone: string;
  protections: { editors: string[] | null; description: string }[];
  triggers: { id: string; owner: string; handler: string }[];
  metadata: { key: string; value: string; sheetId: number; id: number }[];
  documentProperties: Record<string, string>;
};

function change(by: (state: State) => void): void {
  const state = JSON.parse(workbook.hostState) as State;
  by(state);
  workbook.hostState = JSON.stringify(state);
}

/** A colleague becomes an officer and has the form renewed in their own name. */
function handOver(to: string): void {
  change((state) => {
    for (const protection of state.protections) protection.editors?.push(to);
  });
  click(workbook, 'switchAutoSummary', { answers: 'yes' });
  click(workbook, 'switchAutoSummary', { answers: 'yes', user: to });
}

/** Row and column of a header in a unit's tab. */
function headOf(tab: string, header: RegExp): { row: number; column: number } {
  const values = valuesOf(tabOf(workbook, tab));
  const row = values.findIndex((cells) => cells.some((cell) => header.test(String(cell))));
  return { row, column: values[row]?.findIndex((cell) => header.test(String(cell))) ?? -1 };
}

function firstRow(tab: string): number {
  const { row, column } = headOf(tab, /^Kiểm tra$/);
  const values = valuesOf(tabOf(workbook, tab));
  return values.findIndex((cells, index) => index > row && cells[column] === 'Đạt');
}

/** The page's text; nothing may be written by looking. */
function look(): string {
  const host = open(workbook);
  const before = modelOf(workbook);
  expect(host.run('checkWorkbook')).toMatchObject({ outcome: 'done' });
  expect(host.counts().writes).toBe(0);
  expect(differences(before, modelOf(workbook))).toEqual([]);
  return [
    ...host.pages.map((page) => plainText(page.content)),
    ...host.questions.map(({ question }) => question.text),
  ].join('\n');
}

const fixAll = () => open(workbook, { answers: 'yes' }).run('checkWorkbook');
const SOUND = 'Bảng tính không có gì phải sửa.';

test('a workbook as the add-in leaves it is sound', () => {
  expect(look()).toBe(SOUND);
  workbook = readXlsx(plain);
  expect(look()).toBe(SOUND);
});

const DRIFTS: { name: string; says: RegExp; drift: () => void; isUndone?: boolean }[] = [
  {
    name: 'a header typed over',
    says: /thiếu cột “Tác giả”[\s\S]*thành “Tác giả”/,
    drift: () => {
      const { row, column } = headOf('Phong Thổ', /tác giả/i);
      tabOf(workbook, 'Phong Thổ').setValue(row, column, 'Người viết');
    },
  },
  {
    name: 'a header without which nothing counts typed over',
    says: /“Phong Thổ” không có cột “Ngày cập nhật Cổng” nên \d+ dòng không được tính[\s\S]*thành “Ngày cập nhật Cổng”/,
    drift: () => {
      const { row, column } = headOf('Phong Thổ', /^(ngày|thời gian) cập nhật/i);
      tabOf(workbook, 'Phong Thổ').setValue(row, column, 'Ngày up');
    },
  },
  {
    name: 'the header of the check column wiped',
    says: /“Than Uyên” mất tiêu đề cột “Kiểm tra”/,
    drift: () => {
      const { row, column } = headOf(TAB, /^Kiểm tra$/);
      tabOf(workbook, TAB).setValue(row, column, null);
    },
  },
  {
    name: 'a header that stands twice',
    says: /02 cột cùng được hiểu[\s\S]*\(2\)/,
    drift: () => {
      const { row, column } = headOf('Phong Thổ', /tác giả/i);
      const tab = tabOf(workbook, 'Phong Thổ');
      const text = tab.value(row, column);
      const free = (valuesOf(tab)[row]?.length ?? 0) + 1;
      tab.setValue(row, free, text);
    },
  },
  {
    name: 'a unit’s tab renamed',
    says: /“LĐLĐ huyện Than Uyên” đã đổi tên thành “Than Uyên 2022”/,
    drift: () => {
      tabOf(workbook, TAB).name = 'Than Uyên 2022';
    },
  },
  {
    name: 'a tab of the add-in renamed',
    says: /“Biểu tổng hợp” đã đổi tên thành “Biểu 10-11”/,
    drift: () => {
      tabOf(workbook, 'Biểu tổng hợp').name = 'Biểu 10-11';
    },
  },
  {
    name: 'cells merged among the rows',
    says: /ô gộp trong danh sách/,
    drift: () => {
      const row = firstRow(TAB);
      const tab = tabOf(workbook, TAB);
      for (const below of [row + 1, row + 2]) tab.setValue(below, 1, null);
      tab.merges.push({ top: row, left: 1, bottom: row + 2, right: 1 });
    },
  },
  {
    name: 'a formula in the check column and one in the form',
    says: /“Biểu tổng hợp” có công thức/,
    drift: () => {
      const { column } = headOf(TAB, /^Kiểm tra$/);
      tabOf(workbook, TAB).ensureRow(firstRow(TAB)).formulas.set(column, 'A1&""');
      tabOf(workbook, 'Biểu tổng hợp').ensureRow(6).formulas.set(3, '1+1');
    },
  },
  {
    name: 'another locale',
    says: /en_US/,
    drift: () => {
      change((state) => {
        state.locale = 'en_US';
      });
    },
  },
  {
    name: 'another time zone',
    says: /America\/New_York/,
    drift: () => {
      change((state) => {
        state.timeZone = 'America/New_York';
      });
    },
  },
  {
    name: 'a protection gone and another loosened',
    says: /“Giai đoạn”: cần đặt 02 vùng bảo vệ, bỏ 01 vùng không còn đúng/,
    isUndone: false,
    drift: () => {
      change((state) => {
        state.protections.shift();
        state.protections[0]?.editors?.push('nguoi-la@huyen.example');
      });
    },
  },
  {
    name: 'a trigger gone',
    says: /lịch chạy bị mất/,
    isUndone: false,
    drift: () => {
      change((state) => {
        state.triggers.pop();
      });
    },
  },
  {
    name: 'a trigger twice',
    says: /bị thừa/,
    isUndone: false,
    drift: () => {
      change((state) => {
        const [first] = state.triggers;
        if (first) state.triggers.push({ ...first, id: 'again' });
      });
    },
  },
  {
    name: 'triggers of somebody who left',
    says: /người không còn quyền sửa bảng tính/,
    isUndone: false,
    drift: () => {
      handOver('da-nghi@tinh.example');
      change((state) => {
        state.editors = state.editors.filter((email) => email !== 'da-nghi@tinh.example');
      });
    },
  },
  {
    name: 'a tab that was copied with its tag',
    says: /cùng được coi là “Giai đoạn”: “Giai đoạn”, “Đơn vị \(chép\)”/,
    drift: () => {
      change((state) => {
        const copy = workbook.sheets.find(({ name }) => name === 'Mốc thời hạn');
        if (!copy) throw new Error('no tab');
        copy.name = 'Đơn vị (chép)';
        for (const name of ['Giai đoạn', copy.name]) {
          const { id } = tabOf(workbook, name);
          const tag = { key: 'sang-kien.tab', value: 'phases', sheetId: id };
          state.metadata = state.metadata.filter((each) => each.sheetId !== id);
          state.metadata.push({ ...tag, id: 900 + id });
        }
        state.protections = state.protections.filter(
          ({ description }) => description !== 'Sáng kiến: tab của cán bộ quản lý',
        );
        delete state.documentProperties['sang-kien.protected'];
      });
    },
  },
  {
    name: 'what the add-in remembers, broken',
    says: /Dữ liệu riêng của tiện ích về cài đặt và giai đoạn không đọc được[\s\S]*về 02 tab đơn vị[\s\S]*về việc tự động lập biểu/,
    isUndone: false,
    drift: () => {
      change(({ documentProperties: kept }) => {
        const tabs = Object.keys(kept).filter((key) => key.startsWith('sang-kien.tab.'));
        for (const key of ['sang-kien.setup', 'sang-kien.auto', ...tabs.slice(0, 2)])
          kept[key] = kept[key]?.slice(1) ?? '';
      });
    },
  },
  {
    name: 'lists that a stop left before they were whole',
    says: /Tab “Trùng lặp” được lập dở dang/,
    isUndone: false,
    drift: () => {
      change((state) => {
        state.metadata = state.metadata.filter(({ key }) => key !== 'sang-kien.complete');
      });
      expect(look()).toMatch(/Tab “Lịch sử tiến độ” được lập dở dang/);
      expect(look()).toMatch(/Tab “Yêu cầu” được lập dở dang/);
    },
  },
  {
    name: 'an older layout',
    says: /bằng bản cũ/,
    drift: () => {
      change((state) => {
        const { 'sang-kien.layout': _, ...rest } = state.documentProperties;
        const old = (key: string): string => key.replace('sang-kien.', 'sk.');
        state.documentProperties = Object.fromEntries(
          Object.entries(rest).map(([key, value]) => [old(key), value]),
        );
        for (const tag of state.metadata) {
          if (tag.value !== 'journal' && tag.value !== 'control') tag.key = old(tag.key);
        }
        state.triggers = [];
      });
    },
  },
];

describe('each drift is told, mended by the button, and comes back by undoing', () => {
  test.each(DRIFTS)('$name', ({ says, drift, isUndone = true }) => {
    drift();
    const before = modelOf(workbook);
    const beside = besideOf(workbook);
    expect(look()).toMatch(says);
    expect(fixAll()).toMatchObject({ outcome: 'done' });
    expect(look()).not.toMatch(says);
    if (!isUndone) return;
    click(workbook, 'undoLastRun', { answers: 'yes' });
    expect(differences(before, modelOf(workbook))).toEqual([]);
    expect(differences(beside, besideOf(workbook))).toEqual([]);
    expect(look()).toMatch(says);
  });
});

describe('the repairs', () => {
  test('give every row of a merged cell what stood in it', () => {
    const row = firstRow(TAB);
    const tab = tabOf(workbook, TAB);
    const { column } = headOf(TAB, /ngày công nhận/i);
    const day = tab.value(row, column);
    tab.setValue(row + 1, column, null);
    tab.merges.push({ top: row, left: column, bottom: row + 1, right: column });
    fixAll();
    expect(tab.value(row + 1, column)).toBe(day);
    expect(tab.merges.some(({ top }) => top === row)).toBe(false);
  });

  test('do only what was ticked', () => {
    change((state) => {
      state.locale = 'en_US';
      state.timeZone = 'America/New_York';
    });
    open(workbook).runFromPage('fixWorkbook', ['locale']);
    expect(JSON.parse(workbook.hostState)).toMatchObject({
      locale: 'vi_VN',
      timeZone: 'America/New_York',
    });
  });

  test.each([{ input: 'locale' }, { input: [] }, { input: ['rm -rf'] }, { input: null }])(
    'do nothing for $input',
    ({ input }) => {
      const before = modelOf(workbook);
      expect(open(workbook).runFromPage('fixWorkbook', input)).toMatchObject({
        outcome: 'refused',
      });
      expect(differences(before, modelOf(workbook))).toEqual([]);
    },
  );

  test('are the officers’ business', () => {
    change((state) => {
      state.locale = 'en_US';
    });
    const district = { user: 'canbo.thanuyen@congdoan-laichau.example' };
    expect(click(workbook, 'checkWorkbook', district)).toMatchObject({ outcome: 'refused' });
    expect(open(workbook, district).runFromPage('fixWorkbook', ['locale'])).toMatchObject({
      outcome: 'refused',
    });
    expect(JSON.parse(workbook.hostState)).toMatchObject({ locale: 'en_US' });
  });
});

describe('what the add-in remembers', () => {
  const kept = (): Record<string, string> =>
    (JSON.parse(workbook.hostState) as State).documentProperties;

  test('is made anew by the next click when it was broken, and by nothing else', () => {
    const before = kept();
    const broken = Object.keys(before).filter((key) => /^sang-kien\.(setup|tab\.)/.test(key));
    change((state) => {
      for (const key of broken) state.documentProperties[key] = 'hỏng';
    });
    const { row } = headOf(TAB, /^Kiểm tra$/);
    open(workbook).runSimpleTrigger('onEdit', { sheet: TAB, range: `B${row + 2}` });
    expect(kept()['sang-kien.setup']).toBe('hỏng');
    click(workbook, 'buildSummary');
    expect(kept()).toEqual(before);
  });

  test('of the weekly reminder, broken, is no reminder: it can be switched on again', () => {
    change((state) => {
      state.documentProperties['sang-kien.weekly'] = '{"weekday":9}';
    });
    expect(look()).toMatch(/về việc tự đôn đốc hằng tuần không đọc được/);
    const weekly = { answers: [{ button: 'OK', text: 'thứ hai 8 giờ' }] } as const;
    expect(click(workbook, 'switchWeeklyReminder', weekly)).toMatchObject({ outcome: 'done' });
    expect(look()).toBe(SOUND);
  });
});

describe('what only a person can mend is told', () => {
  test('a unit’s tab deleted, several at once', () => {
    for (const name of [TAB, 'Y tế']) {
      workbook.sheets.splice(workbook.sheets.indexOf(tabOf(workbook, name)), 1);
    }
    expect(look()).toMatch(/Không thấy tab “Than Uyên”[\s\S]*Không thấy tab “Y tế”/);
  });

  test('a deadline that cannot be read, and a list of ours that lost a head', () => {
    const deadlines = tabOf(workbook, 'Mốc thời hạn');
    const head = valuesOf(deadlines)[0] ?? [];
    deadlines.setValue(1, head.indexOf('Hạn'), 'giữa tháng 9');
    click(workbook, 'listAwards');
    const awards = tabOf(workbook, 'Khen thưởng');
    const at = valuesOf(awards).findIndex((row) => row.includes('Khóa'));
    awards.setValue(at, valuesOf(awards)[at]?.indexOf('Tên') ?? 0, 'Ai');
    const page = look();
    expect(page).toContain('là “giữa tháng 9”');
    expect(page).toContain('Tab “Khen thưởng”: dòng tiêu đề');
  });

  test('letters that nothing sends any more', () => {
    const weekly = { answers: [{ button: 'OK', text: 'thứ hai 8 giờ' }] } as const;
    click(workbook, 'switchWeeklyReminder', weekly);
    send(workbook, 'sendReminders', { mailQuota: 2 });
    expect(look()).not.toMatch(/lịch gửi/);
    change((state) => {
      const mail = ['sendWeeklyReminder', 'continueSending'];
      state.triggers = state.triggers.filter(({ handler }) => !mail.includes(handler));
    });
    expect(look()).toMatch(/lịch gửi bị mất[\s\S]*\d thư của bạn đang chờ gửi/);
  });

  test('triggers of somebody else, who is still there, are as they should be', () => {
    const other = 'dong-nghiep@lien-doan.example';
    handOver(other);
    expect(look()).not.toContain(other);
  });
});

/** A workbook in which a run was stopped so many calls after it began to make a tab beside the journal. */
function stopped(entry: string, calls: number): Workbook {
  const book = tinyWorkbook();
  let seen = 0;
  const beforeCall = ({ method }: ServiceCall) => {
    if (method === 'Spreadsheet.insertSheet' || seen > 1) seen += 1;
    return seen > 1 + calls
      ? { name: 'Exception', message: 'Exceeded maximum execution time' }
      : null;
  };
  expect(() => click(book, entry, { beforeCall })).toThrow(/Exceeded/);
  return book;
}

describe('a run that was stopped as it made its first tab', () => {
  test.each(
    ['buildSummary', 'checkData'].flatMap((entry) => [1, 8].map((calls) => ({ entry, calls }))),
  )('$entry, $calls calls after: the button makes its tabs and no others', ({ entry, calls }) => {
    const whole = tinyWorkbook();
    click(whole, entry);
    const book = stopped(entry, calls);
    click(book, 'checkWorkbook', { answers: 'yes' });
    const again = open(book, { answers: 'yes' });
    again.run('checkWorkbook');
    expect(again.pageCalls.filter(({ result }) => outcomeOf(result) === 'done')).toEqual([]);
    click(book, entry);
    expect(differences(modelOf(whole), modelOf(book))).toEqual([]);
  });
});

describe('a list that a stop left half made', () => {
  const YES = { answers: 'yes' } as const;

  /** The number of the call by which an entry makes its tab. */
  function makesTab(entry: string): number {
    let made = 0;
    const beforeCall = ({ number, method }: ServiceCall): null => {
      if (method === 'Spreadsheet.insertSheet') made = number;
      return null;
    };
    click(readXlsx(plain), entry, { ...YES, beforeCall });
    return made;
  }

  test.each(
    [
      { entry: 'listAwards', tab: 'Khen thưởng' },
      { entry: 'trackDeliverables', tab: 'Theo dõi nộp' },
      { entry: 'sendReminders', tab: 'Nhật ký email' },
      { entry: 'makeClosingTabs', tab: 'Tham luận' },
    ].flatMap((each) => [2, 6].map((calls) => ({ ...each, calls }))),
  )('“$tab”, $calls calls after it was made: told, and made whole by the button', (each) => {
    const { entry, tab, calls } = each;
    const last = makesTab(entry) + calls;
    const book = readXlsx(plain);
    const beforeCall = ({ number }: ServiceCall) =>
      number > last ? { name: 'Exception', message: 'Exceeded maximum execution time' } : null;
    try {
      click(book, entry, { ...YES, beforeCall });
    } catch {}
    const seen = open(book, YES);
    seen.run('checkWorkbook');
    expect(plainText(seen.pages[0]?.content ?? '')).toContain(`Tab “${tab}” được lập dở dang`);
    const again = open(book, YES);
    again.run('checkWorkbook');
    expect(again.pages.map(({ content }) => plainText(content)).join()).not.toContain('dở dang');
    expect(valuesOf(tabOf(book, tab)).flat().filter(Boolean).length).toBeGreaterThan(3);
  });
});

function outcomeOf(result: unknown): unknown {
  return (result as { readonly outcome?: unknown } | null)?.outcome;
}
