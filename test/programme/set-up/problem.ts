import { SetupError, type SetupProblem } from '../../../src/workbook/setup-error.ts';

/** What is wrong with a set-up. */
export function problemOf(read: () => unknown): SetupProblem {
  try {
    read();
  } catch (error) {
    if (error instanceof SetupError) return error.problem;
    throw error;
  }
  throw new Error('The set-up is sound.');
}
