import type { UnitProgress } from '../programme/progress/progress.ts';
import { isBehind, isFarBelow } from '../programme/progress/status.ts';
import type { Total } from '../programme/report.ts';
import { type OWN_FIELDS, PARAGRAPHS, type Paragraph } from '../words/document-paragraphs.ts';
import { DOCUMENT_WORDS } from '../words/documents.ts';
import { listed } from '../words/form.ts';
import { dayText, twoDigits, wholeNumber } from '../words/numbers.ts';
import {
  captionOf,
  type DocumentContext,
  frameOf,
  messageBlocks,
  paragraphFiller,
  textBlock,
  withEndMark,
} from './context.ts';
import type { Block, Line, OfficialDocument, Piece } from './document.ts';
import { dayOfField, linesOf } from './fields.ts';
import { formAnnex, formCells } from './form-annex.ts';
import { lineText } from './template.ts';

const TEXT = PARAGRAPHS.letter;

/** The letter that tells the units how they stand and urges them on (002, 004), with the form behind it. */
export function draftLetter(context: DocumentContext): OfficialDocument {
  const { report, fields } = context;
  const { units } = report.programme;
  const standing = standingOf(context);
  const fill = paragraphFiller('letter', context, valuesOf(context, standing));
  const frame = frameOf(context, '', addresseesOf(units.map(({ name }) => name)));
  const blocks = [
    textBlock(fill(resultText(report.total))),
    ...praise(standing, fill),
    ...blame(report, standing, fill),
    textBlock(fill(TEXT.annexed)),
    textBlock(fill(requestText(context, standing))),
    ...tasksOf(report).map((task, index) => textBlock([{ text: `${index + 1}. ` }, ...fill(task)])),
    ...messageBlocks(context),
    ...(fields.deadline === '' ? [] : [textBlock(fill(TEXT.deadline))]),
    ...(fields.contact === '' ? [] : [textBlock(fill(TEXT.contact))]),
  ];
  const subject = lineText(fill(TEXT.subject));
  const caption = captionOf(context, frame, DOCUMENT_WORDS.letterKind);
  return {
    ...frame,
    type: '',
    subject: subject.charAt(0).toLowerCase() + subject.slice(1),
    blocks: withEndMark(blocks),
    annexes: [formAnnex(report, caption)],
  };
}

/** Few units are named, many are meant together. */
function addresseesOf(names: readonly string[]): readonly string[] {
  return names.length <= 3 ? names : [DOCUMENT_WORDS.allUnits];
}

interface Standing {
  readonly exceeded: readonly UnitProgress[];
  readonly met: readonly UnitProgress[];
  readonly behind: readonly UnitProgress[];
  readonly below: readonly UnitProgress[];
  readonly slow: readonly UnitProgress[];
}

function standingOf({ report }: DocumentContext): Standing {
  const { severeBelow } = report.programme.settings;
  const units = report.ranking.filter(({ target }) => target !== null);
  return {
    exceeded: units.filter(({ status }) => status === 'exceeded'),
    met: units.filter(({ status }) => status === 'met'),
    behind: units.filter(({ status }) => isBehind(status)),
    below: units.filter((unit) => isFarBelow(unit, severeBelow)),
    slow: units.filter(({ openPhase }) => openPhase?.isSlow),
  };
}

/** A rate is told of all units or of none. */
function resultText({ target, unknown }: Total): Paragraph {
  if (target === 0) return TEXT.resultWithoutTarget;
  return unknown.length > 0 ? TEXT.resultOfSome : TEXT.result;
}

function isAllReached({ target, result, unknown }: Total, { behind }: Standing): boolean {
  return result >= target && behind.length + unknown.length === 0;
}

/** Nothing can be registered any more. */
function isOver({ asOf, programme }: DocumentContext['report']): boolean {
  return asOf > programme.window.lastDay;
}

function requestText({ report }: DocumentContext, standing: Standing): Paragraph {
  if (isOver(report)) return TEXT.requestOver;
  return isAllReached(report.total, standing) ? TEXT.requestMore : TEXT.request;
}

function tasksOf(report: DocumentContext['report']): readonly Paragraph[] {
  return isOver(report)
    ? [TEXT.overTask1, TEXT.overTask2, TEXT.overTask3]
    : [TEXT.task1, TEXT.task2, TEXT.task3, TEXT.task4, TEXT.task5];
}

