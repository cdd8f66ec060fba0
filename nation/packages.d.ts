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

declare module '@google-cloud/bigquery' {
  export interface Table {
    readonly id?: string;
    load(path: string, metadata: object): Promise<unknown>;
  }
  export interface Dataset {
    readonly id?: string;
    exists(): Promise<readonly [boolean]>;
    create(): Promise<unknown>;
    table(name: string): Table;
    getTables(): Promise<readonly [readonly Table[], ...unknown[]]>;
  }
  export class BigQuery {
    constructor(options: {
      readonly projectId: string;
      readonly apiEndpoint?: string;
      readonly authClient?: object;
    });
    dataset(name: string): Dataset;
    query(
      question: object,
    ): Promise<readonly [readonly Readonly<Record<string, unknown>>[], ...unknown[]]>;
  }
}
