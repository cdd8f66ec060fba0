import type { AwardObject } from '../programme/awards/candidates.ts';
import { amountInWords } from '../words/amount-in-words.ts';
import { AWARD_OBJECTS, AWARD_PAPER_WORDS as WORDS } from '../words/awards.ts';
import { PARAGRAPHS } from '../words/document-paragraphs.ts';
import { listed } from '../words/form.ts';
import { LEGAL_FORM } from '../words/legal-form.ts';
import { twoDigits, wholeNumber } from '../words/numbers.ts';
import { officeInFull, placeText } from '../words/office-name.ts';
import { groupBy } from '../workbook/group.ts';
import {
  captionOf,
  type DocumentContext,
  dayOrBlank,
  frameOf,
  messageBlocks,
  paragraphFiller,
  textBlock,
  withEndMark,
} from './context.ts';
import {
  type Block,
  type DocumentTable,
  type OfficialDocument,
  plain,
  plainTable,
} from './document.ts';
import { dayOfField, linesOf, numberOf, signOf } from './fields.ts';
import { lineText } from './template.ts';

const TEXT = PARAGRAPHS.awards;

/** One who is chosen, as the list of awards says. */
export interface Chosen {
  readonly object: AwardObject;
  readonly name: string;
  readonly unit: string;
  readonly grassroots: string;
  readonly title: string;
  readonly code: string;
  readonly benefit: number | null;
  readonly grounds: string;
  readonly level: string;
  /** `Tóm tắt thành tích`, where a person wrote more than a sign that it is there. */
  readonly summary: string;
}

/** Proposal, minutes, and a summary for each who is chosen, in the order of the list (001 V). */
interface AwardPapers {
  readonly proposal: OfficialDocument;
  readonly minutes: OfficialDocument;
  readonly summaries: readonly { readonly of: Chosen; readonly document: OfficialDocument }[];
}

export function draftAwardPapers(context: DocumentContext, chosen: readonly Chosen[]): AwardPapers {
  return {
    proposal: proposalOf(context, chosen),
    minutes: minutesOf(context, chosen),
    summaries: chosen.map((of) => ({ of, document: summaryOf(context, of) })),
  };
}

function fillerOf(context: DocumentContext, chosen: readonly Chosen[], decider: string) {
  return paragraphFiller('awards', context, {
    'số lượng': countsText(chosen),
    'văn bản căn cứ': context.report.programme.settings.plan,
    'nơi quyết định': decider,
    'ngày họp': dayOrBlank(dayOfField(context.fields.meetingDay)),
  });
}

function proposalOf(context: DocumentContext, chosen: readonly Chosen[]): OfficialDocument {
  const { settings } = context.report.programme;
  const above = officeInFull(settings.parentBody);
  const frame = frameOf(context, 'TTr', above === '' ? [] : [above]);
  const fill = fillerOf(context, chosen, frame.addressees[0] ?? WORDS.parentBlank);
  const basis = { kind: 'text', as: 'basis', line: fill(TEXT.basis) } as const;
  const blocks: Block[] = [
    ...(settings.plan === '' ? [] : [basis]),
    textBlock(fill(TEXT.propose)),
    ...levelBlocks(chosen),
    textBlock(fill(TEXT.dossier)),
    ...messageBlocks(context),
    textBlock(fill(TEXT.consider)),
  ];
  return {
    ...frame,
    type: WORDS.proposalType,
    subject: lineText(fill(TEXT.proposalSubject)),
    blocks: withEndMark(blocks),
    annexes: [
      {
        title: WORDS.listTitle,
        caption: captionOf(context, frame, WORDS.proposalKind),
        isLandscape: true,
        blocks: [{ kind: 'table', table: listTable(chosen) }],
      },
    ],
  };
}

/** How many are proposed for each honour, where people say which. */
function levelBlocks(chosen: readonly Chosen[]): Block[] {
  const levels = [...groupBy(chosen, ({ level }) => level)].filter(([level]) => level !== '');
  if (levels.length === 0) return [];
  const counts = levels.map(([level, those]) => WORDS.ofLevel(level, twoDigits(those.length)));
  return [textBlock(plain(WORDS.levels(counts)))];
}

/** `03 tập thể và 12 cá nhân`. */
function countsText(chosen: readonly Chosen[]): string {
  const objects = (Object.keys(AWARD_OBJECTS) as AwardObject[]).flatMap((object) => {
    const many = chosen.filter((each) => each.object === object).length;
    return many === 0 ? [] : [WORDS.count[object](twoDigits(many))];
  });
  return listed(objects);
}

