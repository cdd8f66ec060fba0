import { html } from '../html.ts';
import script from '../pages/health.ts?text';
import { describeTrouble, HEALTH_WORDS, HEALTH_PAGE_WORDS as WORDS } from '../words/health.ts';
import { ENTRY_TITLES } from '../words/menu.ts';
import type { HealthFinding } from '../workbook/health.ts';
import { renderDialog } from './dialog.ts';

/** The findings, those that the add-in can mend with a box each, and one button. */
export function renderHealthPage(findings: readonly HealthFinding[]): string {
  const fixes = findings.flatMap(({ fix }) => (fix === null ? [] : [fix]));
  return renderDialog({
    title: ENTRY_TITLES.checkWorkbook,
    main: html`<p>${HEALTH_WORDS.summary(findings.length, fixes.length)} ${fixes.length > 0 ? WORDS.intro : WORDS.lookOnly}</p>
<ul>
${findings.map((finding, index) => line(finding, index))}</ul>`,
    act: fixes.length > 0 ? WORDS.fix : null,
    words: { busy: WORDS.busy, failed: WORDS.failed },
    calls: { when: 'confirm', entry: 'fixWorkbook', args: [fixes] },
    style: STYLE,
    script,
  });
}

function line(finding: HealthFinding, index: number) {
  const [wrong, mend] = describeTrouble(finding);
  const id = `f${index}`;
  const { fix, isTicked } = finding;
  const box =
    fix !== null &&
    html`<input type="checkbox" id="${id}" value="${fix}"${isTicked && html` checked`}>`;
  return html`<li>${box}<label for="${id}">${wrong} <b>${mend}</b></label></li>
`;
}

const STYLE = `
ul { padding: 0; list-style: none; }
li { display: flex; gap: 8px; padding: 8px 0; border-top: 1px solid #e0e0e0; }
li label:only-child { margin-left: 28px; }
`;
