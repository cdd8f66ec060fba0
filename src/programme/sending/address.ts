import { type AddressTrouble, checkAddress } from '../parse/addresses.ts';

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
