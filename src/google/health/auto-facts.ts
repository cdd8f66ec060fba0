import type { AutoFacts } from '../../workbook/health.ts';
import { AUTO_HANDLERS, ownTriggers } from '../auto-summary.ts';
import { stored } from '../store.ts';

/** By whom and by which of this user's triggers the form is renewed; `null` where it never was. */
export function autoFacts(editors: readonly string[]): AutoFacts | null {
  const auto = stored('auto').read();
  const triggers = ownTriggers().map((trigger) => trigger.getHandlerFunction());
  if (!auto && triggers.length === 0) return null;
  const owner = auto?.owner ?? null;
  const [edit, clock] = Object.keys(AUTO_HANDLERS).map(
    (handler) => triggers.filter((each) => each === handler).length,
  );
  return {
    owner,
    isMine: owner === Session.getEffectiveUser().getEmail(),
    isHere: owner !== null && editors.includes(owner),
    own: { onOwnerEdit: edit ?? 0, onClock: clock ?? 0 },
  };
}
