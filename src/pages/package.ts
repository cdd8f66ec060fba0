import { at, during, onGo, tell } from './frame.ts';
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
