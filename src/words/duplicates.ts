import type { Evidence } from '../programme/duplicates/near/index.ts';
import type { FoundMember } from '../programme/duplicates/review.ts';
import { twoDigits } from './numbers.ts';

export const DUPLICATE_WORDS = {
  first: 'Dòng được tính',
  exact: {
    'portal-code': 'Trùng mã trên Cổng',
    'title-and-author': 'Trùng tên và tác giả',
    decision: '',
  },
  decisionHelp:
    'Chọn “trùng” (không tính), “khác” (tính như hai sáng kiến) hoặc “hỏi lại”. Xóa ô để bỏ quyết định. Ghi ở dòng đầu của nhóm thì áp dụng cho cả nhóm.',
  found: (groups: number, undecided: number) =>
    groups === 0
      ? 'Không thấy sáng kiến nào trùng hoặc gần giống nhau.'
      : `Có ${twoDigits(groups)} nhóm trùng hoặc gần giống, ${twoDigits(undecided)} nhóm chờ quyết định ở cột “Quyết định”. Không dòng nào bị xóa.`,
  left: 'Vì có tab của đơn vị chưa thấy, danh sách đang có cùng các quyết định trong đó được để nguyên.',
} as const;

/** Why a row stands in its group, as one cell says it. */
export function describeReason(because: FoundMember['because']): string {
  if (because === null) return DUPLICATE_WORDS.first;
  return typeof because === 'string' ? DUPLICATE_WORDS.exact[because] : describeEvidence(because);
}

/** What differs between two rows and what speaks for their being one work, as one cell says it. */
function describeEvidence(evidence: Evidence): string {
  const { differences, daysBetweenRegistrations: days } = evidence;
  const words = differences.map(({ here, there }) => `${quoted(here)} ↔ ${quoted(there)}`);
  const facts = [
    evidence.sameAuthor && 'cùng tác giả',
    evidence.namedAsCoauthor && 'tác giả dòng này là đồng tác giả dòng kia',
    evidence.sameGrassroots && 'cùng CĐCS',
    evidence.sameDocument && 'cùng văn bản công nhận',
    days !== null &&
      (days === 0 ? 'cập nhật cùng ngày' : `cập nhật cách nhau ${twoDigits(days)} ngày`),
  ].filter((fact) => fact !== false);
  return [words.length === 0 ? 'Tên như nhau' : words.join('; '), ...facts].join('; ');
}

function quoted(text: string): string {
  return text === '' ? '(không có)' : `“${text}”`;
}
