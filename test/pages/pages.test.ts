import { beforeAll, describe, expect, test } from 'vitest';
import { BROWSER, type Look, lookAt } from './look.ts';
import { PAGES } from './pages.ts';

/** A phone and a desk. */
const WIDTHS = [390, 1100];

const looks = Object.keys(PAGES).flatMap((page) => WIDTHS.map((width) => ({ page, width })));
let seen: readonly Look[] = [];

/** Has every fault that is looked for. */
const FAULTY = `<!DOCTYPE html><html lang="vi"><head><title>x</title></head><body><main>
<p style="color: #bbb">Pale words</p><button style="outline: none">A</button><button>A</button>
<div tabindex="0" style="height: 40px; overflow: auto; width: 1200px"><p>x<p>x<p>x</div>
</main></body></html>`;

describe.skipIf(BROWSER === null)('every page, unfolded, as Chromium shows it', () => {
  beforeAll(() => {
    const pages = Object.entries(PAGES).map(([page, make]) => [page, make()]);
    seen = lookAt(BROWSER ?? '', { ...Object.fromEntries(pages), FAULTY }, WIDTHS);
  });

  const lookOf = ({ page, width }: Pick<Look, 'page' | 'width'>): Look | undefined =>
    seen.find((look) => look.page === page && look.width === width);

  test('faults are seen where they are', () => {
    expect(lookOf({ page: 'FAULTY', width: 390 })).toMatchObject({
      broken: [expect.stringContaining('color-contrast: main > p')],
      names: ['button: A', 'button: A'],
      scrollers: ['div'],
      unframed: ['button'],
      overflow: expect.toSatisfy((pixels: number) => pixels > 0),
    });
  });

  test.each(looks)('$page at $width px: axe-core finds nothing', (at) => {
    const look = lookOf(at);
    expect(look?.broken).toEqual([]);
    expect(look?.held).toBeGreaterThan(10);
  });

  test.each(looks)('$page at $width px: no two controls are named alike', (at) => {
    const names = lookOf(at)?.names ?? [];
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => name.endsWith(': '))).toEqual([]);
  });

  test.each(looks)('$page at $width px: only the page itself scrolls, and only down', (at) => {
    const { scrollers, overflow } = lookOf(at) ?? {};
    expect(scrollers).toEqual([]);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test.each(looks)('$page at $width px: the keyboard reaches every control and is seen', (at) => {
    expect(lookOf(at)?.unframed).toEqual([]);
  });

  test.each(['set-up of lists with heads of their own', 'preview of reminders'])(
    'the %s names what every control belongs to',
    (page) => {
      const names = lookOf({ page, width: 390 })?.names ?? [];
      const tabs = page.startsWith('set-up') ? ['Trường Mẫu', 'Chung'] : ['Y tế', 'Giáo dục'];
      for (const tab of tabs)
        expect(names.filter((name) => name.includes(tab)).length).toBeGreaterThan(3);
    },
  );
});

test.runIf(BROWSER === null)('the pages are not looked at: there is no Chromium here', () => {
  expect(BROWSER).toBeNull();
});
