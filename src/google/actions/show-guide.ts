import { GUIDE_WORDS as WORDS } from '../../words/guide.ts';
import { type ActionResult, menuAction } from '../run/action.ts';

/** The page that the build makes from the written guide. */
const GUIDE = { file: 'huong-dan', width: 760, height: 600 } as const;

/** “Hướng dẫn”: opens the guide beside the sheet, which stays usable while one reads. */
export function showGuide(): ActionResult {
  return menuAction(() => {
    const page = HtmlService.createHtmlOutputFromFile(GUIDE.file)
      .setWidth(GUIDE.width)
      .setHeight(GUIDE.height);
    SpreadsheetApp.getUi().showModelessDialog(page, WORDS.title);
    return { outcome: 'done', message: WORDS.opened };
  });
}