function listTable(chosen: readonly Chosen[]): DocumentTable {
  return plainTable(
    [
      [10, 'center'],
      [18, 'left'],
      [38, 'left'],
      [44, 'left'],
      [56, 'left'],
      [33, 'right'],
      [36, 'left'],
      [26, 'left'],
    ],
    WORDS.listHeads,
    chosen.map((each, index) => [
      String(index + 1),
      AWARD_OBJECTS[each.object],
      each.name,
      placeOf(each),
      each.title,
      each.benefit === null ? '' : wholeNumber(each.benefit),
      each.grounds,
      each.level,
    ]),
  );
}

function placeOf(chosen: Chosen): string {
  return chosen.object === 'collective' ? '' : placeText(chosen);
}

function minutesOf(context: DocumentContext, chosen: readonly Chosen[]): OfficialDocument {
  const { fields } = context;
  const frame = frameOf(context, 'BB');
  const met = dayOfField(fields.meetingDay);
  const fill = fillerOf(context, chosen, '');
  const blank = WORDS.blank;
  const attendance = linesOf(fields.attendance);
  const blocks: Block[] = [
    textBlock(fill(TEXT.meeting)),
    textBlock(plain(WORDS.chair(fields.chair || blank))),
    textBlock(plain(WORDS.secretary(fields.secretary || blank))),
    textBlock(plain(WORDS.attendance(attendance.length === 0 ? blank : attendance.join('; ')))),
    { kind: 'heading', level: 2, text: WORDS.contentHead },
    textBlock(fill(TEXT.content)),
    { kind: 'heading', level: 2, text: WORDS.resultHead },
    textBlock(fill(TEXT.agreed)),
    { kind: 'table', table: votesTable(chosen) },
    textBlock(fill(TEXT.minutesEnd)),
  ];
  return {
    ...frame,
    // Minutes are numbered by themselves.
    number: numberOf('', signOf('BB', context.report.programme.settings)),
    day: met ?? frame.day,
    addressees: [],
    type: WORDS.minutesType,
    subject: lineText(fill(TEXT.minutesSubject)),
    blocks: withEndMark(blocks),
    signature: [WORDS.chairSigns],
    signer: fields.chair,
    beside: { post: [WORDS.secretarySigns], name: fields.secretary },
    recipients: [],
    annexes: [],
  };
}

/** What was voted is for the meeting to write. */
function votesTable(chosen: readonly Chosen[]): DocumentTable {
  return plainTable(
    [
      [10, 'center'],
      [48, 'left'],
      [66, 'left'],
      [24, 'center'],
      [22, 'center'],
    ],
    WORDS.voteHeads,
    chosen.map((each, index) => [String(index + 1), each.name, placeOf(each), '', '']),
  );
}

function summaryOf(context: DocumentContext, of: Chosen): OfficialDocument {
  const frame = frameOf(context, '');
  const amount =
    of.benefit === null
      ? null
      : amountInWords(of.benefit, context.report.programme.settings.noughtWord);
  const item = (label: string, text: string): Block[] =>
    text === '' ? [] : [{ kind: 'text', line: [{ text: `${label}: `, bold: true }, { text }] }];
  const blocks: Block[] = [
    ...item(WORDS.summary.name[of.object], of.name),
    ...item(WORDS.summary.place, placeOf(of)),
    ...item(WORDS.summary.title, of.title),
    ...item(WORDS.summary.code, of.code),
    ...item(
      WORDS.summary.benefit,
      of.benefit === null || amount === null
        ? ''
        : LEGAL_FORM.yearly(wholeNumber(of.benefit), amount),
    ),
    ...item(WORDS.summary.grounds, of.grounds),
    ...item(WORDS.summary.level, of.level),
    ...item(WORDS.summary.deeds, of.summary === '' ? WORDS.blank : of.summary),
    ...(of.summary === '' ? WORDS.summary.blanks.map((line) => textBlock(plain(line))) : []),
  ];
  return {
    ...frame,
    number: '',
    addressees: [],
    type: WORDS.summaryType,
    subject: WORDS.summarySubject[of.object],
    blocks: of.summary === '' ? blocks : withEndMark(blocks),
    recipients: [],
    annexes: [],
  };
}
