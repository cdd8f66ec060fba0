/** What is taken of packages of the workbench, so that the compiler reads this also where they are not installed. */
declare module '@noble/hashes/hmac.js' {
  export function hmac(hash: object, key: Uint8Array, bytes: Uint8Array): Uint8Array;
}
declare module '@noble/hashes/sha2.js' {
  export const sha256: (bytes: Uint8Array) => Uint8Array;
}
