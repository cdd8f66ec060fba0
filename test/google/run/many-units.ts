import type { CellValue } from '../../../src/xlsx/model.ts';
import { tabOf, valuesOf, workbookOf } from '../../add-in.ts';
import { madeOnce, tinyWorkbook } from '../../workbooks.ts';

/** More units than are written between two looks at the clock. */
export const UNITS = Array.from({ length: 20 }, (_, index) => `Xóm ${index + 1}`);

/** A pace at which one run reads the tabs and has time for the looks of some of them. */
export const SLOW = { reads: 2_500, writes: 20, other: 20 };

/** Every unit has a row that counts and one that lacks its author. */
export const manyUnits = madeOnce(() => {
  const tiny = tinyWorkbook();
  const [head = [], row = []] = valuesOf(tabOf(tiny, 'Bến Lau'));
  const like = (code: string, title: string, author: string): CellValue[] =>
    row.map((value, column) => [code, value, value, value, title, author][column] ?? value);
  const list = UNITS.map((name, index) => [
    index + 1,
    `CĐCS ${name}`,
    name,
    1,
    `${index}@x.example`,
  ]);
  const tabs = UNITS.map((name) => [
    name,
    [head, like(`${name}-1`, `Máy bơm ${name}`, 'Mạc A'), like(`${name}-2`, `Lò sấy ${name}`, '')],
  ]);
  return workbookOf({
    'Cài đặt': valuesOf(tabOf(tiny, 'Cài đặt')),
    'Giai đoạn': valuesOf(tabOf(tiny, 'Giai đoạn')),
    'Đơn vị': [valuesOf(tabOf(tiny, 'Đơn vị'))[0] ?? [], ...list],
    ...(Object.fromEntries(tabs) as Record<string, CellValue[][]>),
  });
});
