import type * as main from '../main.ts';
import { at, dataOf, onGo, say, tell, tellFailure, word } from './frame.ts';
import { call } from './server.ts';
import { callInSteps } from './steps.ts';

type Choices = Parameters<typeof main.confirmSetUp>[0];
type TabChoice = Choices['tabs'][number];
type Head = NonNullable<TabChoice['head']>;
type Targets = NonNullable<Choices['targets']>[number];

function all<E extends HTMLElement>(within: ParentNode, selector: string): E[] {
  return Array.from(within.querySelectorAll<E>(selector));
}

function isTicked(id: string): boolean {
  return at<HTMLInputElement>(id)?.checked ?? false;
}

/** Rows are counted from 0 where they are sent. */
function placeIn(more: Element, name: string): number {
  return Number(more.querySelector<HTMLInputElement>(`[data-place=${name}]`)?.value) - 1;
}

function readHead(more: Element): Head {
  const columns = all(more, '[data-column]').flatMap((line) => {
    const key = line.querySelector('select')?.value ?? '';
    return key === ''
      ? []
      : [{ column: Number(dataOf(line, 'column')), header: dataOf(line, 'header'), key }];
  });
  return {
    headRow: placeIn(more, 'head'),
    firstRow: placeIn(more, 'first'),
    columns: columns as Head['columns'][number][],
  };
}

function readTab(row: Element): TabChoice {
  const more = row.nextElementSibling ?? row;
  const head = readHead(more);
  const told = more.querySelector<HTMLSelectElement>('[data-use]')?.value;
  const isShared = head.columns.some(({ key }) => key === 'unit');
  const use = isShared ? (told ?? 'by-unit') : 'unit';
  return {
    tab: dataOf(row, 'tab'),
    name: row.querySelector('textarea')?.value ?? '',
    use: use as NonNullable<TabChoice['use']>,
    head,
  };
}

/** Units whose numbers were typed; of a list of one unit under the name that stands beside its tab. */
function readTargets(): Targets[] {
  return all(document, '[data-unit]').flatMap((line) => {
    const row = line.closest('.more')?.previousElementSibling;
    const counts = all<HTMLInputElement>(line, 'input').map(({ value }) =>
      value === '' ? null : Number(value),
    );
    const name = dataOf(line, 'unit') || row?.querySelector('textarea')?.value || '';
    return counts.some((count) => count !== null) ? [{ name, counts }] : [];
  });
}

function readSettings(): NonNullable<Choices['settings']> {
  const fields = all<HTMLTextAreaElement>(document, '[data-setting]');
  return Object.fromEntries(fields.map((field) => [dataOf(field, 'setting'), field.value]));
}

function readChoices(): Choices {
  const tabs = all(document, '[data-tab]')
    .filter((row) => row.querySelector('input')?.checked)
    .map(readTab);
  const names = (at<HTMLTextAreaElement>('names')?.value ?? '').split('\n');
  return {
    tabs,
    names,
    region: isTicked('region'),
    lists: isTicked('lists'),
    settings: readSettings(),
    targets: readTargets(),
  };
}

/** A list of keys holds only what is chosen until somebody turns to it: a page may have a thousand. */
function fillKeys(event: Event): void {
  const select = (event.target as Element).closest?.('select');
  if (!select || select.options.length > 1) return;
  const chosen = select.value;
  for (const { value, label } of all<HTMLOptionElement>(document, '#keys option')) {
    if (value === chosen) continue;
    const option = document.createElement('option');
    option.value = value;
    option.textContent = label;
    select.append(option);
  }
}

/** Another head has other columns: they are looked at anew. */
function lookAgain(event: Event): void {
  const field = (event.target as Element).closest?.('[data-place]');
  const more = field?.closest('.more');
  const list = more?.querySelector('[data-columns]');
  if (!more || !list) return;
  const first = more.querySelector<HTMLInputElement>('[data-place=first]');
  const head = placeIn(more, 'head');
  if (first) first.value = String(Math.max(placeIn(more, 'first'), head + 1) + 1);
  tell(word('looking'));
  call(
    'inspectHead',
    [
      {
        tab: dataOf(more.previousElementSibling, 'tab'),
        headRow: head,
        firstRow: placeIn(more, 'first'),
      },
    ],
    ({ message, columns }) => {
      tell(message);
      if (columns !== null) list.innerHTML = columns;
    },
    tellFailure,
  );
}

/** What cannot be followed stays on the page, to be changed and sent again. */
function setUp(button: HTMLButtonElement): void {
  const mark = (isBad: boolean): void => {
    button.disabled = !isBad;
    if (say) say.className = isBad ? 'bad' : '';
  };
  mark(false);
  tell(word('busy'));
  const choices = readChoices();
  callInSteps(
    'confirmSetUp',
    () => [choices],
    ({ text }) => tell(text),
    ({ outcome, message, hasMore }) => {
      tell(message);
      if (outcome !== 'done') mark(true);
      else if (!hasMore) document.body.className = 'done';
    },
    (error) => {
      mark(true);
      tellFailure(error);
    },
  );
}

document.addEventListener('focusin', fillKeys);
document.addEventListener('pointerdown', fillKeys);
document.addEventListener('change', lookAgain);
onGo(setUp);
