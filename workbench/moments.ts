const ZONE = 'Asia/Ho_Chi_Minh';
const OFFSET = 7 * 3_600_000;

/** By the clock of Vietnam, wherever this runs: `10/11/2022 17:00`. */
export function momentOf(instant: number): string {
  const [day = '', time] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: ZONE,
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(instant)
    .split(' ');
  return `${day.split('-').reverse().join('/')} ${time}`;
}

/** `instantOf('2022-11-10T17:00')`, by the same clock; `null` where no calendar or clock has it. */
export function instantOf(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(text);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (parts ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const there = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const isReal =
    there.getUTCDate() === day && there.getUTCMonth() === month - 1 && hour < 24 && minute < 60;
  return parts && isReal ? there.getTime() - OFFSET : null;
}
