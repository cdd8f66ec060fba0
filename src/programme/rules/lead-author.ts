import { matchKey } from '../../workbook/text.ts';
import type { FindingFacts } from '../finding.ts';
import { type Contribution, parseContributions } from '../parse/share.ts';
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
    const { author } = initiative;
    const list = initiative.coauthors.value ?? SOUND;
    if (list.length === 0 && !SEVERAL.test(author)) return SOUND;
    const leads = leadsIn(author);
    const names = leads.filter(({ name }) => name !== '').map(({ name }) => name);
    const fault = sharesFault(leads, list);
    if (fault) return [{ column: list.length > 0 ? 'coauthors' : 'author', facts: fault }];
    if (names.length < 2 || leads.every(({ share }) => share !== null)) return SOUND;
    return [{ column: 'author', facts: { fault: 'several-leads', names } }];
  },
};

const SEVERAL = /[;,\n%|]| và /;

/** In the author's own cell a number is a share only where it says so: "Lò Văn A (60%)". */
function leadsIn(author: string): readonly Contribution[] {
  const list = parseContributions(author).value ?? SOUND;
  if (author.includes('%')) return list;
  return list.length < 2 ? [{ name: author, share: null }] : list;
}

type LeadFault = FindingFacts['lead-author'];

function sharesFault(
  leads: readonly Contribution[],
  list: readonly Contribution[],
): LeadFault | null {
  const lead = leads[0];
  if (!lead) return null;
  const key = matchKey(lead.name);
  const isLead = ({ name }: Contribution) => name === '' || matchKey(name) === key;
  const own = list.find(isLead)?.share ?? lead.share;
  const others = [...leads.slice(1), ...list].filter((each) => !isLead(each));
  const left = others.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const sum = round(left + (own ?? 0));
  if (sum > 100) return { fault: 'over-100', sum };
  const share = own ?? round(100 - left);
  const highest = others.reduce<Contribution | null>(
    (best, each) => ((each.share ?? 0) > (best?.share ?? share) ? each : best),
    null,
  );
  if (highest === null || highest.share === null) return null;
  const { name, share: highestShare } = highest;
  return { fault: 'not-highest', lead: lead.name, share, highest: name, highestShare };
}

/** Shares such as 33,3 % add up without the dust of binary fractions. */
function round(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
