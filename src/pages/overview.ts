import type * as main from '../main.ts';
import { at, onGo, tell, tellFailure, word } from './frame.ts';
import { call } from './server.ts';

type Hits = ReturnType<typeof main.findRows>;
type Hit = Hits['hits'][number];

/** What a page holds as data. */
function held<Value>(id: string): Value | null {
  const text = at(id)?.textContent;
  return text ? (JSON.parse(text) as Value) : null;
}

// The units, in the order that is chosen.

const sort = at<HTMLSelectElement>('sort');

sort?.addEventListener('change', () => {
  const list = at('units');
  const key = `data-${sort.value}`;
  const place = (unit: Element): number => Number(unit.getAttribute(key));
  list?.append(...Array.from(list.children).sort((a, b) => place(a) - place(b)));
});

// The day that is compared with.

interface Differences {
  readonly line: string;
  readonly rows: readonly (readonly string[])[];
}

const days = held<readonly Differences[]>('days') ?? [];
const day = at<HTMLSelectElement>('day');

day?.addEventListener('change', () => {
  const chosen = days[Number(day.value)];
  const body = document.querySelector('#differences tbody');
  const change = at('change');
  if (!chosen || !body || !change) return;
  change.textContent = chosen.line;
  const heads = Array.from(document.querySelectorAll('#differences thead th'));
  body.replaceChildren(
    ...chosen.rows.map((cells) => {
      const row = document.createElement('tr');
      row.append(
        ...cells.map((text, index) => {
          const cell = document.createElement(index === 0 ? 'th' : 'td');
          if (index === 0) cell.setAttribute('scope', 'row');
          else cell.setAttribute('data-head', heads[index]?.textContent ?? '');
          cell.textContent = text;
          return cell;
        }),
      );
      return row;
    }),
  );
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

at('search')?.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = at<HTMLInputElement>('query')?.value.trim() ?? '';
  if (query === '') return;
  const rows = held<readonly HeldRow[]>('rows');
  if (rows) return searchHere(rows, query);
  show({ hits: [], said: word('finding') });
  call('findRows', [query], show, tellFailure);
});

// What is taken away: paper, a picture, a file.

at('print')?.addEventListener('click', () => window.print());

function save(name: string, address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

at('picture')?.addEventListener('click', () => {
  const poster = document.querySelector('div[hidden] > svg');
  if (!poster) return;
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
