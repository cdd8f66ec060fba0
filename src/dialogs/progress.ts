import { html } from '../html.ts';
import script from '../pages/progress.ts?text';
import { STEP_PAGE_WORDS as WORDS } from '../words/steps.ts';
import { renderDialog } from './dialog.ts';

/** The page that does the work of a menu entry step by step and shows how far it is. */
export function renderProgressPage(title: string, entry: string): string {
  return renderDialog({
    title,
    main: html`<p id="intro">${WORDS.intro}</p>
<p id="now" role="status">${WORDS.begun}</p>
<progress id="bar" max="1" aria-label="${WORDS.share}"></progress>
<section id="list" hidden>
<h2>${WORDS.seenTabs} <span id="count"></span></h2>
<ul id="tabs"></ul>
</section>`,
    act: WORDS.stop,
    words: { stopping: WORDS.stopping, stopped: WORDS.stopped, failed: WORDS.failed },
    calls: { when: 'steps', entry: 'goOn', args: [entry] },
    style: STYLE,
    script,
  });
}

const STYLE = `
#intro { color: #5f6368; }
#now { margin: 14px 0 8px; font-size: 15px; }
.done #now { font-size: 14px; padding: 10px 12px; background: #e6f4ea; border-radius: 4px; }
.failed #now { background: #fce8e6; }
body:not(.done) #close, .done #intro, .done #bar, .done #go { display: none; }
#bar { width: 100%; height: 14px; accent-color: #1a5fb4; }
#tabs { columns: 2; padding: 0; list-style: none; }
#tabs li { break-inside: avoid; padding: 2px 0; overflow-wrap: anywhere; }
#tabs li::before { content: "\\2713"; margin-right: 6px; color: #188038; font-weight: bold; }
#count { font-weight: normal; color: #5f6368; }
@media (max-width: 430px) { #tabs { columns: 1; } }
`;