type Fill = ReturnType<typeof paragraphFiller<'letter'>>;

function praise({ exceeded, met }: Standing, fill: Fill): Block[] {
  return [
    ...(exceeded.length > 0 ? [textBlock(fill(TEXT.praise))] : []),
    ...(met.length > 0 ? [textBlock(fill(TEXT.met))] : []),
  ];
}

/** One paragraph: who is behind, and who far behind; where nobody is, that is said. */
function blame(
  report: DocumentContext['report'],
  { behind, below, slow, exceeded, met }: Standing,
  fill: Fill,
): Block[] {
  if (behind.length + below.length + slow.length + exceeded.length + met.length === 0) return [];
  const [some, nobody] = isOver(report)
    ? [TEXT.missed, TEXT.nobodyMissed]
    : [TEXT.behind, TEXT.nobodyBehind];
  const lines: Line[] = [
    ...(behind.length > 0 ? [fill(some)] : []),
    // Of a unit whose figures are not there nobody can say that it is not.
    ...(behind.length === 0 && report.total.unknown.length === 0 ? [fill(nobody)] : []),
    ...(below.length > 0 ? [fill(severeAmong(behind, below))] : []),
    ...(slow.length > 0 ? [fill(areSame(behind, slow) ? TEXT.slowPhaseToo : TEXT.slowPhase)] : []),
  ];
  const pieces = lines.flatMap((line, index): Piece[] => [
    ...(index > 0 ? [{ text: ' ' }] : []),
    ...line,
  ]);
  return lines.length === 0 ? [] : [textBlock(pieces)];
}

function severeAmong(behind: readonly UnitProgress[], below: readonly UnitProgress[]): Paragraph {
  if (behind.length === 0) return TEXT.severeAlone;
  return areSame(behind, below) ? TEXT.severeAll : TEXT.severe;
}

/** A day as documents write it; other words as they are. */
function deadlineText(typed: string): string {
  const text = typed.replace(/^(?:chậm nhất )?ngày /i, '');
  const day = dayOfField(text);
  return day === null ? text : dayText(day);
}

/** Both are in the order of the form. */
function areSame(a: readonly UnitProgress[], b: readonly UnitProgress[]): boolean {
  return a.length === b.length && a.every((unit, index) => unit === b[index]);
}

function valuesOf(
  { report, fields, formTab }: DocumentContext,
  standing: Standing,
): Record<(typeof OWN_FIELDS.letter)[number], Line | string> {
  const { settings, phases } = report.programme;
  const cells = formCells(report);
  const namesOf = (units: readonly UnitProgress[]) => units.map(({ unit }) => unit.name);
  const many = (units: readonly UnitProgress[]): Line => [
    { text: twoDigits(units.length), of: { tab: formTab, cell: cells.units(namesOf(units)) } },
  ];
  const names = (units: readonly UnitProgress[]): string => listed(namesOf(units));
  const phase = phases[standing.slow[0]?.openPhase?.index ?? -1];
  return {
    'số đơn vị vượt': many(standing.exceeded),
    'đơn vị vượt': names(standing.exceeded),
    'đơn vị đó':
      standing.exceeded.length === 1 ? DOCUMENT_WORDS.thisUnit : DOCUMENT_WORDS.theseUnits,
    'số đơn vị đạt': many(standing.met),
    'đơn vị đạt': names(standing.met),
    'số đơn vị chậm': many(standing.behind),
    'đơn vị chậm': names(standing.behind),
    'đơn vị chậm đó': DOCUMENT_WORDS.allThese(standing.behind.length),
    'số đơn vị dưới ngưỡng': many(standing.below),
    'đơn vị dưới ngưỡng': names(standing.below),
    ngưỡng: wholeNumber(settings.severeBelow),
    'giai đoạn': phase?.name ?? '',
    'số đơn vị giai đoạn chậm': many(standing.slow),
    'đơn vị giai đoạn chậm': names(standing.slow),
    'ngày kết thúc': dayText(report.programme.window.lastDay),
    'hạn báo cáo': deadlineText(fields.deadline),
    'đầu mối liên hệ': linesOf(fields.contact).join('; '),
  };
}
