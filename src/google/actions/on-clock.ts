import { me, readAuto, renew } from '../auto-summary.ts';

/** Clock trigger, hourly, run as the owner. */
export function onClock(): void {
  if (readAuto()?.owner === me()) renew();
}
