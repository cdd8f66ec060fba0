import { type Html, html, scriptJson, toAsciiHtml } from '../html.ts';
import { DIALOG_WORDS } from '../words/dialog.ts';
import { LEGAL_FORM } from '../words/legal-form.ts';

/** What stands in the frame that all pages share. */
interface Dialog {
  /** What Google writes above the page, for whoever has it read out. */
  readonly title: string;
  readonly main: Html;
  /** The words of the button that acts; without one there is nothing to do but close. */
  readonly act: string | null;
  /** What the script asks of `word`, by name; `failed` comes before the reason of a failure. */
  readonly words: Readonly<Record<string, string | number>> & { readonly failed: string };
  /**
   * The entry that is called, with what it is given when nothing on the page is changed: by the button,
   * or by the page itself as soon as it is there; `null` for a page that is saved as a file, which can call
   * nobody and is nobody's to close.
   */
  readonly calls: {
    readonly when: 'confirm' | 'steps' | 'files' | 'text';
    readonly entry: string;
    readonly args: readonly unknown[];
  } | null;
  readonly style: string;
  /** What the page does: the bundled code of `pages`, which takes every sentence from the page. */
  readonly script: string;
}

/** A whole page in signs that HtmlService leaves alone. */
export function renderDialog({ title, main, act, words, calls, style, script }: Dialog): string {
  const data = Object.entries(words).map(
    ([name, text]) => html`\n data-${{ html: name }}="${text}"`,
  );
  const page = html`<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
${calls === null && FILE_META}<base target="_blank">
<title>${title}</title>
<style>${{ html: STYLE + style }}</style>
</head>
<body>
<main>
${main}
</main>
<footer>
<p id="say" role="status"${data}></p>
${calls !== null && html`<button id="close" type="button">${DIALOG_WORDS.close}</button>`}
${act !== null && html`<button id="go" type="button" class="main">${act}</button>`}
</footer>
${
  calls !== null &&
  html`<script type="application/json" data-host="${calls.when}">
${scriptJson({ function: calls.entry, args: calls.args })}
</script>`
}
<script>
${{ html: script }}</script>
</body>
</html>
`;
  return toAsciiHtml(page.html);
}

/** By its mark the local command knows a file that it may replace. */
const FILE_META = html`<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${LEGAL_FORM.application}">
`;

const STYLE = `
* { box-sizing: border-box; }
html { scroll-padding-bottom: 84px; }
:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
body { margin: 0; font: 14px/1.45 Arial, sans-serif; color: #202124; }
main { padding: 12px 16px 76px; }
h1 { font-size: 18px; margin: 0 0 8px; }
h2 { font-size: 15px; margin: 14px 0 6px; color: #174ea6; }
p { margin: 0 0 6px; overflow-wrap: anywhere; }
ul { margin: 0; padding-left: 20px; }
summary { cursor: pointer; padding: 4px 0; color: #174ea6; }
input { width: 16px; height: 16px; margin: 2px 4px 0 0; flex: none; }
textarea { width: 100%; font: inherit; padding: 4px 6px; border: 1px solid #bdc1c6; border-radius: 4px; }
footer { position: fixed; left: 0; right: 0; bottom: 0; display: flex; gap: 8px; align-items: center;
padding: 12px 16px; background: #fff; border-top: 1px solid #dadce0; }
#say { flex: 1; margin: 0; }
button { font: inherit; padding: 8px 18px; border: 1px solid #bdc1c6; border-radius: 4px;
background: #fff; color: #174ea6; cursor: pointer; }
.main { background: #1a5fb4; color: #fff; font-weight: bold; }
button:disabled { opacity: .5; cursor: default; }
`;
