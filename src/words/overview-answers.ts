import type { RowFacts, RowState } from '../programme/overview/rows.ts';
import type { Day } from '../workbook/moment.ts';
import { inSentence, ruleTitle } from './findings.ts';
import { twoDigits } from './numbers.ts';

const STATES: Readonly<Record<RowState, string>> = {
  counted: 'được tính',
  duplicate: 'trùng với dòng khác',
  excluded: 'đang nhập dở',
  waiting: 'chờ kỳ báo cáo sau',
};

/** Why a row does not count, or that it does. */
function reasons({ state, rules }: Pick<RowFacts, 'state' | 'rules'>): string {
  return rules.length === 0
    ? STATES[state]
    : rules.map((rule) => inSentence(ruleTitle(rule))).join('; ');
}

/** What the run answers to “Bảng theo dõi”, and what the page says in the same words. */
export const OVERVIEW_ANSWERS = {
  title: 'TOÀN CẢNH',
  made: 'Đã lập tab Toàn cảnh, đơn vị chậm đứng trước.',
  same: 'Toàn cảnh không có gì thay đổi.',
  help: {
    cell: 'Dòng đầu tiên chưa được tính: bấm để mở.',
  },
  shown: 'Đã mở Bảng theo dõi.',
  fileName: (asOf: Day) => `bang-theo-doi-${asOf}.html`,
  taken: (name: string) => `Đã tạo ${name}. Tệp có tên tác giả, chỉ gửi cho người được xem.`,
  rowAt: (tab: string, row: number) => `tab “${tab}”, dòng ${row}`,
  reasons,
  hit: (row: RowFacts) =>
    [row.title, row.author, row.grassroots, row.unit, reasons(row)]
      .filter((text) => text !== '')
      .join(' – '),
  found: (shown: number, more: number) =>
    shown === 0
      ? 'Không có dòng nào.'
      : `${twoDigits(shown)} dòng${more > 0 ? `; còn ${twoDigits(more)} dòng, hãy gõ rõ hơn` : ''}.`,
} as const;
