import { lintDocument } from '../documents/lint/lint.ts';
import { wordText } from '../documents/lint/word-text.ts';
import { html } from '../html.ts';
import script from '../pages/lint.ts?text';
import type { ReportFigures } from '../programme/report.ts';
import { LINT_WORDS, lintLine, LINT_PAGE_WORDS as WORDS } from '../words/lint.ts';
import { type AnswerText, answerText } from './answer.ts';
import { renderDialog } from './dialog.ts';

/** The page on which a document is pasted or chosen, to be looked through. */
export function renderLintPage(title: string): string {
  return renderDialog({
    title,
    main: html`<p>${WORDS.intro}</p>
<p><label for="file"><b>${WORDS.file}</b></label><br><input type="file" id="file" accept=".docx,.txt"></p>
<p><label for="text"><b>${WORDS.text}</b></label></p>
<textarea id="text" rows="12"></textarea>
<ul id="found" aria-live="polite"></ul>`,
    act: WORDS.act,
    words: { looking: WORDS.looking, failed: WORDS.failed, unreadable: WORDS.unreadable },
    calls: { when: 'text', entry: 'lintText', args: ['', false] },
    style: STYLE,
    script,
  });
}

/**
 * What a document has wrong, a sentence each; one that says so where nothing is.
 *
 * @param isWord whether the text is the `word/document.xml` of a .docx
 * @param report to compare figures with; `null` without one
 */
export function lintLines(
  text: string,
  isWord: boolean,
  report: ReportFigures | null,
): AnswerText<string[]> {
  return answerText(() => {
    const paragraphs = isWord ? wordText(text) : text.split(/\r\n?|\n/);
    if (paragraphs.every((paragraph) => paragraph.trim() === '')) return [LINT_WORDS.empty];
    const lines = lintDocument(paragraphs, report).map(({ at, rule, found, should }) =>
      lintLine(at, rule, found, should),
    );
    return lines.length === 0 ? [LINT_WORDS.clean] : lines;
  });
}

const STYLE = `
#file { width: auto; height: auto; max-width: 100%; }
#found { padding-left: 20px; margin-top: 12px; }
#found li { padding: 4px 0; overflow-wrap: anywhere; }
`;
