import type * as main from '../main.ts';
import { at, dataOf, during, onGo, tell, word } from './frame.ts';
import { save } from './save.ts';
import { call } from './server.ts';

type Kind = Parameters<typeof main.takeDocument>[0];

const kind = word('kind') as Kind;

/** What is typed, by the names of the fields. */
function typed(): Record<string, string> {
  const boxes = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-field]');
  return Object.fromEntries(Array.from(boxes, (box) => [dataOf(box, 'field'), box.value]));
}

onGo((button) => {
  const failed = during(button, 'making');
  call(
    'takeDocument',
    [kind, typed()],
    ({ message, files }) => {
      button.disabled = false;
      tell(message);
      files.forEach(save);
    },
    failed,
  );
});

at<HTMLButtonElement>('again')?.addEventListener('click', ({ target }) => {
  const button = target as HTMLButtonElement;
  const failed = during(button, 'looking');
  call(
    'previewDocument',
    [kind, typed()],
    ({ message, preview }) => {
      button.disabled = false;
      tell(preview === null ? message : word('fresh'));
      const shown = at('preview');
      if (shown && preview !== null) shown.innerHTML = preview;
    },
    failed,
  );
});

at<HTMLButtonElement>('mail')?.addEventListener('click', ({ target }) => {
  const button = target as HTMLButtonElement;
  const failed = during(button, 'looking');
  call(
    'mailDocument',
    [kind, typed()],
    ({ message }) => {
      button.disabled = false;
      tell(message);
    },
    failed,
  );
});
