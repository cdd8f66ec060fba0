/**
 * What the page takes of the grid, so that the compiler reads this page also where the grid is not installed.
 */
declare module '@univerjs/core' {
  export class CanceledError extends Error {}
  export const LocaleType: { readonly VI_VN: string };
  export const UniverInstanceType: { readonly UNIVER_SHEET: number };
  export interface Command {
    readonly id: string;
    readonly params?: unknown;
  }
  export interface Commands {
    beforeCommandExecuted(hear: (command: Command) => void): void;
    onCommandExecuted(hear: (command: Command) => void): void;
    syncExecuteCommand(id: string, params: object): boolean;
    executeCommand(id: string, params: object): Promise<boolean>;
  }
  export interface Matrix {
    realDeleteValue(row: number, column: number): void;
    getValue(row: number, column: number): { readonly v?: unknown } | undefined;
  }
  export interface Unit {
    getSnapshot(): { readonly body?: { readonly dataStream: string } };
    getActiveSheet(): { getCellMatrix(): Matrix };
  }
  export interface Units {
    getUnit(id: string): Unit | null;
    disposeUnit(id: string): boolean;
    focusUnit(id: string): void;
  }
  export const ICommandService: unique symbol;
  export const IUniverInstanceService: unique symbol;
  export interface Injector {
    get(what: typeof ICommandService): Commands;
    get(what: typeof IUniverInstanceService): Units;
    get(what: typeof import('@univerjs/ui').ILayoutService): { focus(): void };
  }
  export function mergeLocales(...locales: object[]): object;
  export class Univer {
    constructor(config: object);
    registerPlugin(plugin: object, config?: object): void;
    createUnit(type: number, data: object): Unit;
    __getInjector(): Injector;
  }
}

declare module '@univerjs/docs' {
  export const UniverDocsPlugin: object;
}
declare module '@univerjs/docs-ui' {
  export const UniverDocsUIPlugin: object;
}
declare module '@univerjs/engine-formula' {
  export const UniverFormulaEnginePlugin: object;
}
declare module '@univerjs/engine-render' {
  export const UniverRenderEnginePlugin: object;
}
declare module '@univerjs/sheets' {
  export const UniverSheetsPlugin: object;
}
declare module '@univerjs/sheets-formula' {
  export const UniverSheetsFormulaPlugin: object;
}
declare module '@univerjs/sheets-formula-ui' {
  export const UniverSheetsFormulaUIPlugin: object;
}
declare module '@univerjs/sheets-note' {
  export const UniverSheetsNotePlugin: object;
}
declare module '@univerjs/sheets-note-ui' {
  export const UniverSheetsNoteUIPlugin: object;
}
declare module '@univerjs/sheets-ui' {
  export const UniverSheetsUIPlugin: object;
}
declare module '@univerjs/ui' {
  export const ILayoutService: unique symbol;
  export const UniverUIPlugin: object;
}
declare module '@univerjs/*/locale/vi-VN' {
  const words: object;
  export default words;
}
declare module '*.css';
