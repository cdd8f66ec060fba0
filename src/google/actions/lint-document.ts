import { DOCUMENT_TROUBLES as TROUBLES } from '../../words/document-page.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { showPage } from '../page.ts';
import { type ActionResult, menuAction } from '../run/action.ts';

/** “Kiểm tra thể thức…”: opens the page on which a document that people wrote is looked through. */
export function lintDocument(): ActionResult {
  return menuAction(() => {
    const title = ENTRY_TITLES.lintDocument;
    showPage('lint', 'renderLintPage', title, title);
    return { outcome: 'done', message: TROUBLES.shown };
  });
}
