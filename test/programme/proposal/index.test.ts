import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INITIATIVE_COLUMNS } from '../../../src/programme/initiative/columns.ts';
import type { Candidate, TabFacts } from '../../../src/programme/proposal/candidates.ts';
import { defaultChoices, planUnits, readChoices } from '../../../src/programme/proposal/choices.ts';
import {
  isSetUp,
  proposeSetUp,
  type WorkbookFacts,
} from '../../../src/programme/proposal/index.ts';
import { newTabName } from '../../../src/programme/proposal/tab-name.ts';
import { SETTING_ITEMS, SPARE_SETTINGS } from '../../../src/programme/set-up/setting-items.ts';
import { PHASES } from '../../../src/sample/lai-chau.ts';
import { LAYOUTS } from '../../../src/sample/sector-layouts.ts';
import { sampleTabs } from '../../../src/sample/tabs.ts';
import type { Cell, Grid } from '../../../src/workbook/cell.ts';
import { SetupError } from '../../../src/workbook/setup-error.ts';
import { TAB_NAMES, TAB_ROLES } from '../../../src/workbook/tabs.ts';
import { anyCell } from '../../typed-cells.ts';

const HEAD = INITIATIVE_COLUMNS.filter(({ required }) => required).map(({ header }) => header);
const ALL_HEADERS = INITIATIVE_COLUMNS.map(({ header }) => header);

function tabOf(name: string, grid: Grid, more: Partial<TabFacts> = {}): TabFacts {
  const role = TAB_ROLES.find((each) => TAB_NAMES[each] === name) ?? null;
  const plain = { role, isTagged: role !== null, unit: null, own: null, isSplit: false };
  return { name, grid, rows: grid.length, ...plain, ...more };
}

