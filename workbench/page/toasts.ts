import { words } from '../words.ts';
import { openWindow } from './dialogs.ts';
import { make } from './dom.ts';

const SHOWN_MILLISECONDS = 8000;

const told: string[] = [];

const corner = make('div', { className: 'toasts', role: 'status', popover: 'manual' });

/** Says something in the corner; all that was said stays in a list. */
export function toast(text: string, kind: 'told' | 'failed' = 'told'): void {
  if (!corner.isConnected) document.body.append(corner);
  told.push(text);
  const line = make('p', { className: kind }, text);
  line.onclick = () => line.remove();
  corner.append(line);
  // Above windows, also those that were opened since.
  corner.hidePopover();
  corner.showPopover();
  setTimeout(() => line.remove(), SHOWN_MILLISECONDS);
}

export function openMessages(): void {
  const lines = told.map((text) => make('li', {}, text)).reverse();
  const list = lines.length > 0 ? make('ol', {}, ...lines) : make('p', {}, words.page.noMessages);
  openWindow(words.page.messages, [make('div', { className: 'outbox' }, list)], () => {});
}
