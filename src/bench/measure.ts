/** The better of two tries, in milliseconds: the machine may be busy with something else. */
export function milliseconds(work: () => unknown): number {
  return Math.min(once(work), once(work));
}

function once(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
