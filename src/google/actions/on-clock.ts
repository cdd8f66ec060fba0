import { me, strike } from '../auto-summary.ts';
import { stored } from '../store.ts';

/** Clock trigger, every ten minutes, run as the owner. */
export function onClock(): void {
  const auto = stored('auto').read();
  if (auto?.owner === me()) strike(auto.sheet);
}
