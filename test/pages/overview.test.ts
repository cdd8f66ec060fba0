import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { funnelPicture, rulesPicture } from '../../src/pictures/counts.ts';
import { progressPicture } from '../../src/pictures/progress.ts';
import { phasePicture, unitsPicture } from '../../src/pictures/units.ts';
import { open } from '../add-in.ts';
import { unit } from '../lai-chau.ts';
import {
  courseOf,
  HOSTILE,
  laiChauOverview,
  manyUnits,
  overviewOfUnits,
  WIDTHS,
} from '../overview.ts';
import { Browser } from '../workbench/browser.ts';
import { provinceWorkbook } from '../workbooks.ts';
import { BROWSER } from './look.ts';
import { PAGES } from './pages.ts';

/** What a script told of a page, once the page was there. */
async function askPage<Answer>(page: string, script: string): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'sang-kien-overview-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, page);
  const browser = await Browser.start(BROWSER ?? '');
  try {
    const shown = await browser.open(pathToFileURL(file).href, 1100, 800);
    await shown.until('document.readyState === "complete" && location.protocol === "file:"');
    return await shown.value<Answer>(`(async () => {${script}})()`);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

describe.skipIf(BROWSER === null)('the overview as a file, in Chromium', () => {
  interface Told {
    readonly name: string;
    readonly type: string;
    readonly width: number;
    readonly height: number;
    readonly found: string;
    readonly hit: string;
    readonly order: readonly string[];
  }
  let told: Told;

  beforeAll(async () => {
    told = await askPage(
      PAGES['overview as a file']?.() ?? '',
      `const told = {};
const kept = new Promise((done) => {
  HTMLAnchorElement.prototype.click = function () { told.name = this.download; done(this.href); };
});
document.getElementById('picture').click();
const image = await createImageBitmap(await (await fetch(await kept)).blob());
Object.assign(told, { width: image.width, height: image.height });
told.type = (await (await fetch(await kept)).blob()).type;
document.getElementById('query').value = 'DICH TE benh lao dong bao';
document.getElementById('search').requestSubmit();
told.found = document.getElementById('found').textContent;
told.hit = document.getElementById('hits').textContent;
const sort = document.getElementById('sort');
sort.value = 'name';
sort.dispatchEvent(new Event('change', { bubbles: true }));
told.order = [...document.querySelectorAll('#units .unit')].map((each) => each.querySelector('title').textContent);
return told;`,
    );
  });

  test('makes a picture for a phone’s group', () => {
    expect(told).toMatchObject({
      name: 'bang-theo-doi-2022-11-10.png',
      type: 'image/png',
      width: 1080,
      height: 1350,
    });
  });

  test('finds rows among those that it holds, tones and case aside', () => {
    expect(told.found).toMatch(/^\d+\/\d+$/);
    expect(told.hit).toContain('Nghiên cứu đặc điểm dịch tễ bệnh lao ở đồng bào');
  });

  test('puts units in the order that is chosen', () => {
    expect(told.order[0]).toMatch(/^CĐN Giáo dục:/);
    expect(told.order.at(-1)).toMatch(/^LĐLĐ Thành phố:/);
  });
});

/** Keeps what the page asks for; the test answers. */
const ASKED = `<script>const asked = [];
const run = new Proxy({}, { get: (_, name) => (...args) => {
  if (name === 'withSuccessHandler') asked.push({ answer: args[0] });
  else if (!name.startsWith('with')) asked.at(-1).args = args;
  return run;
} });
window.google = { script: { run, host: { close() {} } } };</script>`;

test.skipIf(BROWSER === null)(
  'paper that is asked for before all of the page is there waits for it; every part of it is led to',
  async () => {
    const host = open(provinceWorkbook());
    host.run('showOverview');
    const page = host.pages.at(-1)?.content ?? '';
    const rest = host.runFromPage('openOverview', 'rest');
    const told = await askPage<Record<'before' | 'parts' | 'at' | 'after', unknown>>(
      page.replace('<head>', `<head>${ASKED}`),
      `let printed = [];
const heads = () => [...document.querySelectorAll('h2')].map((each) => each.textContent);
window.print = () => printed.push(heads());
const parts = () => [...document.querySelectorAll('#parts button')].map((each) => each.textContent);
document.getElementById('print').click();
const before = { printed: [...printed], said: document.getElementById('say').textContent, parts: parts() };
asked.find(({ args }) => args[0] === 'rest').answer(${JSON.stringify(rest)});
const all = parts();
document.getElementById('parts').open = true;
[...document.querySelectorAll('#parts button')].find((each) => each.textContent === 'Diễn biến').click();
const at = [document.activeElement.textContent, Math.round(document.activeElement.getBoundingClientRect().top)];
document.getElementById('print').click();
return { before, parts: [all, heads()], at, after: printed };`,
    );
    const heads = ['Từng đơn vị', 'Tìm sáng kiến', 'Lời gửi nhóm Zalo'];
    expect(told.before).toEqual({ printed: [], said: 'Đang đọc…', parts: heads });
    const [parts, all] = told.parts as string[][];
    expect(parts).toEqual(all);
    expect(parts?.length).toBeGreaterThan(heads.length + 6);
    expect(told.at).toEqual(['Diễn biến', 0]);
    expect(told.after).toEqual([all, all]);
  },
);

const WHOLE = laiChauOverview();
const HARD = overviewOfUnits(HOSTILE.map((name) => unit(name, { targets: [3, 300] })));

/** Has both faults that are looked for. */
const FAULTY =
  '<svg width="60" height="40"><text x="0" y="15">A far too long text</text><text x="2" y="18">B</text></svg>';

const PICTURES = WIDTHS.flatMap((width) => [
  ...[WHOLE, manyUnits(64), HARD].map(({ figures }) => unitsPicture(figures, width, 'p')),
  phasePicture(WHOLE.figures, 1, width, 'p'),
  progressPicture(courseOf(WHOLE), width, 'p'),
  funnelPicture(WHOLE, width, 'p'),
  rulesPicture(WHOLE, width, 'p'),
]);

test.skipIf(BROWSER === null)(
  'no text of a picture is cut at its edge or stands over another',
  async () => {
    const svgs = [FAULTY, ...PICTURES.map(({ svg }) => svg)];
    const faults = await askPage<string[]>(
      `<!DOCTYPE html><html><head></head><body style="margin:0">${svgs.map((svg) => `<div>${svg}</div>`).join('')}</body></html>`,
      `const faults = [];
for (const svg of document.querySelectorAll('svg')) {
  const whole = svg.getBoundingClientRect();
  const texts = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
  texts.forEach(([said, box], index) => {
    const isOut = box.left < whole.left - 1 || box.right > whole.right + 1 || box.top < whole.top - 1 || box.bottom > whole.bottom + 1;
    if (isOut && said !== '\u25b8') faults.push('cut: ' + said);
    for (const [other, its] of texts.slice(index + 1)) {
      const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
      const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
      if (across > 1 && down > 3) faults.push(said + ' over ' + other);
    }
  });
}
return [...faults, ...(document.querySelectorAll('svg text').length > 500 ? [] : ['nothing was looked at'])];`,
    );
    expect(faults).toEqual(['cut: A far too long text', 'A far too long text over B']);
  },
);
