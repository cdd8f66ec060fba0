import { html } from '../html.ts';
import { SELF_TEST_PAGE_WORDS as WORDS } from '../words/self-test.ts';
import { renderDialog } from './dialog.ts';

/** What the self-test found out, to be copied. */
export function renderSelfTestPage(title: string, message: string, json: string): string {
  return renderDialog({
    title,
    main: html`<p role="status">${message}</p>
<p>${WORDS.intro}</p>
<textarea id="json" aria-label="${WORDS.label}" rows="18" readonly>${json}</textarea>`,
    act: null,
    words: { failed: WORDS.failed },
    calls: { when: 'text', entry: 'selfTest', args: [] },
    style: '#json { width: 100%; box-sizing: border-box; font: 12px/1.4 monospace; }',
    script: "document.getElementById('close').onclick=function(){google.script.host.close()};",
  });
}
