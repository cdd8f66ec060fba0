import type { Answers } from './host.ts';
import type { Answer, Question } from './services/port.ts';

/** What stands in for the person in front of the screen. */
export function answering(
  answers: Answers,
  typed: readonly string[] = [],
): (question: Question) => Answer {
  const waiting = [...typed];
  const others = answeringAll(answers);
  return (question) => {
    const text = question.type === 'prompt' ? waiting.shift() : undefined;
    return text === undefined ? others(question) : { button: affirmative(question), text };
  };
}

function answeringAll(answers: Answers): (question: Question) => Answer {
  if (typeof answers === 'function') return (question) => full(answers(question));
  if (answers === 'yes') return (question) => full(affirmative(question));
  if (answers === 'no') return (question) => full(question.buttons === 'OK' ? 'OK' : 'CLOSE');
  const waiting = [...answers];
  return () => full(waiting.shift() ?? 'CLOSE');
}

function full(answer: Answer | Answer['button']): Answer {
  return typeof answer === 'string' ? { button: answer, text: '' } : answer;
}

function affirmative({ buttons }: Question): Answer['button'] {
  return buttons === 'OK' || buttons === 'OK_CANCEL' ? 'OK' : 'YES';
}
