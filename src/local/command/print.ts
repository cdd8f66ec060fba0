import type { Host, HostEvent } from '../../host/host.ts';
import { stepsOf, textReaderOf } from '../../host/pages.ts';
import type { MenuItem, Page } from '../../host/services/port.ts';
import { plainText } from '../plain-text.ts';
import { words } from '../words.ts';

export function say(text: string): void {
  console.log(text);
}

/** Shows what happens in a run as a screen would. */
export function printEvent(event: HostEvent): void {
  switch (event.kind) {
    case 'question': {
      const { title, text, buttons } = event.question;
      say([title, text].filter((line) => line !== '').join('\n'));
      if (buttons !== 'OK') say(words.answered(event.answer.button));
      return;
    }
    case 'toast':
      say([event.title, event.text].filter((line) => line !== '').join(': '));
      return;
    case 'page':
      printPage(event.page);
      return;
    case 'page-call':
      say(words.pressed(event.call.functionName));
      return;
    case 'mail':
      say(words.mail([...event.mail.to, ...event.mail.cc].join(', '), event.mail.subject));
      return;
    case 'log':
      console.error(`[${event.level}] ${event.text}`);
  }
}

/** A page that works by itself shows what it is about to do; what it did is printed after. */
function printPage({ title, content }: Page): void {
  if (stepsOf(content) || textReaderOf(content)) return;
  say([title, plainText(content)].filter((line) => line !== '').join('\n'));
}

export function printCounts(host: Host): void {
  const { reads, writes, total, byMethod } = host.counts();
  say(words.counts(reads, writes, total));
  const sorted = Object.entries(byMethod).sort(([, a], [, b]) => b - a);
  for (const [method, count] of sorted) say(`${String(count).padStart(6)}  ${method}`);
}

/** The entries of the menus, each with the function that it calls. */
export function printMenus(menus: ReturnType<Host['menu']>): void {
  for (const { label, items } of menus) {
    say(label);
    for (const line of menuLines(items, 1)) say(line);
  }
}

function menuLines(items: readonly MenuItem[], depth: number): string[] {
  const indent = '  '.repeat(depth);
  return items.flatMap((item) => {
    if (item.kind === 'separator') return [];
    if (item.kind === 'item') return [`${indent}${item.label} — ${item.functionName}`];
    return [`${indent}${item.label}`, ...menuLines(item.items, depth + 1)];
  });
}

/** Whether a sentence was printed already, as what the add-in showed. */
export function wasShown({ events }: Host, message: string): boolean {
  return events.some((event) => {
    if (event.kind === 'question') return event.question.text.includes(message);
    if (event.kind === 'toast') return event.text.includes(message);
    return event.kind === 'page' && plainText(event.page.content).includes(message);
  });
}
