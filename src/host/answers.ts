import type { Answers } from './host.ts';
import type { Answer, Question } from './services/port.ts';

/** What stands in for the person in front of the screen. */
export function answering(answers: Answers): (question: Question) => Answer {
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
