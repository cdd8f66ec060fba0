import { at, onGo, word } from './frame.ts';
import { callInSteps, type Progress } from './steps.ts';

const now = at('now');
const bar = at<HTMLProgressElement>('bar');
const tabs = at('tabs');
const known = new Set<string>();

/** What the page is to call stands in it, for the local host to read too. */
const calls = JSON.parse(document.querySelector('[data-host]')?.textContent ?? '{}') as {
  readonly args: [string];
};

function say(text: string): void {
  if (now) now.textContent = text;
}

function addTab(name: string): void {
  if (known.has(name)) return;
  known.add(name);
  const line = document.createElement('li');
  line.textContent = name;
  tabs?.append(line);
  at('list')?.removeAttribute('hidden');
  const count = at('count');
  if (count) count.textContent = `(${known.size})`;
}

function show({ text, share, tabs: done }: Progress): void {
  say(text);
  if (bar) bar.value = share;
  for (const tab of done) addTab(tab);
}

function end(text: string, isFailure: boolean): void {
  say(text);
  document.body.className = isFailure ? 'done failed' : 'done';
}

const stop = callInSteps(
  'goOn',
  () => calls.args,
  show,
  ({ outcome, message, hasMore }, isLast) => {
    if (!isLast) say(message);
    // It was stopped between two steps: what this one says of going on does not hold.
    else end(hasMore ? word('stopped') : message, outcome !== 'done');
  },
  (error) => end(`${word('failed')} ${error.message}`, true),
);

onGo((button) => {
  button.disabled = true;
  button.textContent = word('stopping');
  stop();
});
