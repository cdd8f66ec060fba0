import type { Chosen } from '../../documents/award-papers.ts';
import type { Content, ListPlace, Material } from '../../documents/material.ts';
import { closingFigures } from '../../programme/closing/figures.ts';
import { metDay } from '../../programme/closing/met-day.ts';
import { PAPER_COLUMNS, readPaperLines } from '../../programme/papers/assignments.ts';
import type { Report, ReportFigures } from '../../programme/report.ts';
import { type AwardRow, renderAwards } from '../../tabs/awards/list.ts';
import { auditForm } from '../../tabs/form/audit.ts';
import { renderForm } from '../../tabs/form/form.ts';
import { lostSentences } from '../../tabs/form/notes.ts';
import { saysThere } from '../../tabs/peoples.ts';
import { readTemplates, TEMPLATE_COLUMNS } from '../../tabs/templates/templates.ts';
import { DOCUMENT_TROUBLES as TROUBLES } from '../../words/document-page.ts';
import { DOCUMENT_WORDS, type DocumentKind } from '../../words/documents.ts';
import { cellText } from '../../workbook/cell.ts';
import type { GridValue } from '../../workbook/grid.ts';
import { SetupError } from '../../workbook/setup-error.ts';
import { ask } from '../page.ts';
import { readAwards, readFilled, readNeeded, readTracked } from '../run/closing.ts';
import type { Reading } from '../run/read.ts';
import { readParts } from './outline.ts';

/** What a document is made of, besides its fields. */
export interface Gathered {
  readonly material: Material;
  /** What should be known before it is signed. */
  readonly warnings: readonly string[];
  /** Why there is nothing to make it of; `null` where there is. */
  readonly lacking: string | null;
}

/** What one kind of document needs of the tabs. */
type Own = Omit<Gathered, 'material'> & { readonly content: Content };

/** @throws SetupError for a form that does not add up, and for what the tabs of the document say wrong */
export function gather(kind: DocumentKind, reading: Reading): Gathered {
  const { workbook, report } = reading;
  const formTab = workbook.nameOf('consolidated');
  const mismatch = auditForm(renderForm(report));
  if (mismatch) throw new SetupError({ code: 'form-does-not-add-up', tab: formTab, ...mismatch });
  const table = readFilled(workbook, 'templates', TEMPLATE_COLUMNS);
  const { paragraphs, unknown, strange } = table
    ? ask('document', 'judgeOwnParagraphs', readTemplates(table))
    : { paragraphs: [], unknown: [], strange: null };
  const { content, warnings, lacking } = OWN[kind](reading);
  const met = metDay(report);
  const templates = workbook.nameOf('templates');
  return {
    material: {
      report: figuresOnly(report),
      met,
      formTab,
      paragraphs,
      lists: content.kind === 'report' || met ? listPlaces(reading) : [],
      content,
    },
    warnings: [
      ...lostSentences(report),
      ...warnings,
      ...(unknown.length > 0 ? [TROUBLES.unknownParagraph(unknown, templates)] : []),
    ],
    lacking: strange ? TROUBLES.unknownPlace(strange.fields, templates, strange.cell) : lacking,
  };
}

/** Where the rows of each unit's tab stand, with the address of the tab. */
function listPlaces({ workbook, tabs }: Reading): ListPlace[] {
  const page = workbook.address;
  return tabs.map(({ table: { tab, firstRow, grid, columns } }) => ({
    tab,
    first: firstRow + 1,
    last: grid.length,
    columns,
    url: `${page}#gid=${workbook.idOf(tab)}`,
  }));
}

/** A report without its rows, to be given to a page's file. */
export function figuresOnly(report: Report): ReportFigures {
  const { outcomes: _, findings: __, programme, ...figures } = report;
  return { ...figures, programme: { ...programme, grassroots: [] } };
}

const OWN: Readonly<Record<DocumentKind, (reading: Reading) => Own>> = {
  letter: () => ({ content: { kind: 'letter' }, warnings: [], lacking: null }),
  report: ofReport,
  awards: ofAwards,
  papers: ofPapers,
};

