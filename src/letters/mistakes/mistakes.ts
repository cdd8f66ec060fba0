import { MAIL_WORDS, ZALO_WORDS } from '../../words/mail.ts';
import { unfinishedBlocks, unfinishedRows } from '../figures.ts';
import type { LetterReport } from '../given.ts';
import type { Block } from '../letter.ts';
import {
  deadlineOf,
  finishMessage,
  type LetterMessage,
  type MailContext,
  shortName,
} from '../message.ts';
import { listFindings, type OpenFindings, openFindings, titlesOf } from '../rows-to-mend.ts';
import { MISTAKES_WORDS } from './words.ts';

/** The list of findings for each unit that has any: errors first, as long as a mail can be. */
export function renderMistakes(report: LetterReport, context: MailContext): LetterMessage[] {
  const findings = openFindings(report);
  const titles = titlesOf(report);
  const unfinished = unfinishedRows(report);
  const deadline = deadlineOf(report.programme.settings, context);
  return report.ranking.flatMap(({ unit, status }) => {
    const own = findings.get(unit.name);
    if (!own) return [];
    const name = shortName(unit.name);
    const rows = new Set([...own.errors, ...own.warnings].map((each) => each.tab + each.row)).size;
    return [
      finishMessage(report, {
        kind: 'mistakes',
        unit,
        status,
        subject: MISTAKES_WORDS.subject(name, report.asOf, rows),
        letter: {
          heading: MISTAKES_WORDS.heading,
          greeting: MAIL_WORDS.greeting(name),
          status: null,
          blocks: [
            { kind: 'text', text: MISTAKES_WORDS.opening },
            { kind: 'text', text: MISTAKES_WORDS.how },
            ...(deadline === null
              ? []
              : [{ kind: 'text' as const, text: MISTAKES_WORDS.deadline(deadline) }]),
            { kind: 'own-words', text: '' },
            ...sections(own, titles, context),
            ...unfinishedBlocks(unfinished.get(unit.name)),
            { kind: 'link', text: MAIL_WORDS.openWorkbook, url: context.workbookUrl },
          ],
        },
        zalo: [
          MISTAKES_WORDS.zalo(name, report.asOf, own.errorRows, own.warningRows),
          ZALO_WORDS.link(ZALO_WORDS.details, context.workbookUrl),
        ],
      }),
    ];
  });
}

function sections(
  own: OpenFindings,
  titles: ReadonlyMap<string, string>,
  context: MailContext,
): Block[] {
  const all = { perRule: Number.POSITIVE_INFINITY };
  const errors = listFindings(own.errors, titles, context, all);
  const warnings = listFindings(own.warnings, titles, context, { ...all, bytes: errors.bytes });
  return [
    ...section(MISTAKES_WORDS.errors(own.errorRows), errors.blocks),
    ...section(MISTAKES_WORDS.warnings(own.warningRows), warnings.blocks),
  ];
}

function section(heading: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...blocks];
}
