import { scriptJson } from '../html.ts';
import { SetupError, type SetupProblem } from '../workbook/setup-error.ts';

/** What a page's file answers to a question of the run, as the text that is printed; `answer` is there for its type. */
export type AnswerText<Value> = string & { readonly answer?: Value };

/** What such a text says: what was asked for, or what is wrong with the set-up. */
export type Answered<Value> =
  | { readonly problem: null; readonly value: Value }
  | { readonly problem: SetupProblem };

/** An error does not leave the file as what it is: a problem of the set-up is told. */
export function answerText<Value>(work: () => Value): AnswerText<Value> {
  return scriptJson(answered(work)).html;
}

function answered<Value>(work: () => Value): Answered<Value> {
  try {
    return { problem: null, value: work() };
  } catch (error) {
    if (error instanceof SetupError) return { problem: error.problem };
    throw error;
  }
}
