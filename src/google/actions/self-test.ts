import { ask } from '../page.ts';
import type { ActionResult } from '../run/action.ts';

/**
 * Not in the menu, to be run from the script editor: asks Google what no document says. All of it stands in a
 * file of its own.
 */
export function selfTest(): ActionResult {
  return ask('probes', 'run');
}
