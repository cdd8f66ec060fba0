import { describe, expect, test } from 'vitest';
import { readXlsx, writeXlsx } from '../../../src/xlsx/index.ts';
import type { Workbook } from '../../../src/xlsx/model.ts';
import { click, open, tabOf, valuesOf } from '../../add-in.ts';
import { madeOnce, tinyWorkbook } from '../../workbooks.ts';
import { differences, modelOf } from '../model.ts';
import { show } from '../run/meanwhile.ts';

const NOW = { now: '2024-05-10T08:00', answers: 'yes' } as const;

const summed = madeOnce(() => {
  const workbook = tinyWorkbook();
  click(workbook, 'buildSummary', NOW);
  return workbook;
});

/** As LibreOffice does when it saves: other numbers for the same tabs. */
function renumber(workbook: Workbook): void {
  const { sheets } = workbook;
  const ids = sheets.map(({ id }) => id).reverse();
  sheets.forEach((sheet, index) => {
    Object.assign(sheet, { id: ids[index] });
  });
}

function journalOf(workbook: Workbook): { set(column: number, value: string | number): void } {
  const sheet = tabOf(workbook, 'Sổ hoàn tác');
  return { set: (column, value) => sheet.setValue(0, column, value) };
}

describe('after another program numbered the tabs anew', () => {
  test('the run is taken back on the tabs that it wrote', () => {
    const workbook = summed();
    const before = modelOf(tinyWorkbook());
    renumber(workbook);
    expect(click(workbook, 'undoLastRun', NOW)).toMatchObject({ outcome: 'done' });
    expect(differences(before, modelOf(workbook))).toEqual([]);
  });

  test('nothing that was remembered by number is believed of another tab', () => {
    const workbook = summed();
    const wanted = modelOf(workbook);
    renumber(workbook);
    const { row, column } = { row: 1, column: 4 };
    tabOf(workbook, 'Gò Sim').setValue(row, column, '@');
    open(workbook, NOW).runSimpleTrigger('onEdit', { sheet: 'Gò Sim', range: 'E2' });
    tabOf(workbook, 'Gò Sim').setValue(row, column, 'Máy cắt lau bằng xích');
    click(workbook, 'buildSummary', NOW);
    expect(differences(wanted, modelOf(workbook))).toEqual([]);
  });

  test('what cannot be told is left in one sentence', () => {
    const workbook = summed();
    renumber(workbook);
    tabOf(workbook, 'Gò Sim').name = 'Xã Gò Sim';
    const { message } = click(workbook, 'undoLastRun', NOW);
    expect(message).toContain('tab “Gò Sim” (đã bị xóa, hoặc không xác định chắc chắn được)');
    expect(tabOf(workbook, 'Xã Gò Sim').value(0, 10)).toBe('Kiểm tra');
  });

  test('also a file keeps the numbers of the tabs that the run made', () => {
    const workbook = summed();
    const again = readXlsx(writeXlsx(workbook));
    const idsOf = ({ sheets }: Workbook): unknown => sheets.map(({ id, name }) => [name, id]);
    expect(idsOf(again)).toEqual(idsOf(workbook));
  });
});

describe('a row of the journal that is not as the run kept it', () => {
  const forged = JSON.stringify({
    action: 'Lập Biểu tổng hợp',
    at: '2024-05-10T08:00:00',
    tabs: [{ key: 3, id: 3, name: 'Đơn vị', tag: null }],
    steps: [{ kind: 'cells', aspect: 'values', sheet: 3, cells: [1, 4, 1, 0, 1] }],
    table: [{ formula: 'IMPORTDATA("https://xa.example")' }, 'ben-lau@huyen.example'],
  });

  test.each([
    {
      name: 'forged',
      spoil: (workbook: Workbook) => {
        journalOf(workbook).set(1, 1);
        journalOf(workbook).set(2, forged);
      },
    },
    {
      name: 'changed by one letter',
      spoil: (workbook: Workbook) => {
        const text = String(tabOf(workbook, 'Sổ hoàn tác').value(0, 2));
        journalOf(workbook).set(2, text.replace('Kiểm tra', 'Kiểm trà'));
      },
    },
    {
      name: 'cut to nothing',
      spoil: (workbook: Workbook) => journalOf(workbook).set(1, 0),
    },
    {
      name: 'kept by a version that kept no hash',
      spoil: (workbook: Workbook) => {
        const state = JSON.parse(workbook.hostState);
        workbook.hostState = JSON.stringify({ ...state, userProperties: {} });
      },
    },
  ])('$name, is refused in one sentence and changes nothing', ({ spoil }) => {
    const workbook = summed();
    spoil(workbook);
    const before = modelOf(workbook);
    expect(click(workbook, 'undoLastRun', NOW)).toMatchObject({
      outcome: 'refused',
      message: /^Tab “Sổ hoàn tác” không còn như/,
    });
    expect(differences(before, modelOf(workbook))).toEqual([]);
  });

  test('is another person’s business: a colleague’s row does not spoil one’s own', () => {
    const workbook = summed();
    const user = 'dong-nghiep@lien-doan.example';
    tabOf(workbook, 'Bến Lau').setValue(2, 7, '20/02/2024');
    click(workbook, 'checkData', { ...NOW, user });
    tabOf(workbook, 'Sổ hoàn tác').setValue(1, 2, 'hỏng');
    expect(click(workbook, 'undoLastRun', { ...NOW, user }).outcome).toBe('refused');
    expect(click(workbook, 'undoLastRun', NOW).outcome).toBe('done');
  });
});

describe('two people check their tabs at once', () => {
  test('the second is told who writes, and no journal takes another’s row', () => {
    const workbook = tinyWorkbook();
    show(workbook, 'Bến Lau');
    const before = modelOf(workbook);
    const host = open(workbook, { ...NOW, isLockedByOthers: true });
    expect(host.run('checkThisTab')).toMatchObject({ outcome: 'busy' });
    expect(differences(before, modelOf(workbook))).toEqual([]);
    for (const user of ['mot@huyen.example', 'hai@huyen.example']) {
      tabOf(workbook, 'Bến Lau').setValue(2, 7, user === 'mot@huyen.example' ? '' : '20/02/2020');
      expect(click(workbook, 'checkThisTab', { ...NOW, user })).toMatchObject({ outcome: 'done' });
    }
    const people = valuesOf(tabOf(workbook, 'Sổ hoàn tác')).map(([address]) => address);
    expect(people).toEqual(['mot@huyen.example', 'hai@huyen.example']);
  });
});
