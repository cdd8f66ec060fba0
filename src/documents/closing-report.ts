import { personOf } from '../programme/awards/person.ts';
import type { ClosingFigures } from '../programme/closing/figures.ts';
import type { MetDay } from '../programme/closing/met-day.ts';
import type { ReportFigures } from '../programme/report.ts';
import {
  type Figure,
  type FigureOf,
  REPORT_SENTENCES as SAYS,
  type Sentence,
} from '../words/closing-report.ts';
import { PARAGRAPHS } from '../words/document-paragraphs.ts';
import { REPORT_WORDS } from '../words/documents.ts';
import { type ComputedPart, computedIn, type OutlinePart } from '../words/outline.ts';
import { KIND_NAMES, PARTICIPANT_NAMES } from '../words/vocabulary.ts';
import {
  captionOf,
  type DocumentContext,
  frameOf,
  messageBlocks,
  paragraphFiller,
  textBlock,
  withEndMark,
} from './context.ts';
import { type Block, type Line, type OfficialDocument, plain, type Source } from './document.ts';
import { formAnnex, formCells } from './form-annex.ts';
import { lineText } from './template.ts';

const TEXT = PARAGRAPHS.report;

/** The names of the tabs in which the figures of a report stand. */
export type FigureTabs = Readonly<Record<FigureOf, string>>;

/** A part of the outline with what is to stand in it. */
export interface FilledPart extends OutlinePart {
  /** What people wrote; it goes before what is computed. */
  readonly own: string;
  /** What is computed, or what people made of it. */
  readonly lines: readonly Line[];
  readonly isDone: boolean;
}

/** The closing report after its outline (001): what people wrote, then what is computed, part by part. */
export function draftClosingReport(
  context: DocumentContext,
  parts: readonly FilledPart[],
): OfficialDocument {
  const { report } = context;
  const { settings } = report.programme;
  const frame = frameOf(context, 'BC');
  const plan = settings.plan === '' ? '' : REPORT_WORDS.carryingOut(settings.plan);
  const fill = paragraphFiller('report', context, { 'thực hiện văn bản': plan });
  const blocks = [
    textBlock(fill(TEXT.opening)),
    ...parts.flatMap(partBlocks),
    ...messageBlocks(context),
    textBlock(fill(TEXT.closing)),
  ];
  const caption = captionOf(context, frame, REPORT_WORDS.kind);
  return {
    ...frame,
    type: REPORT_WORDS.type,
    subject: lineText(fill(TEXT.subject)),
    blocks: withEndMark(blocks),
    annexes: [formAnnex(report, caption)],
  };
}

function partBlocks({ number, asks, own, lines }: FilledPart): Block[] {
  const [section, part] = number.split('.');
  if (part === undefined)
    return [{ kind: 'heading', level: 1, text: `${section}. ${asks.toUpperCase()}` }];
  const texts = own === '' ? [] : own.split('\n').filter((line) => line.trim() !== '');
  return [
    { kind: 'heading', level: 2, text: `${part}. ${asks}` },
    ...texts.map((line) => textBlock(plain(line.trim()))),
    ...lines.map(textBlock),
    ...(texts.length + lines.length === 0 ? [textBlock(plain(REPORT_WORDS.blank))] : []),
  ];
}

/** What can be said by itself in a part of an outline, a line a paragraph. */
export function computedLines(
  part: OutlinePart,
  { report, met }: Pick<DocumentContext, 'report' | 'met'>,
  figures: ClosingFigures,
  tabs: FigureTabs,
): Line[] {
  const sentences = computedIn(part).flatMap((what) => COMPUTED[what](report, figures, met));
  return sentences.map((sentence) =>
    sentence.map((piece) =>
      typeof piece === 'string' ? { text: piece } : { text: piece.text, of: sourceOf(piece, tabs) },
    ),
  );
}

function sourceOf({ tab, of, cell = '', column, how }: Figure, tabs: FigureTabs): Source {
  const source = { tab: tab ?? tabs[of], cell };
  return {
    ...source,
    ...(column === undefined ? {} : { column }),
    ...(how === undefined ? {} : { how }),
  };
}

const COMPUTED: {
  readonly [Part in ComputedPart]: (
    report: ReportFigures,
    figures: ClosingFigures,
    met: MetDay | null,
  ) => readonly Sentence[];
} = {
  results: results,
  spread: spread,
  exemplars: exemplars,
  portal: (_, figures) => [
    ...(figures.typed > 0 ? [SAYS.portal(figures)] : []),
    ...(figures.duplicates > 0 ? [SAYS.duplicates(figures)] : []),
  ],
  submissions: (_, figures) => {
    const { inTime, late, missing } = figures.submissions;
    return inTime + late + missing > 0 ? [SAYS.submissions(figures)] : [];
  },
  awards: (_, { awards }) => (awards.length > 0 ? awards.map(SAYS.awards) : [SAYS.noAwards]),
};

function results(report: ReportFigures, figures: ClosingFigures, met: MetDay | null): Sentence[] {
  const { asOf, total, programme } = report;
  const cells = formCells(report);
  const phases = programme.phases.length > 1 ? programme.phases : [];
  const knows = (parts: readonly { readonly of: unknown }[]) => parts.some(({ of }) => of !== null);
  return [
    SAYS.counted(asOf, figures),
    ...(total.target > 0 ? [SAYS.target(total, cells.total, met)] : []),
    ...phases.map(({ name }, index) => {
      const phase = total.phases[index] ?? { result: 0, target: 0, rate: null };
      return SAYS.phase(name, phase, cells.phase(index));
    }),
    ...(figures.notCounted.length > 0 ? [SAYS.notCounted(figures)] : []),
    ...(figures.unfinished > 0 ? [SAYS.unfinished(figures)] : []),
    ...(figures.later > 0 ? [SAYS.later(asOf, figures)] : []),
    ...(figures.benefit.rows > 0 ? [SAYS.money(figures, programme.settings.noughtWord)] : []),
    ...(knows(figures.byKind) ? [SAYS.byKind(figures)] : []),
    ...(knows(figures.byParticipant) ? [SAYS.byParticipant(figures)] : []),
    ...(figures.byUnit.length > 1 ? [SAYS.byUnit(figures)] : []),
  ];
}

function spread({ programme }: ReportFigures, { coverage }: ClosingFigures): Sentence[] {
  const { below } = programme.settings;
  if (coverage === null || below === '') return [];
  return [
    SAYS.coverage(below, coverage.listed, coverage.covered),
    ...coverage.without.map(({ unit, names }) => SAYS.without(unit, below, names)),
  ];
}

function exemplars(_: ReportFigures, { exemplars: found }: ClosingFigures): Sentence[] {
  const group = (title: string, rows: readonly Parameters<typeof SAYS.exemplar>[0][]) => [
    [`${title.charAt(0).toUpperCase()}${title.slice(1)}:`] as Sentence,
    ...rows.map((row): Sentence => ['- ', ...SAYS.exemplar(row, personOf(row.initiative).name)]),
  ];
  return [
    ...found.byKind.flatMap(({ of, rows }) => group(KIND_NAMES[of], rows)),
    ...found.byParticipant.flatMap(({ of, rows }) => group(PARTICIPANT_NAMES[of], rows)),
  ];
}
