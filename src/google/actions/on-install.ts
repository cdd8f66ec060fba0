import { addMenu } from '../menu.ts';

/** The add-on was installed while a workbook was open: what its opening would have made. */
export function onInstall(): void {
  addMenu();
}
