import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The grid's own inside is not ours, nor are the pages and letters in frames, which have their own tests. */
const RUN = `axe.run({ exclude: ['.grid > *'] }, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  iframes: false,
  elementRef: false,
}).then(({ violations, passes }) => ({
  held: passes.length,
  broken: violations.flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) =>
    id + ': ' + target.join(' ') + ' ' + ([...any, ...all, ...none][0]?.message ?? ''))),
  overflow: document.documentElement.scrollWidth - innerWidth,
}))`;

export interface Seen {
  /** How many rules held, so that a page that was never looked at is not taken for a sound one. */
  readonly held: number;
  readonly broken: readonly string[];
  /** By how many pixels the page is wider than its window. */
  readonly overflow: number;
}

/** What axe-core says of a window as it stands. */
export async function lookAt(page: Page): Promise<Seen> {
  if (!(await page.value<boolean>('!!globalThis.axe'))) await page.value(`${AXE}\nnull`);
  return page.value<Seen>(RUN);
}
