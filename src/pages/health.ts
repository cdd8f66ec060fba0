import { onGo, tell, tellFailure, word } from './frame.ts';
import { call } from './server.ts';

/** Asks for what is ticked to be mended; after that there is nothing left to press. */
function mend(button: HTMLButtonElement): void {
  const ticked = document.querySelectorAll<HTMLInputElement>('input:checked');
  const fixes = Array.from(ticked, ({ value }) => value);
  button.disabled = true;
  tell(word('busy'));
  call(
    'fixWorkbook',
    [fixes],
    ({ outcome, message }) => {
      tell(message);
      button.disabled = outcome === 'done';
    },
    (error) => {
      button.disabled = false;
      tellFailure(error);
    },
  );
}

onGo(mend);
