// What is used of the packages of `nation/`, which are installed on first use: the check needs none of them.

declare module '@duckdb/node-api' {
  export interface Reader {
    getRowObjectsJson(): Record<string, unknown>[];
    columnNames(): string[];
  }
  export interface DuckDBConnection {
    run(sql: string, values?: readonly unknown[]): Promise<unknown>;
    runAndReadAll(sql: string, values?: readonly unknown[]): Promise<Reader>;
    stream(sql: string): Promise<{ fetchChunk(): Promise<DuckDBDataChunk | null> }>;
    createAppender(table: string): Promise<{
      appendDataChunk(chunk: DuckDBDataChunk): void;
      closeSync(): void;
    }>;
    closeSync(): void;
  }
  export const BIGINT: object;
  export const DOUBLE: object;
  export const INTEGER: object;
  export class DuckDBDataChunk {
    static create(types: readonly object[], rowCount: number): DuckDBDataChunk;
    readonly rowCount: number;
    getColumns(): readonly (readonly unknown[])[];
    setColumns(columns: readonly (readonly (number | bigint)[])[]): void;
  }
  export const DuckDBInstance: {
    create(
      path: string,
      options?: Readonly<Record<string, string>>,
    ): Promise<{ connect(): Promise<DuckDBConnection>; closeSync(): void }>;
  };
}

declare module '@polyglot-sql/sdk' {
  export const Dialect: { readonly BigQuery: unknown; readonly DuckDB: unknown };
  export function transpile(
    sql: string,
    from: unknown,
    to: unknown,
  ): {
    readonly success: boolean;
    readonly sql: readonly string[] | null;
    readonly error: string | null;
    readonly errorLine?: number;
    readonly errorColumn?: number;
  };
}
