import type { Deadline } from '../programme/deadlines/deadline.ts';
import type { PaperLine } from '../programme/papers/assignments.ts';
import { dueText } from '../words/deadlines.ts';
import { bareProgrammeName, PAPER_LIST_WORDS as WORDS } from '../words/documents.ts';
import { foldText } from '../workbook/text.ts';
import { type DocumentContext, frameOf, textBlock } from './context.ts';
import { type OfficialDocument, plain, plainTable } from './document.ts';

/** Who gives a paper at the conference, in the order of the tab (000, annex). */
export function draftPaperList(
  context: DocumentContext,
  lines: readonly PaperLine[],
  deadlines: readonly Deadline[],
): OfficialDocument {
  const { settings } = context.report.programme;
  const due = deadlines.find(({ task }) => foldText(task).includes(WORDS.taskWord));
  const when = due ? dueText(due) : '';
  return {
    ...frameOf(context, ''),
    addressees: [],
    type: WORDS.type,
    subject: WORDS.subject(bareProgrammeName(settings.programmeName)),
    blocks: [
      textBlock(plain(WORDS.lead(when))),
      {
        kind: 'table',
        table: plainTable(
          [
            [10, 'center'],
            [45, 'left'],
            [22, 'left'],
            [16, 'center'],
            [45, 'left'],
            [26, 'left'],
            [25, 'left'],
          ],
          WORDS.heads,
          lines.map(({ unit, speaker, count, chosen, remark }, index) => [
            String(index + 1),
            unit,
            speaker === null ? '' : WORDS.speakers[speaker],
            count === null ? '' : String(count),
            chosen,
            when,
            remark,
          ]),
        ),
      },
    ],
    annexes: [],
  };
}
