import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-note-ui/lib/index.css';
import {
  CanceledError,
  type Command,
  type Commands,
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  mergeLocales,
  type Unit,
  type Units,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsWords from '@univerjs/docs-ui/locale/vi-VN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheetsWords from '@univerjs/sheets/locale/vi-VN';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaWords from '@univerjs/sheets-formula-ui/locale/vi-VN';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import noteWords from '@univerjs/sheets-note-ui/locale/vi-VN';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import gridWords from '@univerjs/sheets-ui/locale/vi-VN';
import { ILayoutService, UniverUIPlugin } from '@univerjs/ui';
import uiWords from '@univerjs/ui/locale/vi-VN';
import type { RowView, TabFrame, TabView } from '../protocol.ts';
import { cellsOf, heightsOf, noteOf, SHEET, workbookOf } from './grid-data.ts';
import { filling, pastedTexts } from './pasted.ts';

export interface Selection {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** The cell in which one stands. */
  readonly row: number;
  readonly column: number;
}

/** What a person does in the grid; the grid itself changes nothing. */
export interface GridEvents {
  typed(top: number, left: number, texts: readonly (readonly string[])[]): void;
  selected(selection: Selection): void;
  undo(): void;
}

/** Milliseconds in which the grid makes what it draws a tab with. */
const DRAWING = 60;

const EDITOR = '__INTERNAL_EDITOR__DOCS_NORMAL';
const CORNER: Selection = { top: 0, left: 0, bottom: 0, right: 0, row: 0, column: 0 };

/** Shows one tab at a time, as the host says that it looks. */
export class Grid {
  readonly #container: HTMLElement;
  readonly #univer: Univer;
  readonly #commands: Commands;
  readonly #units: Units;
  readonly #events: GridEvents;
  #unit: { readonly id: string; readonly unit: Unit } | null = null;
  #tab = -1;
  #rows: Record<number, RowView> = {};
  #frame: TabFrame | null = null;
  #selection = CORNER;
  /** What stood in the editor when it was closed. */
  #typed = '';
  #isOurs = false;
  #soon = 0;
  #count = 0;

  constructor(container: HTMLElement, events: GridEvents) {
    this.#container = container;
    this.#events = events;
    this.#univer = univerIn(container);
    const injector = this.#univer.__getInjector();
    this.#commands = injector.get(ICommandService);
    this.#units = injector.get(IUniverInstanceService);
    this.#commands.beforeCommandExecuted((command) => this.#before(command));
    this.#commands.onCommandExecuted((command) => this.#after(command));
  }

  get selection(): Selection {
    return this.#selection;
  }

  row(index: number): RowView | undefined {
    return this.#rows[index];
  }

  /** The text that the grid shows. */
  textAt(row: number, column: number): string {
    const cell = this.#unit?.unit.getActiveSheet().getCellMatrix().getValue(row, column);
    return String(cell?.v ?? '');
  }

  show(view: TabView): void {
    this.#ours(() => {
      if (view.kind === 'whole') this.#showWhole(view);
      else this.#patch(view);
    });
  }

  focus(): void {
    if (this.#unit) this.#units.focusUnit(this.#unit.id);
    this.#univer.__getInjector().get(ILayoutService).focus();
  }

  /** Goes to a cell. */
  select(row: number, column: number): void {
    clearTimeout(this.#soon);
    const range = { startRow: row, startColumn: column, endRow: row, endColumn: column };
    const primary = {
      ...range,
      actualRow: row,
      actualColumn: column,
      isMerged: false,
      isMergedMainCell: false,
    };
    const place = { unitId: this.#unit?.id, subUnitId: SHEET };
    const selections = [{ range, primary, style: null }];
    this.#commands.syncExecuteCommand('sheet.operation.set-selections', { ...place, selections });
    if (row + column > 0) this.#scrollTo(range, place.unitId);
  }

  /** While it makes its first tab the grid cannot scroll yet. */
  #scrollTo(range: GridRange, unitId: string | undefined): void {
    const place = { unitId, subUnitId: SHEET };
    this.#commands.executeCommand('sheet.command.scroll-to-cell', { ...place, range }).catch(() => {
      if (this.#unit?.id === unitId) setTimeout(() => this.#scrollTo(range, unitId), DRAWING);
    });
  }

  #showWhole(view: TabView & { readonly kind: 'whole' }): void {
    const isSameTab = view.tab === this.#tab;
    const hadFocus = this.#container.contains(document.activeElement);
    const { row, column } = isSameTab ? this.#selection : CORNER;
    if (this.#unit) this.#units.disposeUnit(this.#unit.id);
    this.#count += 1;
    const id = `tab-${this.#count}`;
    const unit = this.#univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbookOf(id, view));
    this.#unit = { id, unit };
    this.#tab = view.tab;
    this.#rows = { ...view.rows };
    this.#frame = view.frame;
    this.#selectSoon(row, column, hadFocus);
  }

  /** What draws a new tab is there some moments after the tab. */
  #selectSoon(row: number, column: number, isFocused: boolean): void {
    clearTimeout(this.#soon);
    this.#soon = window.setTimeout(() => {
      this.select(row, column);
      if (isFocused) this.focus();
    }, DRAWING);
  }

  #patch({ rows, styles }: TabView): void {
    const place = { unitId: this.#unit?.id, subUnitId: SHEET };
    const matrix = this.#unit?.unit.getActiveSheet().getCellMatrix();
    for (const [index, row] of Object.entries(rows)) {
      const old = this.#rows[Number(index)];
      for (const column of Object.keys(old?.cells ?? {})) {
        matrix?.realDeleteValue(Number(index), Number(column));
      }
      this.#renote(Number(index), old, row);
      this.#rows[Number(index)] = row;
    }
    this.#commands.syncExecuteCommand('sheet.mutation.set-range-values', {
      ...place,
      cellValue: cellsOf(rows, (key) => styles[key]),
    });
    if (this.#frame) {
      this.#commands.syncExecuteCommand('sheet.mutation.set-worksheet-row-height', {
        ...place,
        ...heightsOf(this.#frame, { rows, styles }),
      });
    }
    this.#events.selected(this.#selection);
  }

  #renote(index: number, old: RowView | undefined, row: RowView): void {
    const place = { unitId: this.#unit?.id, sheetId: SHEET, row: index };
    for (const column of Object.keys(old?.notes ?? {}).map(Number)) {
      if (column in row.notes) continue;
      this.#commands.syncExecuteCommand('sheet.mutation.remove-note', { ...place, col: column });
    }
    for (const [column, text] of Object.entries(row.notes)) {
      if (old?.notes[Number(column)] === text) continue;
      const note = noteOf(index, Number(column), text);
      const params = { ...place, col: Number(column), note };
      this.#commands.syncExecuteCommand('sheet.mutation.update-note', params);
    }
  }

  #ours(act: () => void): void {
    this.#isOurs = true;
    try {
      act();
    } finally {
      this.#isOurs = false;
    }
  }

  // --- what a person does ----------------------------------------------------------------------

  /** Nothing that would change a cell is left to the grid: it would read texts in its own way. */
  #before({ id, params }: Command): void {
    if (this.#isOurs) return;
    if (id === 'sheet.operation.set-cell-edit-visible') this.#rememberTyped(params);
    else if (id === 'sheet.command.set-range-values') this.#tellTyped(params);
    else if (id === 'sheet.command.paste-by-short-key') this.#tellPasted(params);
    else if (id === 'sheet.command.clear-selection-content') this.#tellCleared();
    else if (id === 'univer.command.cut') this.#cut();
    else if (id === 'univer.command.undo') this.#events.undo();
    if (isChange(id)) throw new CanceledError();
  }

  #after({ id, params }: Command): void {
    if (id !== 'sheet.operation.set-selections') return;
    const { selections = [] } = params as { selections?: readonly GridSelection[] };
    const last = selections.at(-1);
    if (!last) return;
    const { startRow: top, startColumn: left, endRow: bottom, endColumn: right } = last.range;
    const { actualRow: row = top, actualColumn: column = left } = last.primary ?? {};
    this.#selection = { top, left, bottom, right, row, column };
    this.#events.selected(this.#selection);
  }

  #rememberTyped(params: unknown): void {
    if ((params as { visible: boolean }).visible) return;
    const stream = this.#units.getUnit(EDITOR)?.getSnapshot().body?.dataStream ?? '';
    this.#typed = stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  }

  #tellTyped(params: unknown): void {
    const { range } = params as { range?: GridRange };
    if (range) this.#events.typed(range.startRow, range.startColumn, filled(range, this.#typed));
  }

  #tellPasted(params: unknown): void {
    const { textContent = '', htmlContent = '' } = params as Pasted;
    const texts = pastedTexts(textContent, htmlContent);
    const { top, left, bottom, right } = this.#selection;
    if (texts.length === 0) return;
    this.#events.typed(top, left, filling(texts, bottom - top + 1, right - left + 1));
  }

  /** What is cut is on the clipboard, and gone here. */
  #cut(): void {
    void this.#commands.executeCommand('univer.command.copy', {}).then(() => this.#tellCleared());
  }

  #tellCleared(): void {
    const { top, left, bottom, right } = this.#selection;
    const range = { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
    this.#events.typed(top, left, filled(range, ''));
  }
}