function ofReport({ workbook, report, today }: Reading): Own {
  const { submissions } = readTracked(workbook, report.programme, today);
  const lines = awardRows(workbook, report).map(({ object, cells, decision }) => ({
    object,
    level: cellText(cells.level).trim(),
    isChosen: decision === 'chosen',
  }));
  const parts = readParts(workbook);
  const findings = workbook.nameOf('findings');
  const doubtful = report.findings.filter(({ rule }) => rule === 'benefit-implausible').length;
  return {
    content: {
      kind: 'report',
      figures: closingFigures(report, lines, submissions),
      tabs: {
        form: workbook.nameOf('consolidated'),
        rows: DOCUMENT_WORDS.unitTabs,
        grassroots: workbook.nameOf('grassroots'),
        awards: workbook.nameOf('awards'),
        submissions: workbook.nameOf('submissions'),
        findings,
      },
      outlineTab: workbook.nameOf('outline'),
      parts,
    },
    warnings: doubtful > 0 ? [TROUBLES.implausible(doubtful, findings)] : [],
    lacking: null,
  };
}

/** Those of the list of awards as it would stand now, in the order of the tab. */
function awardRows(workbook: Reading['workbook'], report: Reading['report']): readonly AwardRow[] {
  const { awards, found } = readAwards(workbook, report);
  const rows = renderAwards(report, awards, found.known, 1);
  const last = Number.MAX_SAFE_INTEGER;
  return [...rows].sort((a, b) => (a.was ?? last) - (b.was ?? last));
}

function ofAwards({ workbook, report }: Reading): Own {
  const rows = awardRows(workbook, report).filter(({ decision }) => decision === 'chosen');
  const tab = workbook.nameOf('awards');
  const named = (which: (row: AwardRow) => boolean): string[] =>
    rows.filter(which).map(({ values }) => textOf(values.name));
  const gone = named(({ candidate }) => candidate === null);
  const lacking = named(
    ({ candidate, values }) => candidate !== null && textOf(values.lacking) !== '',
  );
  return {
    content: { kind: 'awards', chosen: rows.map(chosenOf), tab },
    warnings: [
      ...(gone.length > 0 ? [TROUBLES.noLonger(gone, tab)] : []),
      ...(lacking.length > 0 ? [TROUBLES.lacking(lacking, tab)] : []),
    ],
    lacking: rows.length === 0 ? TROUBLES.nobodyChosen(tab) : null,
  };
}

function chosenOf({ object, values, cells }: AwardRow): Chosen {
  const summary = cellText(cells.summary).trim();
  return {
    object,
    name: textOf(values.name),
    unit: textOf(values.unit),
    grassroots: textOf(values.grassroots),
    title: textOf(values.title),
    code: textOf(values.code),
    benefit: typeof values.benefit === 'number' ? values.benefit : null,
    grounds: textOf(values.grounds),
    level: textOf(values.level),
    // A sign that the paper is there is no text of it.
    summary: saysThere(cells.summary) && summary.length > A_SIGN ? summary : '',
  };
}

function textOf(value: GridValue): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** So long may what merely says that a paper is there be: "x", "có", a number, a day. */
const A_SIGN = 25;

function ofPapers({ workbook, report, today }: Reading): Own {
  const tab = workbook.nameOf('papers');
  const table = readNeeded(workbook, 'papers', PAPER_COLUMNS);
  const lines = readPaperLines(table, report.programme.units);
  const { deadlines } = readTracked(workbook, report.programme, today);
  const doubts = lines.flatMap(({ doubt }) => (doubt === null ? [] : [doubt.cell]));
  return {
    content: { kind: 'papers', lines, deadlines, tab },
    warnings: doubts.length > 0 ? [TROUBLES.doubtful(doubts, tab)] : [],
    lacking: lines.length === 0 ? TROUBLES.noPapers(tab) : null,
  };
}
