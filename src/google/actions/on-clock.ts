import { me, renew } from '../auto-summary.ts';
import { stored } from '../store.ts';

/** Clock trigger, hourly, run as the owner. */
export function onClock(): void {
  if (stored('auto').read()?.owner === me()) renew();
}
