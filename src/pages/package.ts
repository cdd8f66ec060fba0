import { at, during, onGo, tell, tellFailure, word } from './frame.ts';
import { save } from './save.ts';
import { call } from './server.ts';

onGo((button) => {
  const failed = during(button, 'making');
  call(
    'takePackage',
    [],
    ({ message, files }) => {
      button.disabled = false;
      tell(message);
      files.forEach(save);
    },
    failed,
  );
});

at<HTMLButtonElement>('mail')?.addEventListener('click', ({ target }) => {
  const button = target as HTMLButtonElement;
  const failed = during(button, 'looking');
  call(
    'mailPackage',
    [],
    ({ message }) => {
      button.disabled = false;
      tell(message);
    },
    failed,
  );
});

function takeBack(button: HTMLButtonElement, text: string): void {
  if (text.trim() === '') {
    tell(word('nothing'));
    return;
  }
  const failed = during(button, 'taking');
  call(
    'takeReturned',
    [text],
    ({ message }) => {
      button.disabled = false;
      tell(message);
    },
    failed,
  );
}

at<HTMLButtonElement>('back')?.addEventListener('click', ({ target }) => {
  const button = target as HTMLButtonElement;
  const file = at<HTMLInputElement>('file')?.files?.[0];
  if (!file) takeBack(button, at<HTMLTextAreaElement>('text')?.value ?? '');
  else file.text().then((text) => takeBack(button, text), tellFailure);
});
