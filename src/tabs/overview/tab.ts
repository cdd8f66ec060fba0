import { OVERVIEW_ANSWERS } from '../../words/overview-answers.ts';
import { optional, required } from '../../workbook/column.ts';
import { STATUS_FILLS } from '../form/look.ts';
import type { ListColumn, ListTab } from '../list-tab.ts';

const { help } = OVERVIEW_ANSWERS;

const CENTRED = { shows: 'centred' } as const;

export const OVERVIEW_COLUMNS = [
  { ...required('unit', 'Đơn vị'), width: 170 },
  { ...required('cluster', 'Khối thi đua'), width: 70 },
  { ...required('place', 'Hạng trong khối'), width: 54, ...CENTRED },
  { ...required('result', 'Kết quả'), width: 56, ...CENTRED },
  { ...required('target', 'Chỉ tiêu'), width: 56, ...CENTRED },
  { ...required('rate', 'Tỷ lệ %'), width: 50, ...CENTRED },
  { ...required('bar', 'So với chỉ tiêu'), width: 140 },
  { ...required('expected', 'Mức cần đạt'), width: 60, ...CENTRED },
  { ...required('status', 'Tình hình'), width: 200 },
  { ...required('change', 'Tăng, giảm'), width: 56, ...CENTRED },
  { ...optional('since', 'Từ ngày chọn'), width: 56, ...CENTRED },
  { ...required('typed', 'Đã nhập'), width: 52, ...CENTRED },
  { ...required('counted', 'Hợp lệ'), width: 52, ...CENTRED },
  { ...required('duplicate', 'Trùng'), width: 52, ...CENTRED },
  { ...required('excluded', 'Không tính'), width: 52, ...CENTRED },
  { ...required('waiting', 'Chờ'), width: 52, ...CENTRED },
  { ...required('covered', 'CĐCS đã có'), width: 60, ...CENTRED },
  { ...required('tab', 'Tab'), width: 90 },
  { ...required('cell', 'Ô cần xem'), width: 56, ...CENTRED, help: help.cell },
] as const satisfies readonly ListColumn<string>[];

export type OverviewKey = (typeof OVERVIEW_COLUMNS)[number]['key'];

/** `Toàn cảnh`: how all stand in values alone, a row a unit, those that are slow first. */
export const OVERVIEW_LIST: ListTab<OverviewKey> = {
  role: 'overview',
  columns: OVERVIEW_COLUMNS,
  peoples: [],
  identity: 'unit',
  links: { tab: 'tab', cell: 'cell', isTabLinked: true },
  painted: 1,
  fills: Object.values(STATUS_FILLS).flatMap((fill) => fill ?? []),
};
