import type { Cluster } from '../programme/overview/clusters.ts';
import type { RuleCount } from '../programme/overview/overview.ts';
import type { Day } from '../workbook/moment.ts';
import { inSentence, ruleTitle } from './findings.ts';
import { amountText, unknownText } from './form.ts';
import { dayText, twoDigits, wholeNumber } from './numbers.ts';

/** The tab `Toàn cảnh`. */
export const OVERVIEW_TAB_WORDS = {
  title: 'TOÀN CẢNH',
  asOf: (asOf: Day) =>
    `Tính đến hết ngày ${dayText(asOf)}. Mỗi lần lập Biểu tổng hợp, tab này được làm mới.`,
  noHistory: 'Chưa có báo cáo của ngày nào trước đó để so sánh.',
  clusters: (texts: readonly string[]) =>
    texts.length === 0 ? '' : `Theo khối thi đua: ${texts.join('; ')}.`,
  cluster: (cluster: Cluster) => {
    const { name, rate, unknown } = cluster;
    const beside = unknown.length > 0 ? unknownText(unknown) : rate === null ? '' : `${rate}%`;
    return `${name} ${amountText(cluster)}${beside === '' ? '' : ` (${beside})`}`;
  },
  excluded: (rows: number, rules: readonly RuleCount[]) =>
    rows === 0
      ? 'Mọi dòng trong danh sách đều được tính.'
      : `${twoDigits(rows)} dòng chưa được tính${reasons(rules)}`,
  coverage: (below: string, covered: number, all: number) =>
    `${wholeNumber(covered)}/${wholeNumber(all)} ${below} có ít nhất 01 sáng kiến được tính.`,
} as const;

/** So many rules are named in a line. */
const MOST = 4;

function reasons(rules: readonly RuleCount[]): string {
  if (rules.length === 0) return '.';
  const named = rules
    .slice(0, MOST)
    .map(({ rule, rows }) => `${inSentence(ruleTitle(rule))} ${twoDigits(rows)}`);
  return `, nhiều nhất: ${named.join('; ')}${rules.length > MOST ? '; …' : '.'}`;
}
