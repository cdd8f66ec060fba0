/** A column of a tab: found by its header or an alias, wherever it stands. */
export interface Column<Key extends string> {
  readonly key: Key;
  readonly header: string;
  readonly aliases: readonly string[];
  /** Without a required column the tab cannot be read at all. */
  readonly required: boolean;
  /** Its head may name a unit of money behind its words, in brackets or after a comma. */
  readonly inUnit?: boolean;
}

/** Declares a column that a tab may lack. */
export function optional<Key extends string>(
  key: Key,
  header: string,
  ...aliases: string[]
): Column<Key> {
  return { key, header, aliases, required: false };
}

/** Declares a column without which a tab cannot be read. */
export function required<Key extends string>(
  key: Key,
  header: string,
  ...aliases: string[]
): Column<Key> {
  return { key, header, aliases, required: true };
}
