import type * as main from '../main.ts';
import { at, dataOf, onGo, tell, tellFailure, word } from './frame.ts';
import { call } from './server.ts';

type Kind = Parameters<typeof main.takeDocument>[0];
type File = ReturnType<typeof main.takeDocument>['files'][number];

const kind = word('kind') as Kind;

/** What is typed, by the names of the fields. */
function typed(): Record<string, string> {
  const boxes = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-field]');
  return Object.fromEntries(Array.from(boxes, (box) => [dataOf(box, 'field'), box.value]));
}

/** Offers a file to the browser, which saves it. */
function save({ name, type, base64 }: File): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
}

function during(button: HTMLButtonElement, words: string): (error: Error) => void {
  button.disabled = true;
  tell(word(words));
  return (error) => {
    button.disabled = false;
    tellFailure(error);
  };
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
