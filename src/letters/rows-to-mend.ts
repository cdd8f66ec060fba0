import { type Finding, placeKey, type RuleId } from '../programme/finding.ts';
import { describeFinding, ruleTitle, type Sentences } from '../words/findings.ts';
import { ROWS_WORDS } from '../words/mail.ts';
import { groupBy } from '../workbook/group.ts';
import type { LetterReport } from './given.ts';
import { type Block, byteLength, itemHtml, type LetterItem } from './letter.ts';
import { type MailContext, shorten, shortName } from './message.ts';

/** A mail may weigh 200 KB, but Gmail shows no more than some 102 KB of its HTML (reported): the list leaves room for the rest. */
const LIST_BYTES = 80_000;

/** A unit's findings by how much they matter. */
export interface OpenFindings {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly errorRows: number;
  readonly warningRows: number;
}

/** The findings of each unit, by its name. */
export function openFindings({
  findings,
}: Pick<LetterReport, 'findings'>): Map<string, OpenFindings> {
  const byUnit = groupBy(findings, ({ unit }) => unit);
  return new Map([...byUnit].map(([unit, own]) => [unit, sortFindings(own)]));
}

function sortFindings(findings: readonly Finding[]): OpenFindings {
  const errors = findings.filter((finding) => finding.severity === 'error');
  const warnings = findings.filter((finding) => finding.severity === 'warning');
  return { errors, warnings, errorRows: rowsOf(errors), warningRows: rowsOf(warnings) };
}

function rowsOf(findings: readonly Finding[]): number {
  return new Set(findings.map(placeKey)).size;
}

/** The titles of all rows, by place. */
export function titlesOf({ outcomes }: Pick<LetterReport, 'outcomes'>): Map<string, string> {
  return new Map(outcomes.map(({ initiative }) => [placeKey(initiative), initiative.title ?? '']));
}

/**
 * Findings by rule, the most frequent first, each with a link to its cell; of each rule at most
 * `perRule`. Where the list grows too heavy for a mail, its end is named and linked instead.
 */
export function listFindings(
  findings: readonly Finding[],
  titles: ReadonlyMap<string, string>,
  context: MailContext,
  { perRule, bytes = LIST_BYTES }: { readonly perRule: number; readonly bytes?: number },
): { readonly blocks: readonly Block[]; readonly bytes: number } {
  const blocks: Block[] = [];
  let left = bytes;
  for (const [rule, group] of groupByRule(findings)) {
    const sentences = group.map(describeWithoutPeople);
    const mend = sharedMend(sentences);
    const items: LetterItem[] = [];
    for (const [index, finding] of group.entries()) {
      if (items.length === perRule) break;
      const item = itemOf(finding, sentences[index], mend, titles, context);
      left -= byteLength(itemHtml(item).html);
      if (left < 0) break;
      items.push(item);
    }
    blocks.push(...groupBlocks(rule, group, mend, items, context));
  }
  return { blocks, bytes: Math.max(left, 0) };
}

function groupByRule(findings: readonly Finding[]): [RuleId, Finding[]][] {
  return [...groupBy(findings, ({ rule }) => rule)].sort(([, a], [, b]) => b.length - a.length);
}

function groupBlocks(
  rule: RuleId,
  group: readonly Finding[],
  mend: string | null,
  items: readonly LetterItem[],
  context: MailContext,
): Block[] {
  const blocks: Block[] = [
    { kind: 'subheading', text: ROWS_WORDS.group(ruleTitle(rule), group.length) },
  ];
  if (mend !== null) blocks.push({ kind: 'text', text: shorten(mend, 300) });
  if (items.length > 0) blocks.push({ kind: 'items', items });
  const next = group[items.length];
  if (next) {
    const url = context.linkTo(next.tab, next.row, next.column);
    const rest = group.length - items.length;
    if (items.length > 0) blocks.push({ kind: 'text', text: ROWS_WORDS.rest(rest) });
    blocks.push({ kind: 'link', text: ROWS_WORDS.restLink(shortName(next.tab)), url });
  }
  return blocks;
}

/** Said once above the list where it is the same for all. */
function sharedMend(sentences: readonly Sentences[]): string | null {
  const first = sentences[0]?.mend ?? null;
  return sentences.length > 1 && sentences.every(({ mend }) => mend === first) ? first : null;
}

function itemOf(
  { tab, row, column }: Finding,
  sentences: Sentences | undefined,
  mend: string | null,
  titles: ReadonlyMap<string, string>,
  context: MailContext,
): LetterItem {
  const title = titles.get(placeKey({ tab, row })) ?? '';
  const named = title === '' ? ROWS_WORDS.untitled : `“${shorten(title, 90)}”`;
  const wrong = shorten(sentences?.wrong ?? '', 300);
  const own = mend === null ? ` ${sentences?.mend ?? ''}` : '';
  const cell = context.cellOf(tab, row, column);
  return {
    cell: cell === '' ? ROWS_WORDS.row(row) : ROWS_WORDS.cell(cell),
    url: context.linkTo(tab, row, column),
    text: `${named}: ${wrong}${shorten(own, 300)}`,
  };
}

/** A mail travels further than the workbook: it names rows, never authors. */
function describeWithoutPeople(finding: Finding): Sentences {
  if (finding.rule === 'lead-author') {
    const { facts } = finding;
    if (facts.fault === 'not-highest') {
      const nameless = { ...facts, lead: ROWS_WORDS.leadName, highest: '' };
      return describeFinding({ ...finding, facts: nameless });
    }
    if (facts.fault === 'several-leads') {
      const wrong = ROWS_WORDS.severalLeads(facts.names.length);
      return { wrong, mend: describeFinding(finding).mend };
    }
  }
  const isAboutPeople = finding.column === 'author' || finding.column === 'coauthors';
  if (!isAboutPeople || !('typed' in finding.facts)) return describeFinding(finding);
  // The same facts with one text replaced; the compiler does not follow this through the union.
  return describeFinding({ ...finding, facts: { ...finding.facts, typed: '…' } } as Finding);
}
