/** The least CPU time of three tries: what else the machine does, and compiling, are no part of it. */
export function effortOf(act: () => void): number {
  const tries = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...tries);
}

/**
 * How many times the effort of plain words is surely more than a factor. Work that grows with the square
 * of a full cell takes thousands of times as much; other threads at work make it a few.
 */
export const SURELY_MORE = 50;
