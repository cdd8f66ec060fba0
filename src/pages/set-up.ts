import type * as main from '../main.ts';
import { at, dataOf, onGo, say, tell, tellFailure, word } from './frame.ts';
import { call } from './server.ts';

type Choices = Parameters<typeof main.confirmSetUp>[0];

function isTicked(id: string): boolean {
  return at<HTMLInputElement>(id)?.checked ?? false;
}

function readChoices(): Choices {
  const tabs = Array.from(document.querySelectorAll('[data-tab]'))
    .filter((row) => row.querySelector('input')?.checked)
    .map((row) => ({
      tab: dataOf(row, 'tab'),
      name: row.querySelector('textarea')?.value ?? '',
    }));
  const names = (at<HTMLTextAreaElement>('names')?.value ?? '').split('\n');
  return { tabs, names, region: isTicked('region'), lists: isTicked('lists') };
}

/** What cannot be followed stays on the page, to be changed and sent again. */
function setUp(button: HTMLButtonElement): void {
  const mark = (isBad: boolean): void => {
    button.disabled = !isBad;
    if (say) say.className = isBad ? 'bad' : '';
  };
  mark(false);
  tell(word('busy'));
  call(
    'confirmSetUp',
    [readChoices()],
    ({ outcome, message }) => {
      tell(message);
      if (outcome === 'done') document.body.className = 'done';
      else mark(true);
    },
    (error) => {
      mark(true);
      tellFailure(error);
    },
  );
}

onGo(setUp);
