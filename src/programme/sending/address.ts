/** Why nothing can be sent to what was typed as an address. */
export type AddressTrouble =
  | 'empty'
  | 'several'
  | 'extra-at'
  | 'spaces'
  | 'no-at'
  | 'trailing-dot'
  | 'accents'
  | 'malformed'
  | 'too-long';

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

/** `checkAddress('ld@tamduong.example.') // 'trailing-dot'`; `null` for an address that mail can be sent to. */
export function checkAddress(typed: string): AddressTrouble | null {
  if (typed === '') return 'empty';
  if (/\s/.test(typed.trim()) || typed !== typed.trim()) return 'spaces';
  const parts = typed.split('@');
  if (/[,;]/.test(typed)) return 'several';
  if (parts.length > 2) return parts.slice(1, -1).every(isStuck) ? 'several' : 'extra-at';
  const [local = '', domain] = parts;
  if (domain === undefined) return 'no-at';
  if (typed.endsWith('.')) return 'trailing-dot';
  if (typed.length > 254 || local.length > 64) return 'too-long';
  if (/[\u0080-\uffff]/.test(typed)) return 'accents';
  return LOCAL.test(local) && DOMAIN.test(domain) ? null : 'malformed';
}

/** Between two “@” of addresses without a gap stands a whole domain and the next name. */
function isStuck(between: string): boolean {
  return /[^.]\.[^.]/.test(between);
}

/** What was typed for one message, sorted: each sound address once, as it was typed first. */
export interface Addresses {
  readonly sound: readonly string[];
  readonly wrong: readonly { readonly typed: string; readonly trouble: AddressTrouble }[];
  /** Typed again, in whatever case; it gets one copy. */
  readonly twice: readonly string[];
}

export function sortAddresses(typed: readonly string[]): Addresses {
  const sound = new Map<string, string>();
  const wrong: { typed: string; trouble: AddressTrouble }[] = [];
  const twice = new Set<string>();
  for (const address of typed) {
    const trouble = checkAddress(address);
    const key = address.toLowerCase();
    if (trouble) wrong.push({ typed: address, trouble });
    else if (sound.has(key)) twice.add(sound.get(key) ?? address);
    else sound.set(key, address);
  }
  return { sound: [...sound.values()], wrong, twice: [...twice] };
}
