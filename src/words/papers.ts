import type { Suggestion } from '../programme/papers/suggestions.ts';
import { percent } from '../programme/set-up/ratio.ts';
import { twoDigits, wholeNumber } from './numbers.ts';

/** The column `Gợi ý` of `Tham luận`: best first, each on a line with its reason. */
export function suggestionsText(suggestions: readonly Suggestion[]): string {
  return suggestions
    .map(
      (each, index) => `${suggestions.length > 1 ? `${index + 1}. ` : ''}${suggestionText(each)}`,
    )
    .join('\n');
}

function suggestionText(suggestion: Suggestion): string {
  if (suggestion.speaker === 'unit') {
    const { name, result, target } = suggestion;
    const rate = target === null ? '' : `, đạt ${percent(result, target)}% chỉ tiêu`;
    return `${name}: ${twoDigits(result)} sáng kiến được tính${rate}`;
  }
  if (suggestion.speaker === 'grassroots') {
    const { name, initiatives, benefit } = suggestion;
    const money = benefit > 0 ? `, làm lợi ${wholeNumber(benefit)} đồng/năm` : '';
    return `${name}: ${twoDigits(initiatives)} sáng kiến được tính${money}`;
  }
  const { name, initiative, benefit } = suggestion;
  const where = initiative.grassroots === '' ? '' : ` (${initiative.grassroots})`;
  const why = [
    ...(benefit !== null && benefit > 0 ? [`làm lợi ${wholeNumber(benefit)} đồng/năm`] : []),
    ...(initiative.outstanding.value === true ? ['tiêu biểu về giá trị xã hội, nhân văn'] : []),
  ];
  return `${name}${where}: “${initiative.title}”${why.length > 0 ? `, ${why.join(', ')}` : ''}`;
}

export const PAPER_WORDS = {
  header: 'Gợi ý',
  nobody: 'chưa có sáng kiến được tính để gợi ý',
  made: (lines: number) =>
    `Đã ghi gợi ý cho ${twoDigits(lines)} dòng ở cột “Gợi ý”. Việc chọn ghi ở cột “Người/CĐCS được chọn”, không bị ghi đè.`,
  noLines: (tab: string) =>
    `Tab “${tab}” chưa có dòng nào. Hãy ghi mỗi dòng một đơn vị và đối tượng (đơn vị, CĐCS hoặc cá nhân), rồi bấm lại.`,
  doubtful: (cells: readonly { readonly cell: string; readonly typed: string }[]) =>
    `Chưa gợi ý được cho ${cells.map(({ cell, typed }) => `ô ${cell} (${typed === '' ? 'để trống' : `“${typed}”`})`).join(', ')}: cột “Đơn vị” ghi như tab “Đơn vị”, cột “Đối tượng” chọn đơn vị, CĐCS hoặc cá nhân.`,
} as const;
