import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser, QUIETLY } from '../../src/local/browser.ts';

export const BROWSER = findBrowser();

const AXE = pathToFileURL(createRequire(import.meta.url).resolve('axe-core/axe.min.js')).href;

/** What a browser makes of a page of one width. */
export interface Look {
  readonly page: string;
  /** In pixels. */
  readonly width: number;
  /** Rules of axe-core that are broken: `color-contrast: #say`. */
  readonly broken: readonly string[];
  /** How many rules held, so that a page that was never looked at is not taken for a sound one. */
  readonly held: number;
  /** Everything that can be operated, in the order of the tab key: `button: Đóng`. */
  readonly names: readonly string[];
  /** What scrolls by itself inside the page. */
  readonly scrollers: readonly string[];
  /** What shows no frame when the keyboard comes to it. */
  readonly unframed: readonly string[];
  /** By how many pixels the page is wider than its window. */
  readonly overflow: number;
}

/** Stands in for Google: pages call it as they open and are used; of what a page has no answers for nothing comes. */
const HOST = `const waiting = [];
const run = new Proxy({}, { get: (_, name) => (...args) => {
  if (name === 'withSuccessHandler') waiting.push(args[0]);
  else if (!name.startsWith('with')) {
    const answer = window.answers?.[JSON.stringify([name, ...args])];
    const tell = waiting.pop();
    if (answer) setTimeout(() => tell(answer));
  }
  return run;
} });
window.google = { script: { run, host: { close() {} } } };`;

/** Runs in each page, with everything on it unfolded. */
const LOOK = `async () => {
  const frame = (delay) => new Promise((done) => setTimeout(done, delay));
  for (const each of document.querySelectorAll('details')) each.open = true;
  await frame(300);
  const sign = (e) => e.tagName.toLowerCase() + (e.id ? '#' + e.id : e.className ? '.' + e.className : '');
  const isShown = (e) => e.checkVisibility();
  const { violations, passes } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Google writes the title above the page.
    rules: { 'target-size': { enabled: true }, 'page-has-heading-one': { enabled: false } },
    iframes: false,
    elementRef: false,
  });
  const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((e) => isShown(e) && !e.disabled);
  axe.setup(document);
  const names = controls.map((e) => axe.commons.aria.getRole(e) + ': ' + axe.commons.text.accessibleText(e));
  axe.teardown();
  const unframed = controls.filter((e) => {
    e.focus();
    const { outlineStyle, outlineWidth } = getComputedStyle(e);
    return document.activeElement !== e || outlineStyle === 'none' || parseFloat(outlineWidth) === 0;
  });
  const scrolls = (e) => {
    const { overflowX, overflowY } = getComputedStyle(e);
    return (/auto|scroll/.test(overflowY) && e.scrollHeight > e.clientHeight + 1)
      || (/auto|scroll/.test(overflowX) && e.scrollWidth > e.clientWidth + 1);
  };
  const letters = [...document.querySelectorAll('iframe')].filter((e) => {
    const inner = e.contentDocument.documentElement;
    return isShown(e) && inner.scrollHeight > e.clientHeight;
  });
  return {
    broken: violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) =>
      id + ': ' + target.join(' ') + (any[0] ? ' ' + any[0].message : ''))),
    held: passes.length,
    names,
    scrollers: [...document.body.querySelectorAll('*')].filter((e) => isShown(e) && scrolls(e)).concat(letters).map(sign),
    unframed: unframed.map(sign),
    overflow: document.documentElement.scrollWidth - innerWidth,
  };
}`;

/** Shows every page in a window of every width, all at once in one browser, and tells what is seen. */
export function lookAt(
  browser: string,
  pages: Readonly<Record<string, string>>,
  widths: readonly number[],
): Look[] {
  const folder = mkdtempSync(join(tmpdir(), 'sang-kien-pages-'));
  try {
    const shown = Object.entries(pages).flatMap(([page, html]) =>
      widths.map((width) => ({ page, width, html: prepared(html) })),
    );
    const source = join(folder, 'pages.html');
    writeFileSync(source, allOf(shown));
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    const args = [
      profile,
      '--virtual-time-budget=600000',
      '--dump-dom',
      pathToFileURL(source).href,
    ];
    const { stdout, stderr } = spawnSync(browser, [...QUIETLY, ...args], {
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    const told = /<script type="application\/json" id="told">([\s\S]*?)<\/script>/.exec(
      stdout,
    )?.[1];
    if (told === undefined) throw new Error(`${browser} told nothing: ${stderr}`);
    return JSON.parse(told) as Look[];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The page with Google and axe-core put in before its own scripts. */
function prepared(html: string): string {
  const ours = `<script>${HOST}</script><script src="${AXE}"></script>`;
  return html.replace(/<head>/, (head) => `${head}${ours}`);
}

function allOf(shown: readonly { page: string; width: number; html: string }[]): string {
  const data = JSON.stringify(shown).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html><meta charset="utf-8"><script>
const shown = ${data};
const told = [];
addEventListener('load', async () => {
  for (const { page, width, html } of shown) {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'border:0;height:640px;width:' + width + 'px';
    frame.srcdoc = html;
    document.body.append(frame);
    await new Promise((done) => { frame.onload = done; });
    try {
      told.push({ page, width, ...(await frame.contentWindow.eval(${JSON.stringify(LOOK).replaceAll('<', '\\u003c')})()) });
    } catch (error) {
      told.push({ page, width, broken: [String(error)] });
    }
    frame.remove();
  }
  const data = document.createElement('script');
  data.type = 'application/json';
  data.id = 'told';
  data.textContent = JSON.stringify(told).replaceAll('<', '\\\\u003c');
  document.body.append(data);
});
</script>`;
}
