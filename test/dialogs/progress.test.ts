import { expect, test } from 'vitest';
import { renderProgressPage } from '../../src/dialogs/progress.ts';
import { confirmationOf, stepsOf } from '../../src/host/pages.ts';

const page = renderProgressPage('Lập Biểu tổng hợp', 'buildSummary');

test('the page of progress begins by itself, and nothing on it is to be confirmed', () => {
  expect(stepsOf(page)).toEqual({ functionName: 'goOn', args: ['buildSummary'] });
  expect(confirmationOf(page)).toBeNull();
});

test('it has a bar, a list of tabs and a button that stops', () => {
  expect(page).toMatch(/<progress id="bar"/);
  expect(page).toMatch(/<ul id="tabs">/);
  expect(page).toMatch(/<button id="go"/);
  expect(page).toMatch(/^[\n -~]*$/);
});
