import type { Day } from '../../workbook/moment.ts';
import { stored } from '../store.ts';

/** From now on this officer is to be told whom the reminders of a day reached; a doubt about it stays one. */
export function oweDigest(day: Day): void {
  const before = stored('digest').read();
  stored('digest').keep(before?.day === day ? before : { day });
}
