/**
 * What the reader of .xlsx and the host need of the machine under them. They say `#machine`; package.json
 * says which one that is: `node.ts`, or the browser's in `workbench/static`.
 */
export interface Machine {
  /** As a zip entry holds it, without any frame, and the sum of what was compressed. */
  deflate(bytes: Uint8Array): { readonly packed: Uint8Array; readonly crc: number };
  /** Throws where what is packed has another size or another sum. */
  inflate(packed: Uint8Array, size: number, crc: number): Uint8Array;
  /** Without a name or a time in the head. */
  gzip(bytes: Uint8Array): Uint8Array;
  sha256(bytes: Uint8Array): Uint8Array;
  hmacSha256(bytes: Uint8Array, key: Uint8Array): Uint8Array;
  toBase64(bytes: Uint8Array): string;
  fromBase64(text: string): Uint8Array;
  /** As signs by their codes: one text passes between realms faster than an array. */
  toBinary(bytes: Uint8Array): string;
  fromBinary(text: string): Uint8Array;
  /** The zone in which a `Date` tells its hours, by the name that `Intl` gives it. */
  zone(): string;
  /** Places where a bundle runs. Takes the texts of `build/services.js` and `dist/Code.js`; throws what is wrong with one that is no JavaScript. */
  realms<Port>(services: string, code: string): Realms<Port>;
}

/** What the text of the services gives. */
export interface Services<Port> {
  installServices(): void;
  takeDown(): void;
  wash(): boolean;
  run(port: Port, load: () => void, entry: string, done: (outcome: string) => void): void;
}

export interface Realms<Port> {
  /** A place for one run; nobody else has it until it is given back. */
  take(): Realm<Port>;
  /** A run has ended in it. */
  giveBack(realm: Realm<Port>): void;
}

/** A place with the services in it, and nothing of other runs. */
export interface Realm<Port> {
  readonly services: Services<Port>;
  /** Evaluates the bundle from its first line: what an earlier run knew is not there. */
  readonly load: () => void;
  /** Whether another run may follow. */
  readonly isLasting: boolean;
  /** Calls what runs in it, and waits for what it puts off; a `TookTooLong` after so many milliseconds, where the machine can stop it. */
  readonly call: (act: () => void, timeout: number) => void;
}

export class TookTooLong extends Error {}

export declare const machine: Machine;
