import type { FindingFacts } from '../finding.ts';
import { type Authorship, authorshipOf } from '../initiative/authorship.ts';
import { type Rule, SOUND } from '../rule.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    /** Shares in percent. */
    readonly 'lead-author':
      | { readonly fault: 'over-100'; readonly sum: number }
      | {
          readonly fault: 'not-highest';
          readonly lead: string;
          /** The lead author's own share, or what the others leave at most. */
          readonly share: number;
          readonly highest: string;
          readonly highestShare: number;
        }
      | { readonly fault: 'several-leads'; readonly names: readonly string[] };
  }
}

/**
 * Of several authors only the one with the highest share is credited. Equal shares are fine; a lead
 * author without a stated share has at most what the others leave.
 */
export const leadAuthor: Rule<'lead-author'> = {
  id: 'lead-author',
  severity: 'warning',
  source: {
    document: '003',
    section: 'IV.2.4',
    words:
      'trong trường hợp sáng kiến, đề tài có nhiều tác giả, thành viên thì công nhận cho chủ nhiệm đề tài hoặc tác giả, thành viên đề tài có tỷ lệ đóng góp cao nhất',
  },
  check(initiative) {
    const list = initiative.coauthors.value ?? SOUND;
    if (list.length === 0 && !SEVERAL.test(initiative.author)) return SOUND;
    const authorship = authorshipOf(initiative);
    const fault = authorship && faultOf(authorship);
    if (fault) return [{ column: list.length > 0 ? 'coauthors' : 'author', facts: fault }];
    const leads = authorship?.leads ?? SOUND;
    const names = leads.filter(({ name }) => name !== '').map(({ name }) => name);
    if (names.length < 2 || leads.every(({ share }) => share !== null)) return SOUND;
    return [{ column: 'author', facts: { fault: 'several-leads', names } }];
  },
};

const SEVERAL = /[;,\n%|]| và /;

function faultOf({ lead, share, sum, higher }: Authorship): FindingFacts['lead-author'] | null {
  if (sum > 100) return { fault: 'over-100', sum };
  if (higher === null) return null;
  const { name, share: highestShare } = higher;
  return { fault: 'not-highest', lead: lead.name, share, highest: name, highestShare };
}
