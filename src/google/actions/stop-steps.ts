import { stored } from '../store.ts';

/** The button of pages that stops the caller's own step where it next looks up. */
export function stopSteps(): void {
  stored('calledOff').keep(true);
}
