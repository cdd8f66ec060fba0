import type { AutoFacts } from '../../workbook/health.ts';
import { ownTriggers } from '../auto-summary.ts';
import { stored } from '../store.ts';

/** By whom and by which of this user's triggers the form is renewed; `null` where it never was. */
export function autoFacts(editors: readonly string[]): AutoFacts | null {
  const auto = stored('auto').read();
  const triggers = ownTriggers().length;
  if (!auto && triggers === 0) return null;
  const owner = auto?.owner ?? null;
  return {
    owner,
    isMine: owner === Session.getEffectiveUser().getEmail(),
    isHere: owner !== null && editors.includes(owner),
    own: triggers,
  };
}
