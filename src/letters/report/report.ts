import type { UnitProgress } from '../../programme/progress/progress.ts';
import { isBehind } from '../../programme/progress/status.ts';
import type { Report } from '../../programme/report.ts';
import { percent } from '../../programme/set-up/ratio.ts';
import { NOTE_WORDS } from '../../words/form.ts';
import { MAIL_WORDS } from '../../words/mail.ts';
import { wholeNumber } from '../../words/numbers.ts';
import { STATUS_WORDS } from '../../words/status.ts';
import type { LetterKind } from '../kind.ts';
import { type Block, byteLength } from '../letter.ts';
import {
  finishMessage,
  type MailContext,
  type MailMessage,
  programmeTitle,
  shorten,
  shortName,
} from '../message.ts';
import { LEADER_WORDS } from './words.ts';

declare module '../../programme/sending/states.ts' {
  interface MailKinds {
    readonly report: true;
  }
}

/** What the rows of the form may weigh, so that the mail stays under its 200 KB. */
const FORM_BYTES = 120_000;

export const report: LetterKind = {
  words: LEADER_WORDS,
  needs: 'leaders',
  hasForm: true,
  render: (report, context) => [renderLeaderReport(report, context)],
};

/** The report to the leaders: how the whole stands in words, the form's figures, the form attached. */
function renderLeaderReport(report: Report, context: MailContext): MailMessage {
  const { programme, asOf, total } = report;
  const { settings } = programme;
  const title = programmeTitle(settings);
  const rate = percent(total.result, total.target);
  const overall = LEADER_WORDS.subjectFigures(total.result, total.target, rate);
  const sentences = leaderSentences(report);
  return finishMessage(report, {
    kind: 'report',
    unit: '',
    status: null,
    to: settings.leaderRecipients,
    subject: LEADER_WORDS.subject(title, asOf, overall),
    letter: {
      heading: LEADER_WORDS.heading(title),
      greeting: MAIL_WORDS.greeting(LEADER_WORDS.to(shortName(settings.issuingBody))),
      status: null,
      blocks: [
        ...sentences.map((text): Block => ({ kind: 'text', text: shorten(text, 3000) })),
        { kind: 'text', text: LEADER_WORDS.attached },
        ...formBlocks(report),
        { kind: 'link', text: MAIL_WORDS.openWorkbook, url: context.workbookUrl },
      ],
    },
    zalo: [...sentences, LEADER_WORDS.zalo],
  });
}

/** What the letters of the field say in prose, from the same figures as the form. */
function leaderSentences(report: Report): string[] {
  const { programme, asOf, ranking, total, totalWithTarget } = report;
  const { scope, severeBelow } = programme.settings;
  const withTarget = ranking.filter((unit) => unit.target !== null);
  const others = ranking.filter((unit) => unit.target === null && unit.result > 0);
  const names = (holds: (unit: UnitProgress) => boolean) =>
    withTarget.filter(holds).map((unit) => shortName(unit.unit.name));
  const exceeded = names((unit) => unit.result > (unit.target ?? 0));
  const met = names((unit) => unit.result === unit.target);
  const slow = withTarget.filter(({ openPhase }) => openPhase?.isSlow);
  const phase = programme.phases[slow[0]?.openPhase?.index ?? -1];
  const low = names((unit) => 100 * unit.result < severeBelow * (unit.target ?? 0));
  const rate = percent(total.result, total.target);
  const lines = [LEADER_WORDS.overall(scope, asOf, total.result, total.target, rate)];
  if (withTarget.length === 0) return lines;
  if (others.length > 0) {
    const { result, target } = totalWithTarget;
    const without = others.map((unit) => shortName(unit.unit.name));
    lines.push(NOTE_WORDS.withoutCoordinating(without, result, target, percent(result, target)));
  }
  if (exceeded.length > 0) lines.push(NOTE_WORDS.exceeded(exceeded));
  if (met.length > 0) lines.push(LEADER_WORDS.met(met));
  if (phase) {
    lines.push(
      NOTE_WORDS.slowPhase(
        shortName(phase.name),
        slow.map(({ unit }) => shortName(unit.name)),
      ),
    );
  }
  lines.push(LEADER_WORDS.behind(names((unit) => isBehind(unit.status))));
  return [...lines, NOTE_WORDS.severe(severeBelow, low)];
}

/**
 * All figures of the form in a shape that a phone can show: target and result stand in one cell, the
 * unit above them. The form itself, in its own columns, is the attachment.
 */
function formBlocks({ programme: { phases }, ranking, total }: Report): Block[] {
  const head = [
    LEADER_WORDS.unit,
    ...phases.map(({ name }) => shortName(name)),
    ...(phases.length > 1 ? [MAIL_WORDS.whole] : []),
  ];
  const rows = ranking.map((unit, index) => [
    `${index + 1}. ${shortName(unit.unit.name)} – ${STATUS_WORDS[unit.status]}`,
    ...figureCells(unit.phases, unit.target ?? 0, unit.result),
  ]);
  const totalRow = [LEADER_WORDS.total, ...figureCells(total.phases, total.target, total.result)];
  const shown = fitting(rows);
  const blocks: Block[] = [
    { kind: 'text', text: LEADER_WORDS.howToRead },
    { kind: 'table', head, rows: [...shown, totalRow], hasTotal: true, isStacked: true },
  ];
  const rest = rows.length - shown.length;
  return rest === 0 ? blocks : [...blocks, { kind: 'text', text: LEADER_WORDS.rest(rest) }];
}

function figureCells(
  phases: readonly { readonly target: number; readonly result: number }[],
  target: number,
  result: number,
): string[] {
  const cells = phases.length > 1 ? [...phases, { target, result }] : phases;
  return cells.map((cell) => {
    const rate = percent(cell.result, cell.target);
    if (rate === null) return wholeNumber(cell.result);
    return `${wholeNumber(cell.result)}/${wholeNumber(cell.target)} (${rate}%)`;
  });
}

function fitting(rows: readonly (readonly string[])[]): (readonly string[])[] {
  let left = FORM_BYTES;
  return rows.filter((row) => {
    // Its words twice, in HTML and in text, and what stands around each cell.
    left -= row.length * 220 + 2 * byteLength(row.join(''));
    return left >= 0;
  });
}
