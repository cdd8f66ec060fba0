import type { PersonAct } from '../src/host/services/person.ts';
import type { MenuItem, Question } from '../src/host/services/port.ts';

/** What page and server say to one another; all of it is JSON. */

/** How a cell looks, in the words of the grid (Univer's `IStyleData`). */
export interface GridStyle {
  readonly ff: string;
  readonly fs: number;
  readonly bl?: 1;
  readonly it?: 1;
  readonly ul?: { readonly s: 1 };
  readonly st?: { readonly s: 1 };
  readonly bg?: { readonly rgb: string };
  readonly cl?: { readonly rgb: string };
  readonly ht?: number;
  readonly vt: number;
  readonly tb?: number;
  readonly bd?: Readonly<
    Record<string, { readonly s: number; readonly cl: { readonly rgb: string } }>
  >;
}

/** A row as it is shown. Texts are what the host shows: the grid computes and reads nothing. */
export interface RowView {
  /** In pixels; `null` where nobody set it, and the row is as high as its texts. */
  readonly height: number | null;
  readonly hidden: boolean;
  /** By column: the text, and the key of its style. */
  readonly cells: Readonly<Record<number, readonly [text: string, style: string]>>;
  readonly notes: Readonly<Record<number, string>>;
  readonly formulas: Readonly<Record<number, string>>;
  readonly links: Readonly<Record<number, string>>;
}

interface GridArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What of a tab is not in its rows. */
export interface TabFrame {
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  readonly merges: readonly GridArea[];
  /** By column, in pixels. */
  readonly widths: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly choices: readonly { readonly area: GridArea; readonly values: readonly string[] }[];
}

export type TabView =
  | {
      readonly kind: 'whole';
      readonly tab: number;
      readonly frame: TabFrame;
      readonly rows: Readonly<Record<number, RowView>>;
      readonly styles: Readonly<Record<string, GridStyle>>;
    }
  /** Rows that differ from what this page was shown last. */
  | {
      readonly kind: 'patch';
      readonly tab: number;
      readonly rows: Readonly<Record<number, RowView>>;
      readonly styles: Readonly<Record<string, GridStyle>>;
    };

export interface TabFacts {
  readonly id: number;
  readonly name: string;
  readonly color: string | null;
}

export interface Trigger {
  readonly id: string;
  readonly functionName: string;
  readonly owner: string;
}

/** The workbook as one user sees it. */
export interface State {
  readonly name: string;
  /** Something is not in a file yet. */
  readonly isChanged: boolean;
  readonly tabs: readonly TabFacts[];
  /** The tab in front. */
  readonly tab: number;
  readonly menus: readonly { readonly label: string; readonly items: readonly MenuItem[] }[];
  readonly user: string;
  readonly users: readonly string[];
  readonly canUndo: boolean;
  readonly triggers: readonly Trigger[];
}

export interface LetterFacts {
  readonly number: number;
  readonly to: string;
  readonly subject: string;
  readonly at: string;
}

export interface Letter extends LetterFacts {
  readonly from: string;
  readonly html: string;
  readonly text: string;
  readonly files: readonly {
    readonly name: string;
    readonly type: string;
    readonly base64: string;
  }[];
}

/** What the server tells pages as it happens. */
export type Happening =
  | { readonly kind: 'hello'; readonly letters: readonly LetterFacts[]; readonly now: number }
  | { readonly kind: 'changed' }
  | { readonly kind: 'question'; readonly id: string; readonly question: Question }
  | { readonly kind: 'answered'; readonly id: string }
  | { readonly kind: 'toast'; readonly title: string; readonly text: string }
  | {
      readonly kind: 'page';
      /** Good for one load. */
      readonly address: string;
      readonly where: 'modal' | 'modeless';
      readonly title: string;
      readonly width: number | null;
      readonly height: number | null;
    }
  | { readonly kind: 'letter'; readonly letter: LetterFacts }
  | { readonly kind: 'clock'; readonly now: number }
  | {
      readonly kind: 'running';
      readonly label: string;
      readonly isYours: boolean;
      readonly calls: number;
    }
  | { readonly kind: 'idle' };

/** What a page asks for, by the name of the request. */
export interface Requests {
  /** `tab` and `user` are `null` where they stay; a page that begins anew has nothing on its screen. */
  readonly look: {
    readonly tab: number | null;
    readonly user: string | null;
    readonly isNew: boolean;
  };
  readonly run: { readonly functionName: string; readonly label: string };
  readonly page: { readonly functionName: string; readonly args: readonly unknown[] };
  readonly act: { readonly act: PersonAct };
  readonly undo: Record<never, never>;
  readonly trigger: { readonly id: string };
  readonly fresh: { readonly what: 'sample' | 'blank' };
  readonly save: Record<never, never>;
  readonly answer: { readonly id: string; readonly button: string; readonly text: string };
  readonly stop: Record<never, never>;
  readonly clock: { readonly now: string } | { readonly days: number };
  readonly letter: { readonly number: number };
}

export interface Look {
  readonly state: State;
  readonly view: TabView;
}

/** A refusal is a sentence for the person. */
export type Reply<T = unknown> = { readonly value: T } | { readonly refused: string };
