/** What a command tells the shell. */
export const exit = {
  done: 0,
  /** By the bundle, for what stands in the file, or by whoever answered its question with no; nothing is written. */
  refused: 1,
  /** Or not understood. */
  failed: 2,
} as const;

/** A sentence that ends a command which was not understood or could not be run. */
export class CommandError extends Error {
  readonly code: number = exit.failed;
}

/** A sentence that ends a command for what stands in the workbook. */
export class Refusal extends CommandError {
  override readonly code: number = exit.refused;
}
