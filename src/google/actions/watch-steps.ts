import { STEP_WORDS, WORK_PARTS } from '../../words/steps.ts';
import { stored } from '../store.ts';

/** How far the caller's own step is, for pages to show. */
interface Progress {
  readonly text: string;
  /** Of the part that is going on; 0 … 1. */
  readonly share: number;
  /** Names of tabs that are done with, the last ones. */
  readonly tabs: readonly string[];
}

/** Pages ask every few seconds while a step runs; `null` before it has told anything. */
export function watchSteps(): Progress | null {
  const progress = stored('progress').read();
  const part = WORK_PARTS.find((each) => each === progress?.part);
  if (!progress || !part) return null;
  const { done, total, tabs } = progress;
  return { text: STEP_WORDS.happening(part, done, total), share: done / Math.max(1, total), tabs };
}
