import type * as main from '../main.ts';
import { at, dataOf, onGo, tell, tellFailure, word } from './frame.ts';
import { call } from './server.ts';

type Hits = ReturnType<typeof main.findRows>;
type Hit = Hits['hits'][number];

/** The rows that a file holds. */
function held(): readonly HeldRow[] | null {
  const text = at('rows')?.textContent;
  return text ? (JSON.parse(text) as readonly HeldRow[]) : null;
}

// Parts that the run is asked for: what stands below the units, what unfolds, another day.

/** Whether the figures were computed again since the page opened. */
let isAgain = false;

/** Paper is asked for before all of the page is there: it then waits. */
let isPrinting = false;

/** Fills an element once with what the run answers, which it has escaped. */
function ask(element: HTMLElement, part: string, of: string): void {
  element.removeAttribute('data-part');
  element.textContent = word('reading');
  const failed = (text: string): void => {
    element.setAttribute('data-part', part);
    isPrinting = false;
    element.textContent = text;
  };
  call(
    'openOverview',
    [part, of, isAgain],
    ({ html, said }) => {
      if (said !== '') return failed(said);
      element.innerHTML = html;
      if (part === 'rest') showParts();
    },
    (error) => failed(`${word('failed')} ${error.message}`),
  );
}

/** Asks for what an element still lacks. */
function fill(element: HTMLElement | null | undefined): void {
  const part = dataOf(element ?? null, 'part');
  if (element && part !== '') ask(element, part, dataOf(element, 'of'));
}

/** A button for each part of the page that is there; without those below the units the page is not whole. */
function showParts(): void {
  const heads = Array.from(document.querySelectorAll('h2'));
  const lines = heads.map((head) => {
    const [line, button] = [document.createElement('li'), document.createElement('button')];
    button.type = 'button';
    button.textContent = head.textContent;
    button.setAttribute('data-to', head.id);
    line.append(button);
    return line;
  });
  document.querySelector('#parts ul')?.replaceChildren(...lines);
  if (!isPrinting) return;
  tell('');
  print();
}

function goTo(id: string): void {
  const parts = at<HTMLDetailsElement>('parts');
  const head = at(id);
  if (!parts || !head) return;
  parts.open = false;
  head.tabIndex = -1;
  head.focus();
  head.scrollIntoView();
}

/** All of the page, on paper. */
function print(): void {
  const rest = at('rest');
  isPrinting = rest !== null && rest.children.length === 0;
  if (isPrinting) {
    tell(word('reading'));
    fill(rest);
  } else window.print();
}

showParts();
fill(at('rest'));

// What unfolds does not tell those around it.
document.addEventListener(
  'toggle',
  ({ target }) => {
    const opened = target as HTMLDetailsElement;
    if (opened.open) fill(opened.querySelector<HTMLElement>(':scope > [data-part]'));
  },
  true,
);

/** The units, in the order that is chosen. */
function putInOrder(order: string): void {
  const list = at('units');
  const place = (unit: Element): number => Number(unit.getAttribute(`data-${order}`));
  list?.append(...Array.from(list.children).sort((a, b) => place(a) - place(b)));
}

/** One day is shown at a time; one that the page does not hold is asked for. */
function showDay(day: string): void {
  const days = at('days');
  if (!days) return;
  const all = Array.from(days.children) as HTMLElement[];
  for (const each of all) each.hidden = dataOf(each, 'day') !== day;
  if (all.some((each) => !each.hidden)) return;
  const added = document.createElement('div');
  added.setAttribute('data-day', day);
  days.append(added);
  ask(added, 'day', day);
}

document.addEventListener('change', ({ target }) => {
  const { id, value } = target as HTMLSelectElement;
  if (id === 'sort') putInOrder(value);
  if (id === 'day') showDay(value);
});

// Rows by what is typed: in a file among those that it holds, before the sheet by the run.

type HeldRow = readonly string[];

const MOST = 50;

/** Tones, case and punctuation aside. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u0110\u0111]/g, 'd')
    .toLowerCase();
}

function show({ hits, said }: Hits): void {
  const found = at('found');
  if (found) found.textContent = said;
  at('hits')?.replaceChildren(...hits.map(lineOf));
}

function lineOf({ text, place, url }: Hit): HTMLElement {
  const line = document.createElement('li');
  line.append(`${text} \u2013 `);
  if (url === '') line.append(place);
  else {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = place;
    line.append(link);
  }
  return line;
}

function searchHere(rows: readonly HeldRow[], query: string): void {
  const words = fold(query).split(/\s+/);
  const all = rows.filter((row) => {
    const text = fold(row.slice(0, 4).join(' '));
    return words.every((each) => text.includes(each));
  });
  const hits = all.slice(0, MOST).map((row): Hit => {
    const [title = '', author = '', grassroots = '', , unit = '', place = '', state = ''] = row;
    const parts = [title, author, grassroots, unit, state].filter((part) => part !== '');
    return { text: parts.join(' \u2013 '), place, url: '' };
  });
  const said = all.length === 0 ? word('none') : `${hits.length}/${all.length}`;
  show({ hits, said });
}

document.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = at<HTMLInputElement>('query')?.value.trim() ?? '';
  if (query === '') return;
  const rows = held();
  if (rows) return searchHere(rows, query);
  show({ hits: [], said: word('finding') });
  call('findRows', [query], show, tellFailure);
});

// What is taken away: paper, a picture, a file.

function save(name: string, address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

function takePicture(): void {
  const poster = document.querySelector('div[hidden] > svg');
  if (!poster) {
    tell(word('reading'));
    return;
  }
  const image = document.createElement('img');
  image.onload = () => {
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    canvas.toBlob((blob) => {
      if (!blob) return tell(word('failed'));
      save(`${word('file')}.png`, URL.createObjectURL(blob));
      tell(word('made'));
    });
  };
  image.onerror = () => tell(word('failed'));
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(poster.outerHTML)}`;
}

/** All figures of now, in place of those that the page opened with. */
function computeAgain(button: HTMLButtonElement): void {
  const main = document.querySelector('main');
  if (!main) return;
  button.disabled = true;
  tell(word('reading'));
  call(
    'openOverview',
    ['again', '', true],
    ({ html, said }) => {
      button.disabled = false;
      tell(said);
      if (said !== '') return;
      isAgain = true;
      main.innerHTML = html;
      showParts();
      fill(at('rest'));
      at('again')?.focus();
    },
    (error) => {
      button.disabled = false;
      tellFailure(error);
    },
  );
}

document.addEventListener('click', ({ target }) => {
  const button = (target as HTMLElement).closest('button');
  const part = dataOf(button, 'to');
  if (part !== '') goTo(part);
  if (button?.id === 'print') print();
  if (button?.id === 'picture') takePicture();
  if (button?.id === 'again') computeAgain(button);
});

onGo((button) => {
  button.disabled = true;
  tell(word('taking'));
  call(
    'takeOverview',
    [],
    ({ message, files }) => {
      button.disabled = false;
      tell(message);
      for (const { name, type, base64 } of files) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        save(name, URL.createObjectURL(new Blob([bytes], { type })));
      }
    },
    (error) => {
      button.disabled = false;
      tellFailure(error);
    },
  );
});
