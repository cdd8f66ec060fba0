/** What was changed: words that count stand with their number, words that say all with 0. */
export type Changes = Readonly<Record<string, number>>;

/** Words to which a number belongs, by the names that stand for them among changes. */
type CountedWords = Readonly<Record<string, unknown>>;

/** What the steps before changed and what this one did, each told once. */
export function together(before: Changes, now: Changes): Changes {
  const counts = { ...before };
  for (const [what, count] of Object.entries(now)) counts[what] = (counts[what] ?? 0) + count;
  return counts;
}

/** So many of each; what came to nothing is not told. */
export function counted<Word extends string>(counts: Readonly<Record<Word, number>>): Changes {
  return Object.fromEntries(Object.entries<number>(counts).filter(([, count]) => count > 0));
}

/** Words without a number. */
export function plainly(texts: readonly string[]): Changes {
  return Object.fromEntries(texts.map((text) => [text, 0]));
}

/** Changes in words, in the order in which they were first told. */
export function changesText(changes: Changes, words: CountedWords): string[] {
  return Object.entries(changes).map(([what, count]) => {
    const say = words[what];
    return count > 0 && typeof say === 'function' ? String(say(count)) : what;
  });
}
