/** What a command tells the shell. */
export const exit = {
  done: 0,
  /** By the bundle, or by whoever answered its question with no; nothing is written. */
  refused: 1,
  /** Or not understood. */
  failed: 2,
} as const;

/** A sentence that ends the command. */
export class CommandError extends Error {}
