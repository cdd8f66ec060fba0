import { DAMAGES } from './damage.ts';
import { pick, randomFrom } from './random.ts';
import { SLOTS, TEMPLATES } from './templates.ts';

/** A row's title, which work it is, and what was done to it; `[]` for the first of its work. */
export interface Labelled {
  readonly title: string;
  readonly work: number;
  readonly damages: readonly string[];
}

/**
 * Works by the templates; one in three is typed a second time with one damage or two. All works of a
 * template resemble each other, so each work has many that differ in one word only.
 */
export function labelledSet(seed: number, works: number): Labelled[] {
  const random = randomFrom(seed);
  const titles = new Set<string>();
  while (titles.size < works) titles.add(fill(pick(random, TEMPLATES), random));
  const kinds = Object.keys(DAMAGES);
  return [...titles].flatMap((title, work): Labelled[] => {
    const first = { title, work, damages: [] };
    if (random() > 0.34) return [first];
    const damages =
      random() < 0.7 ? [pick(random, kinds)] : [pick(random, kinds), pick(random, kinds)];
    const damaged = damages.reduce((text, kind) => DAMAGES[kind]!(text, random), title);
    return damaged === title ? [first] : [first, { title: damaged, work, damages }];
  });
}

function fill(template: string, random: () => number): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => pick(random, SLOTS[slot]!));
}
