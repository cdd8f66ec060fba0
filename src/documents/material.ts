import type { ClosingFigures } from '../programme/closing/figures.ts';
import type { MetDay } from '../programme/closing/met-day.ts';
import type { Deadline } from '../programme/deadlines/deadline.ts';
import type { InitiativeKey } from '../programme/initiative/columns.ts';
import type { PaperLine } from '../programme/papers/assignments.ts';
import type { ReportFigures } from '../programme/report.ts';
import type { DocumentKind } from '../words/documents.ts';
import type { OutlinePart } from '../words/outline.ts';
import type { Chosen } from './award-papers.ts';
import type { FigureTabs } from './closing-report.ts';

/** One of the office's own paragraphs, out of `Mẫu văn bản`. */
export interface OwnParagraph {
  readonly kind: DocumentKind;
  /** As in the column `Đoạn`. */
  readonly name: string;
  readonly text: string;
}

/** The rows of a unit's tab, as people count them, and its columns from 0. */
export interface ListPlace {
  readonly tab: string;
  readonly first: number;
  readonly last: number;
  readonly columns: Readonly<Partial<Record<InitiativeKey, number>>>;
  /** `''` where links would lead nowhere. */
  readonly url: string;
}

/** A part of the closing report as its tab has it. */
export interface TypedPart extends OutlinePart {
  /** What people wrote; it goes before the rest. */
  readonly own: string;
  /** What people made of the computed text; `null` where it stands as it was computed. */
  readonly edited: string | null;
  readonly isDone: boolean;
}

/** What a document is about, besides the figures that all share. */
export type Content =
  | { readonly kind: 'letter' }
  | {
      readonly kind: 'report';
      readonly figures: ClosingFigures;
      readonly tabs: FigureTabs;
      /** What the tab of the parts is called here. */
      readonly outlineTab: string;
      readonly parts: readonly TypedPart[];
    }
  | {
      readonly kind: 'awards';
      readonly chosen: readonly Chosen[];
      /** What the tab of the list is called here. */
      readonly tab: string;
    }
  | {
      readonly kind: 'papers';
      readonly tab: string;
      readonly lines: readonly PaperLine[];
      readonly deadlines: readonly Deadline[];
    };

/** All that documents are made of besides what is typed into their fields, as plain data. */
export interface Material {
  readonly report: ReportFigures;
  readonly met: MetDay | null;
  /** What the tab of the form is called here. */
  readonly formTab: string;
  readonly paragraphs: readonly OwnParagraph[];
  /** Where the rows stand that figures are counted from. */
  readonly lists: readonly ListPlace[];
  readonly content: Content;
}
