type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The grid that Google gives a new tab. */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

/** A tab as a run knows it: one that was found, or one that comes to be when the run writes. */
export class Tab {
  readonly name: string;
  /** Google's number of it, or a number below 0 while it has none. */
  readonly key: number;
  private handle: Sheet | null;
  private size: { rows: number; columns: number } | null;
  private before: { rows: number; columns: number } | null = null;

  constructor(name: string, key: number, handle: Sheet | null) {
    this.name = name;
    this.key = key;
    this.handle = handle;
    this.size = handle ? null : { rows: NEW_ROWS, columns: NEW_COLUMNS };
  }

  get isNew(): boolean {
    return this.key < 0;
  }

  /** Google's handle; a new tab has one only while the run writes. */
  get sheet(): Sheet {
    if (!this.handle) throw new Error(`“${this.name}” is asked for before it is made.`);
    return this.handle;
  }

  /** The tab was inserted. */
  become(handle: Sheet): void {
    this.handle = handle;
  }

  /** How many rows and columns the grid has, or will have when the run writes. */
  get grid(): { readonly rows: number; readonly columns: number } {
    this.size ??= { rows: this.sheet.getMaxRows(), columns: this.sheet.getMaxColumns() };
    return this.size;
  }

  /** How large the grid is before the run writes. */
  get found(): Tab['grid'] {
    return this.before ?? this.grid;
  }

  /** The run will make the grid so large. */
  grow(rows: number, columns: number): void {
    this.before ??= this.grid;
    this.size = { rows, columns };
  }
}