function factsOf(...tabs: readonly TabFacts[]): WorkbookFacts {
  return { tabs, locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' };
}

/** The proposal for one tab with these lines above a complete head. */
function candidateOf(tab: string, ...above: readonly (readonly Cell[])[]): Candidate {
  const grid = [...above, ALL_HEADERS, ['1', 'Một sáng kiến']];
  const [candidate] = proposeSetUp(factsOf(tabOf(tab, grid))).candidates;
  if (!candidate) throw new Error(`“${tab}” is not proposed`);
  return candidate;
}

const sample = sampleTabs();
const names = new Set<string>(Object.values(TAB_NAMES));
const units = sample.filter(({ name }) => !names.has(name));
const bare = factsOf(...units.map(({ name, values }) => tabOf(name, values.slice(0, 60))));
const whole = factsOf(...sample.map(({ name, values }) => tabOf(name, values)));

describe('the sample without its set-up tabs', () => {
  const proposal = proposeSetUp(bare);

  test('every unit’s tab is proposed, in the order of the tabs, and nothing else', () => {
    expect(proposal.candidates.map(({ tab }) => tab)).toEqual(units.map(({ name }) => name));
    expect(proposal.candidates).toHaveLength(11);
    expect(proposal.candidates.every(({ isIncluded }) => isIncluded)).toBe(true);
    expect(proposal.others).toEqual([]);
  });

  test.each(LAYOUTS.map((layout) => ({ name: layout.tab, layout })))(
    '$name: each column is what its people made it',
    ({ layout }) => {
      const candidate = proposal.candidates.find(({ tab }) => tab === layout.tab);
      const found = candidate?.inspected.columns.map(({ key, column }) => [column, key]);
      const wanted = layout.columns.map(({ key }, column) => [column, key]);
      expect(found).toEqual(wanted.filter(([, key]) => key !== 'own'));
      expect(candidate?.inspected.unknown).toEqual(
        layout.columns.filter(({ key }) => key === 'own').map(({ header }) => header),
      );
      const hasGroups = layout.columns.some(({ group }) => group !== null);
      expect(candidate?.inspected.headRow).toBe(layout.above.length + (hasGroups ? 1 : 0));
    },
  );

  test.each([
    { tab: 'Thành phố', name: 'LĐLĐ thành phố Lai Châu', cell: 'A1' },
    { tab: 'Phong Thổ', name: 'LĐLĐ huyện Phong Thổ', cell: 'A2' },
    { tab: 'Sìn Hồ', name: 'LĐLĐ huyện Sìn Hồ', cell: 'A1' },
    { tab: 'Tân Uyên', name: 'LĐLĐ huyện Tân Uyên', cell: 'A2' },
    { tab: 'Than Uyên', name: 'LĐLĐ huyện Than Uyên', cell: 'A2' },
    { tab: 'Giáo dục', name: 'Công đoàn ngành Giáo dục', cell: 'A1' },
    { tab: 'Y tế', name: 'Công đoàn ngành Y tế', cell: 'A2' },
    { tab: 'Viên chức', name: 'Công đoàn Viên chức tỉnh Lai Châu', cell: 'A1' },
  ])('$tab: $name, sure, from $cell', ({ tab, name, cell }) => {
    const candidate = proposal.candidates.find((each) => each.tab === tab);
    expect(candidate).toMatchObject({ name, nameCell: cell, doubts: [] });
  });

  test.each(['Nậm Nhùn', 'Mường Tè', 'Tam Đường'])(
    '%s: no title names the unit, so its tab does, doubtfully',
    (tab) => {
      const candidate = proposal.candidates.find((each) => each.tab === tab);
      expect(candidate).toMatchObject({ name: tab, nameCell: null });
      expect(candidate?.doubts.map(({ code }) => code)).toEqual(['name-from-tab']);
    },
  );

  test('the three set-up tabs are missing, with every row and the two phases of the programme', () => {
    expect([proposal.settings.exists, proposal.phaseTab.exists, proposal.units.exists]).toEqual([
      false,
      false,
      false,
    ]);
    expect(proposal.missingSettings).toEqual(Object.keys(SETTING_ITEMS));
    expect(proposal.phases).toEqual(PHASES);
  });
});

describe('the sample as it is', () => {
  test('nothing is proposed for what is there', () => {
    const proposal = proposeSetUp(whole);
    expect(proposal.candidates).toEqual([]);
    expect(proposal.missingSettings).toEqual([]);
    expect(proposal.missingColumns).toEqual([]);
    expect(proposal.lacksPhases).toBe(false);
    expect(proposal.listed).toHaveLength(12);
    expect(proposal.untagged).toHaveLength(11);
  });

  test('with its tabs tagged nothing at all is left to do', () => {
    const list = proposeSetUp(whole).listed;
    const tagged = whole.tabs.map((tab) => ({
      ...tab,
      unit: list.find((unit) => unit.tab === tab.name)?.name ?? null,
    }));
    expect(isSetUp(proposeSetUp({ ...whole, tabs: tagged }))).toBe(true);
  });

  test('a tab that is not in the list yet is proposed, the others are not', () => {
    const extra = tabOf('Mới', [['Đơn vị: LĐLĐ huyện Mới'], HEAD]);
    const { candidates } = proposeSetUp({ ...whole, tabs: [...whole.tabs, extra] });
    expect(candidates.map(({ tab, name }) => [tab, name])).toEqual([['Mới', 'LĐLĐ huyện Mới']]);
  });
});

describe('a unit’s name', () => {
  test.each([
    { tab: 'Sheet3', line: ['LĐLĐ HUYỆN MƯỜNG THANH'], name: 'LĐLĐ huyện Mường Thanh' },
    { tab: 'MT', line: ['LĐLĐ huyện Mường Thanh'], name: 'LĐLĐ huyện Mường Thanh' },
    { tab: 'An Bình', line: ['Đơn vị:', null, 'LĐLĐ huyện An Bình'], name: 'LĐLĐ huyện An Bình' },
    { tab: 'An Bình', line: ['Đơn vị báo cáo: LĐLĐ An Bình …….'], name: 'LĐLĐ An Bình' },
    {
      tab: '1. An Bình 2022',
      line: ['LIÊN ĐOÀN LAO ĐỘNG HUYỆN AN BÌNH'.normalize('NFD')],
      name: 'LĐLĐ huyện An Bình',
    },
    {
      tab: 'An Bình',
      line: ['LĐLĐ TỈNH THỬ NGHIỆM\nLĐLĐ HUYỆN AN BÌNH'],
      name: 'LĐLĐ huyện An Bình',
    },
    {
      tab: 'An Bình',
      line: ['Danh sách sáng kiến của LĐLĐ huyện An Bình năm 2022'],
      name: 'LĐLĐ huyện An Bình',
    },
    {
      tab: 'Trường A',
      line: ['CĐCS TRƯỜNG A (CẬP NHẬT HẰNG THÁNG)'],
      name: 'CĐCS Trường A',
    },
  ])('$tab with $line: surely $name', ({ tab, line, name }) => {
    const candidate = candidateOf(tab, line);
    expect(candidate.name).toBe(name);
    expect(candidate.doubts).toEqual([]);
  });

  test.each([
    { tab: 'An Bình', line: ['LĐLĐ huyện Mường Thanh'], name: 'LĐLĐ huyện Mường Thanh' },
    { tab: 'An Bình', line: ['Đơn vị: ………………'], name: 'An Bình' },
    { tab: 'An Bình', line: ['Đơn vị tính: đồng'], name: 'An Bình' },
    { tab: 'An Bình', line: ['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM'], name: 'An Bình' },
    { tab: 'An Bình', line: ['LĐLĐ TỈNH THỬ NGHIỆM'], name: 'An Bình' },
  ])('$tab with $line: $name, doubtfully', ({ tab, line, name }) => {
    const candidate = candidateOf(tab, line);
    expect(candidate.name).toBe(name);
    expect(candidate.doubts).toHaveLength(1);
    expect(candidate.isIncluded).toBe(true);
  });

  test('what stands over several lists is the body above them', () => {
    const tabs = ['Một', 'Hai'].map((name) => tabOf(name, [['LĐLĐ huyện Trên'], HEAD]));
    const { candidates } = proposeSetUp(factsOf(...tabs));
    expect(candidates.map(({ name }) => name)).toEqual(['Một', 'Hai']);
  });

  test('two tabs of the same name are not both proposed', () => {
    const tabs = ['Một', 'Một (2)'].map((name, at) =>
      tabOf(name, [[at === 0 ? 'Đơn vị: LĐLĐ Một' : 'Đơn vị:  lđlđ một.'], HEAD]),
    );
    const { candidates } = proposeSetUp(factsOf(...tabs));
    expect(new Set(candidates.map(({ name }) => name)).size).toBe(2);
  });
});

describe('a tab that is not quite a unit’s', () => {
  const rows = ['LĐLĐ Một', 'LĐLĐ Hai'].map((unit) => [unit, '1', 'Một sáng kiến']);

  test.each<{ name: string; grid: Grid; code: string }>([
    {
      name: 'a required column is missing',
      grid: [ALL_HEADERS.filter((header) => header !== 'Ngày áp dụng')],
      code: 'columns-missing',
    },
    {
      name: 'a column stands there twice',
      grid: [[...ALL_HEADERS, 'Tác giả']],
      code: 'columns-asked',
    },
    {
      name: 'it lists several units',
      grid: [['Đơn vị', ...ALL_HEADERS], ...rows],
      code: 'several-units',
    },
  ])('$name: taken in, with the doubt named', ({ grid, code }) => {
    const [candidate] = proposeSetUp(factsOf(tabOf('A', [['Đơn vị: A'], ...grid]))).candidates;
    expect(candidate?.isIncluded).toBe(true);
    expect(candidate?.doubts[0]?.code).toBe(code);
  });

  test('title and author alone make a list, with what it lacks', () => {
    const grid = [['Danh sách sáng kiến'], ['STT', 'TÊN SÁNG KIẾN', 'TÁC GIẢ', 'GHI CHÚ']];
    const [candidate] = proposeSetUp(factsOf(tabOf('Data', grid))).candidates;
    expect(candidate?.isIncluded).toBe(true);
    expect(candidate?.inspected.columns.map(({ key }) => key)).toEqual([
      'number',
      'title',
      'author',
      'remark',
    ]);
    expect(candidate?.inspected.missing).toHaveLength(5);
    expect(candidate?.doubts.map(({ code }) => code)).toEqual([
      'columns-missing',
      'name-from-tab',
      'nothing-counts',
      'nothing-counts',
    ]);
  });

  test('beside whole lists a short one is shown, not chosen: it may be somebody’s extract', () => {
    const tabs = [tabOf('Một', [HEAD]), tabOf('Giải', [['Tên sáng kiến', 'Tác giả', 'Giải']])];
    const { candidates } = proposeSetUp(factsOf(...tabs));
    expect(candidates.map(({ isIncluded }) => isIncluded)).toEqual([true, false]);
  });

  test('a listed tab that cannot be read is asked again, under its name in the list', () => {
    const list = [
      ['Tên đơn vị', 'Tên tab'],
      ['LĐLĐ huyện Một', 'A'],
    ];
    const grid = [['TT', 'Tên SK', 'Họ tên TG', 'Đơn vị công tác (CĐCS)', 'Ngày QĐ', 'Số QĐ']];
    const facts = factsOf(tabOf('Đơn vị', list), tabOf('A', grid));
    const { candidates } = proposeSetUp(facts);
    expect(candidates).toMatchObject([{ tab: 'A', name: 'LĐLĐ huyện Một', isListed: true }]);
    const plan = planUnits(proposeSetUp(facts), defaultChoices(proposeSetUp(facts)));
    expect(plan).toMatchObject({ additions: [], lists: [{ tab: 'A', isToKeep: true }] });
  });

  test.each([
    { name: 'an empty tab', grid: [] },
    { name: 'notes', grid: [['Việc cần làm'], ['Tác giả'], ['Gọi điện']] },
    { name: 'a list of people', grid: [['STT', 'Họ tên', 'Ghi chú']] },
  ])('$name is left alone', ({ grid }) => {
    const proposal = proposeSetUp(factsOf(tabOf('A', grid)));
    expect(proposal.candidates).toEqual([]);
    expect(proposal.others).toEqual(['A']);
  });

  test('tabs that the add-in writes are never a unit’s', () => {
    const { candidates, others } = proposeSetUp(
      factsOf(tabOf('Trùng cũ', [ALL_HEADERS], { role: 'duplicates' })),
    );
    expect([candidates, others]).toEqual([[], []]);
  });
});

describe('set-up tabs that are there', () => {
  test('tabs of people’s own that bear the name of a list to come are named', () => {
    const own = tabOf('Trùng lặp', [['Việc cần làm']], { isTagged: false });
    const ours = { rows: 9 };
    const empty = tabOf('Lịch sử tiến độ', [], { isTagged: false });
    const { occupied } = proposeSetUp(factsOf(own, tabOf('Kiểm tra dữ liệu', [], ours), empty));
    expect(occupied).toEqual(['Trùng lặp']);
  });

  test('rows that “Cài đặt” lacks are proposed, whatever the order and spelling of the others', () => {
    const grid = [
      ['Mục', 'Giá trị'],
      ['  phạm vi ', 'toàn huyện'],
      ['Múi giờ'.normalize('NFD'), null],
    ];
    const { missingSettings } = proposeSetUp(factsOf(tabOf('Cài đặt', grid)));
    expect(missingSettings).not.toContain('scope');
    expect(missingSettings).not.toContain('timeZone');
    expect(missingSettings).toHaveLength(
      Object.keys(SETTING_ITEMS).length - 2 - SPARE_SETTINGS.length,
    );
  });

  test('columns that “Đơn vị” lacks follow the workbook’s own phases', () => {
    const phases = [
      ['Giai đoạn', 'Cổng mở', 'Cổng đóng trước', 'Công nhận từ', 'Công nhận đến'],
      ['Đợt A', '01/01/2024', '01/02/2024', '01/01/2024', '31/01/2024'],
    ];
    const list = [
      ['Tên đơn vị', 'Tên tab'],
      ['LĐLĐ Một', null],
      ['Tổng', null],
    ];
    const proposal = proposeSetUp(factsOf(tabOf('Giai đoạn', phases), tabOf('Đơn vị', list)));
    expect(proposal.missingColumns.map(({ header }) => header)).toEqual([
      'Khối thi đua',
      'Chỉ tiêu Đợt A',
      'Số báo cáo Đợt A',
      'Kết quả trên Cổng',
      'Email nhận',
      'Email sửa tab',
    ]);
    expect(proposal.listed).toEqual([{ name: 'LĐLĐ Một', tab: null, row: 1, hasTarget: false }]);
  });

  test('a head without rows lacks its phases', () => {
    const head = ['Giai đoạn', 'Cổng mở', 'Cổng đóng trước', 'Công nhận từ', 'Công nhận đến'];
    expect(proposeSetUp(factsOf(tabOf('Giai đoạn', [head]))).lacksPhases).toBe(true);
  });

  test('so do windows of the programme that a stop left without their names, and no others', () => {
    const head = ['Giai đoạn', 'Cổng mở', 'Cổng đóng trước', 'Công nhận từ', 'Công nhận đến'];
    const left = (...to: string[]) =>
      factsOf(tabOf('Giai đoạn', [head, ...to.map((day) => [null, null, null, null, day])]));
    const [first, second] = proposeSetUp(factsOf(tabOf('Giai đoạn', [head]))).phases;
    const days = [first?.recognisedTo ?? '', second?.recognisedTo ?? ''];
    expect(proposeSetUp(left(...days)).lacksPhases).toBe(true);
    expect(() => proposeSetUp(left('31/5/2019'))).toThrow(SetupError);
    expect(() => proposeSetUp(left(...days, days[0] ?? ''))).toThrow(SetupError);
  });

  test.each([
    { name: 'Giai đoạn', code: 'tab-occupied' },
    { name: 'Cài đặt', code: 'tab-occupied' },
    { name: 'Đơn vị', code: 'tab-occupied' },
  ] as const)('a tab of one’s own called $name is refused, not filled', ({ name, code }) => {
    const facts = factsOf(tabOf(name, [['Ghi chép riêng']], { isTagged: false }));
    expect(() => proposeSetUp(facts)).toThrowError(
      expect.objectContaining({ problem: expect.objectContaining({ code }) }) as SetupError,
    );
  });

  test.each([
    { locale: 'en_US', timeZone: 'Asia/Ho_Chi_Minh', asks: true },
    { locale: 'vi_VN', timeZone: 'America/New_York', asks: true },
    { locale: 'vi_VN', timeZone: 'Asia/Saigon', asks: false },
  ])('$locale in $timeZone: asked for $asks', ({ locale, timeZone, asks }) => {
    const proposal = proposeSetUp({ ...bare, locale, timeZone });
    expect(proposal.region !== null).toBe(asks);
    expect(defaultChoices(proposal).region).toBe(asks);
  });
});

describe('choices', () => {
  const proposal = proposeSetUp(bare);
  const good = { tabs: [], names: [], region: false, lists: false };

  test.each([
    { name: 'nothing', input: null },
    { name: 'a text', input: 'x' },
    { name: 'a list', input: [] },
    { name: 'a record without its parts', input: {} },
    { name: 'a number for an answer', input: { ...good, region: 1 } },
    { name: 'a text for a list', input: { ...good, names: 'A' } },
    { name: 'a number for a name', input: { ...good, names: [1] } },
    { name: 'too many names', input: { ...good, names: new Array<string>(501).fill('A') } },
    { name: 'an endless name', input: { ...good, names: ['A'.repeat(2001)] } },
    { name: 'a tab without a name', input: { ...good, tabs: [{ tab: 'A' }] } },
    { name: 'a tab that is none', input: { ...good, tabs: [null] } },
  ])('$name is no choice', ({ input }) => {
    expect(readChoices(input)).toBeNull();
  });

  test('typed names lose bullets, numbers and empty lines', () => {
    const names = ['1. LĐLĐ Một', '- LĐLĐ  Hai ', '', '  ', '1 tháng 5'];
    const read = readChoices({ ...good, names });
    expect(read?.names).toEqual(['LĐLĐ Một', 'LĐLĐ Hai', '1 tháng 5']);
  });

  test.each([
    { name: 'an empty name', choices: { tabs: [{ tab: 'Y tế', name: '' }] }, code: 'name-empty' },
    { name: 'a name twice', choices: { names: ['LĐLĐ Một', 'lđlđ một'] }, code: 'name-twice' },
    { name: 'a long name', choices: { names: ['A'.repeat(151)] }, code: 'name-long' },
    {
      name: 'a tab that is gone',
      choices: { tabs: [{ tab: 'Không có', name: 'A' }] },
      code: 'tab-gone',
    },
    {
      name: 'a tab twice',
      choices: {
        tabs: [
          { tab: 'Y tế', name: 'A' },
          { tab: 'Y tế', name: 'B' },
        ],
      },
      code: 'tab-gone',
    },
    { name: 'a shared tab', choices: { tabs: [{ tab: 'Cài đặt', name: 'A' }] }, code: 'tab-gone' },
  ])('$name is refused', ({ choices, code }) => {
    const plan = planUnits(proposal, { ...good, ...choices });
    expect('trouble' in plan && plan.trouble.code).toBe(code);
  });

  test('what the list has already is passed over', () => {
    const listed = proposeSetUp(whole);
    const plan = planUnits(listed, {
      tabs: [{ tab: 'Y tế', name: 'Tên khác' }],
      names: ['LĐLĐ huyện Than Uyên'],
    });
    expect(plan).toEqual({ additions: [], fills: [], lists: [], targets: [] });
  });

  describe('about the columns of a list', () => {
    const head = ['TT', 'Tên SK', 'Họ tên TG', 'Trường', 'Ngày QĐ', 'Đơn vị'];
    const rows = ['LĐLĐ Một', 'LĐLĐ Hai', 'LĐLĐ Một'].map((unit, index) => [
      index + 1,
      `Sáng kiến thứ ${index}`,
      'Lò Văn Thử',
      'Trường Tiểu học Một',
      '01/02/2022',
      unit,
    ]);
    const shared = proposeSetUp(factsOf(tabOf('Chung', [head, ...rows])));
    const [choice] = defaultChoices(shared).tabs;
    const own = choice?.head ?? { headRow: 0, firstRow: 1, columns: [] };

    test('a list of several units is counted by its column of units', () => {
      const plan = planUnits(shared, defaultChoices(shared));
      expect(plan).toMatchObject({
        additions: [
          { name: 'LĐLĐ Một', tab: 'Chung', isNew: false },
          { name: 'LĐLĐ Hai', tab: 'Chung', isNew: false },
        ],
        lists: [{ tab: 'Chung', use: 'by-unit', isToKeep: true }],
      });
    });

    test('or is taken apart into a tab for each', () => {
      const plan = planUnits(shared, {
        tabs: [{ tab: 'Chung', name: '', use: 'split' }],
        names: [],
      });
      expect(plan).toMatchObject({
        additions: [
          { name: 'LĐLĐ Một', tab: 'LĐLĐ Một', isNew: true, from: 'Chung' },
          { name: 'LĐLĐ Hai', tab: 'LĐLĐ Hai', isNew: true, from: 'Chung' },
        ],
      });
    });

    test('units of the list without a tab get this one', () => {
      const list = [
        ['Tên đơn vị', 'Tên tab'],
        ['LĐLĐ Hai', null],
      ];
      const known = proposeSetUp(factsOf(tabOf('Đơn vị', list), tabOf('Chung', [head, ...rows])));
      const plan = planUnits(known, {
        tabs: [{ tab: 'Chung', name: '', use: 'by-unit', head: own }],
        names: [],
      });
      expect(plan).toMatchObject({
        additions: [{ name: 'LĐLĐ Một' }],
        fills: [{ row: 1, tab: 'Chung' }],
      });
    });

    test.each([
      {
        name: 'a head that changed since',
        head: { ...own, columns: own.columns.map((each) => ({ ...each, header: 'Khác' })) },
        code: 'head-moved',
      },
      { name: 'another row', head: { ...own, headRow: 1, firstRow: 2 }, code: 'head-moved' },
      { name: 'no title', head: { ...own, columns: [] }, code: 'no-title' },
      {
        name: 'no column of units',
        head: { ...own, columns: own.columns.filter(({ key }) => key !== 'unit') },
        code: 'no-unit-column',
      },
    ])('$name is refused', ({ head, code }) => {
      const plan = planUnits(shared, {
        tabs: [{ tab: 'Chung', name: 'A', use: 'by-unit', head }],
        names: [],
      });
      expect('trouble' in plan && plan.trouble.code).toBe(code);
    });

    test.each([
      { name: 'a key that is none', head: { columns: [{ column: 0, header: 'A', key: 'x' }] } },
      {
        name: 'a prototype for a key',
        head: { columns: [{ column: 0, header: 'A', key: '__proto__' }] },
      },
      {
        name: 'one key twice',
        head: { columns: [0, 1].map((column) => ({ column, header: 'A', key: 'title' })) },
      },
      {
        name: 'one column twice',
        head: { columns: ['title', 'author'].map((key) => ({ column: 0, header: 'A', key })) },
      },
      {
        name: 'a column before the first',
        head: { columns: [{ column: -1, header: 'A', key: 'title' }] },
      },
      { name: 'half a column', head: { columns: [{ column: 0.5, header: 'A', key: 'title' }] } },
      { name: 'a text for a row', head: { headRow: '0' } },
      { name: 'data above the head', head: { headRow: 3, firstRow: 3 } },
      { name: 'a head far down', head: { headRow: 5000, firstRow: 5001 } },
      {
        name: 'endless columns',
        head: { columns: new Array(301).fill({ column: 0, header: '', key: 'title' }) },
      },
      { name: 'no columns', head: { columns: null } },
    ])('$name is no choice', ({ head }) => {
      const sent = { ...good, tabs: [{ tab: 'Chung', name: 'A', head: { ...own, ...head } }] };
      expect(readChoices(sent)).toBeNull();
      expect(
        readChoices({ ...good, tabs: [{ tab: 'Chung', name: 'A', use: 'delete' }] }),
      ).toBeNull();
    });
  });

  test.each([
    { unit: 'CĐCS a/b:c', tab: 'CĐCS a b c' },
    { unit: "[x]*?'\\", tab: 'x' },
    { unit: ':::', tab: 'Danh sách' },
    { unit: 'Cài đặt', tab: 'Cài đặt (2)' },
    { unit: 'y TẾ', tab: 'y TẾ (2)' },
    {
      unit: 'Công đoàn cơ sở Trường Trung học phổ thông Nội trú',
      tab: 'Công đoàn cơ sở Trường Trung',
    },
  ])('a tab for “$unit” is called “$tab”', ({ unit, tab }) => {
    expect(newTabName(unit, ['Y tế'])).toBe(tab);
  });

  test('whatever a tab holds, a proposal is made or one sentence refuses', () => {
    const cell = fc.oneof(anyCell, fc.constantFrom(...ALL_HEADERS, 'Đơn vị:', 'LĐLĐ HUYỆN A'));
    const grid = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 8 });
    const name = fc.constantFrom('A', 'Cài đặt', 'Giai đoạn', 'Đơn vị');
    fc.assert(
      fc.property(name, grid, fc.boolean(), (tab, values, isTagged) => {
        try {
          const proposal = proposeSetUp(factsOf(tabOf(tab, values, { isTagged })));
          expect(planUnits(proposal, defaultChoices(proposal))).toHaveProperty('additions');
        } catch (error) {
          expect(error).toBeInstanceOf(SetupError);
        }
      }),
    );
  });
});
