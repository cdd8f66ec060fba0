import { DOCUMENT_PAGE_WORDS as WORDS } from '../../words/document-page.ts';
import { ENTRY_TITLES } from '../../words/menu.ts';
import { ask } from '../page.ts';
import { officersAction } from '../protections.ts';
import { type ActionResult, tell } from '../run/action.ts';
import { offerTab } from '../set-up/offer-tab.ts';

/** “Mẫu văn bản…”: offers the tab in which an office words its documents, filled with the built-in words. */
export function makeTemplates(): ActionResult {
  const title = ENTRY_TITLES.makeTemplates;
  return officersAction(title, (workbook) => {
    const made = offerTab(workbook, title, 'templates', () =>
      ask('new-tabs', 'templatesTab', ask('document', 'builtInParagraphs')),
    );
    if (made) return made;
    const message = WORDS.templatesThere(workbook.nameOf('templates'));
    tell(title, message);
    return { outcome: 'done', message };
  });
}
