import type { Deadline } from '../programme/deadlines/deadline.ts';
import type { PaperLine } from '../programme/papers/assignments.ts';
import { dueText } from '../words/deadlines.ts';
import { PARAGRAPHS } from '../words/document-paragraphs.ts';
import { PAPER_LIST_WORDS as WORDS } from '../words/documents.ts';
import { LEGAL_FORM } from '../words/legal-form.ts';
import { twoDigits } from '../words/numbers.ts';
import { foldText } from '../workbook/text.ts';
import {
  type DocumentContext,
  frameOf,
  messageBlocks,
  paragraphFiller,
  textBlock,
  withEndMark,
} from './context.ts';
import { type DocumentTable, type OfficialDocument, plain, plainTable } from './document.ts';
import { lineText } from './template.ts';

const TEXT = PARAGRAPHS.papers;

/** Who gives a paper at the conference, in the order of the tab (000, annex). */
export function draftPaperList(
  context: DocumentContext,
  lines: readonly PaperLine[],
  deadlines: readonly Deadline[],
): OfficialDocument {
  const frame = frameOf(context, '');
  const dues = lines.map(({ unit }) => dueOf(unit, deadlines));
  const [first = ''] = dues;
  const isShared = dues.every((due) => due === first);
  const due = isShared && first !== '' ? WORDS.due(first) : '';
  const fill = paragraphFiller('papers', context, { 'hạn gửi': due });
  return {
    ...frame,
    ...attachmentOf(context),
    addressees: [],
    type: WORDS.type,
    subject: lineText(fill(TEXT.subject)),
    blocks: withEndMark([
      textBlock(fill(TEXT.lead)),
      { kind: 'table', table: linesTable(lines, isShared ? null : dues) },
      ...messageBlocks(context),
      textBlock(plain(totalOf(lines))),
    ]),
    recipients: context.fields.recipients === '' ? WORDS.recipients : frame.recipients,
    annexes: [],
  };
}

/** A list that belongs to a plan has no number of its own and says to which. */
function attachmentOf({ fields: { attachedTo } }: DocumentContext) {
  const to = attachedTo.replace(/^\(?\s*(?:kèm theo)?\s*|\s*\)$/gi, '');
  return to === '' ? {} : { number: '', attached: LEGAL_FORM.attached(to) };
}

/** How many papers there are; where a line does not say, how many lines. */
function totalOf(lines: readonly PaperLine[]): string {
  const counts = lines.flatMap(({ count }) => (count === null ? [] : [count]));
  if (counts.length < lines.length) return WORDS.lines(twoDigits(lines.length));
  return WORDS.papers(twoDigits(counts.reduce((all, each) => all + each, 0)));
}

/** When a unit hands its paper in; `''` where nothing says so. */
function dueOf(unit: string, deadlines: readonly Deadline[]): string {
  const due = deadlines.find(
    ({ task, units }) =>
      foldText(task).includes(WORDS.taskWord) && (units === null || units.includes(unit)),
  );
  return due ? dueText(due) : '';
}

/** @param dues of each line; `null` where all have the same, which is said above the table */
function linesTable(lines: readonly PaperLine[], dues: readonly string[] | null): DocumentTable {
  return plainTable(
    [
      [10, 'center'],
      [45, 'left'],
      [22, 'left'],
      [16, 'center'],
      [45, 'left'],
      ...(dues ? [[26, 'left'] as const] : []),
      [25, 'left'],
    ],
    WORDS.heads.filter((head) => dues !== null || head !== WORDS.dueHead),
    lines.map(({ unit, speaker, count, chosen, remark }, index) => [
      String(index + 1),
      unit,
      speaker === null ? '' : WORDS.speakers[speaker],
      count === null ? '' : twoDigits(count),
      chosen,
      ...(dues ? [dues[index] ?? ''] : []),
      remark,
    ]),
  );
}
