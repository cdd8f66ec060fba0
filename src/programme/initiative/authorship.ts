import { matchKey } from '../../workbook/text.ts';
import { type Contribution, parseContributions } from '../parse/share.ts';
import type { Initiative } from './read.ts';

/** Who made an initiative, and what part each had; shares in percent. */
export interface Authorship {
  readonly lead: Contribution;
  /** All that the cell of the lead author names; the first of them is the lead. */
  readonly leads: readonly Contribution[];
  /** The lead author's own share, or what the others leave at most. */
  readonly share: number;
  /** Of all stated shares. */
  readonly sum: number;
  /** Who has a higher share than the lead author; `null` where nobody has. */
  readonly higher: (Contribution & { readonly share: number }) | null;
}

/** `null` for a row without an author. */
export function authorshipOf({
  author,
  coauthors,
}: Pick<Initiative, 'author' | 'coauthors'>): Authorship | null {
  const leads = leadsIn(author);
  const list = coauthors.value ?? [];
  const [lead] = leads;
  if (!lead) return null;
  const key = matchKey(lead.name);
  // A share without a name is the lead author's; a second one is somebody else's.
  const nameless = list.find(({ name }) => name === '');
  const isLead = (each: Contribution) =>
    each === nameless || (each.name !== '' && matchKey(each.name) === key);
  const own = list.find(isLead)?.share ?? lead.share;
  const others = [...leads.slice(1), ...list].filter((each) => !isLead(each));
  const left = others.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const share = own ?? round(100 - left);
  let higher: Authorship['higher'] = null;
  for (const { name, share: its } of others)
    if (its !== null && its > (higher?.share ?? share)) higher = { name, share: its };
  return { lead, leads, share, sum: round(left + (own ?? 0)), higher };
}

/** Whom the plan credits: the lead author, or whoever has a higher share (003 IV.2.4); `''` without an author. */
export function creditedAuthor(initiative: Pick<Initiative, 'author' | 'coauthors'>): string {
  const authorship = authorshipOf(initiative);
  return authorship ? (authorship.higher ?? authorship.lead).name : '';
}

/** In the author's own cell a number is a share only where it says so: "Lò Văn A (60%)". */
function leadsIn(author: string): readonly Contribution[] {
  const list = parseContributions(author).value ?? [];
  if (author.includes('%')) return list;
  return list.length < 2 ? [{ name: author, share: null }] : list;
}

/** Shares such as 33,3 % add up without the dust of binary fractions. */
function round(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