interface Pasted {
  readonly textContent?: string;
  readonly htmlContent?: string;
}

interface GridRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

interface GridSelection {
  readonly range: GridRange;
  readonly primary?: { readonly actualRow: number; readonly actualColumn: number } | null;
}

/** Moving about, choosing, copying, looking closer and scrolling change nothing. */
const HARMLESS =
  /^sheet\.command\.(?:move-selection|expand-selection|select-|scroll|set-scroll|change-zoom|set-zoom|copy$)|^univer\.command\.copy$|auto-height/;

const CHANGES = /^sheet\.(?:command|mutation|confirm)\.|^univer\.command\.(?:undo|redo|cut|paste)/;

function isChange(id: string): boolean {
  return CHANGES.test(id) && !HARMLESS.test(id);
}

function filled(range: GridRange, text: string): string[][] {
  return Array.from({ length: range.endRow - range.startRow + 1 }, () =>
    new Array<string>(range.endColumn - range.startColumn + 1).fill(text),
  );
}

function univerIn(container: HTMLElement): Univer {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: {
      [LocaleType.VI_VN]: mergeLocales(
        uiWords,
        docsWords,
        sheetsWords,
        gridWords,
        formulaWords,
        noteWords,
      ),
    },
  });
  const bare = { header: false, toolbar: false, footer: false, contextMenu: false };
  const plugins: readonly (readonly [plugin: object, config?: object])[] = [
    [UniverDocsPlugin],
    [UniverRenderEnginePlugin],
    [UniverUIPlugin, { container, ...bare, disableAutoFocus: true }],
    [UniverDocsUIPlugin],
    [UniverFormulaEnginePlugin],
    [UniverSheetsPlugin],
    [
      UniverSheetsUIPlugin,
      {
        formulaBar: false,
        footer: false,
        disableForceStringAlert: true,
        disableForceStringMark: true,
      },
    ],
    // Whose editor of formulas is also that of every cell.
    [UniverSheetsFormulaPlugin],
    [UniverSheetsFormulaUIPlugin],
    [UniverSheetsNotePlugin],
    [UniverSheetsNoteUIPlugin],
  ];
  for (const [plugin, config] of plugins) univer.registerPlugin(plugin, config);
  return univer;
}
