import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Page } from './browser.ts';
import { HARMFUL, oddFiles, refusedFiles } from './hostile.ts';
import { goToCell } from './workbench.ts';

/** Gives a page files of strangers: what cannot be opened is told and what is open stays, nothing in the others runs. */
export async function meetStrangers(
  page: Page,
  folder: string,
  told: (words: string) => Promise<unknown>,
): Promise<void> {
  const name = `document.querySelector('.name').textContent`;
  const give = async (bytes: Uint8Array): Promise<void> => {
    await page.value(`document.querySelectorAll('.toasts p').forEach((each) => each.remove())`);
    writeFileSync(join(folder, 'cua-nguoi-la.xlsx'), bytes);
    await page.giveFile(join(folder, 'cua-nguoi-la.xlsx'));
  };
  const before = await page.value(name);
  for (const [, bytes, words] of refusedFiles()) {
    await give(bytes);
    await told(words);
    expect(await page.value(name)).toBe(before);
  }
  const { harmful, ...odd } = oddFiles();
  for (const bytes of Object.values(odd)) {
    await give(bytes);
    await page.until(`${name} === 'cua-nguoi-la.xlsx'`);
    await page.press('Dữ liệu mẫu');
    await page.until(`${name} === 'lai-chau.xlsx'`);
  }
  await give(harmful);
  await page.until(`${name} === 'cua-nguoi-la.xlsx'`);
  await goToCell(page, 'A1');
  await page.until(`document.querySelector('.text').textContent === ${JSON.stringify(HARMFUL)}`);
  await goToCell(page, 'A2');
  await page.until(`document.querySelector('.text').textContent === 'bấm vào đây'`);
  expect(await page.value(`document.querySelector('.more').textContent`)).toBe('');
  expect(await page.value('document.title')).toContain('cua-nguoi-la.xlsx');
}
