/** Google may shorten the name of a country's language once it is set. */
export function isSameLocale(a: string, b: string): boolean {
  return a === b || (isVietnamese(a) && isVietnamese(b));
}

export function isVietnamese(locale: string): boolean {
  return /^vi(?:_|$)/.test(locale);
}

/** Hanoi keeps the time of the city that had another name. */
const SAIGON = 'Asia/Saigon';

/** Whether two names are of one time zone, of which one is older. */
export function isSameZone(a: string, b: string): boolean {
  const name = (zone: string): string => (zone === SAIGON ? 'Asia/Ho_Chi_Minh' : zone);
  return name(a) === name(b);
}
