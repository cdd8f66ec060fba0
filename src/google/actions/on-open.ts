import { addMenu } from '../menu.ts';

/** A workbook was opened: the menu comes, and nothing else, so that it opens as fast as before. */
export function onOpen(): void {
  addMenu();
}
