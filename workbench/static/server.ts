import { Desk, type SavedFile } from '../book/desk.ts';
import { Engine } from '../book/engine.ts';
import type { StartThread, Told } from '../book/messages.ts';
import { nextName } from '../book/names.ts';
import { type Bundle, Refusal } from '../book/session.ts';
import { offer } from '../page/dom.ts';
import type { Happening, Requests } from '../protocol.ts';
import { words } from '../words.ts';
import type { Said } from './thread.ts';

/** What takes the place of the server where there is none: the page and a thread of its own. */
export { Refusal } from '../book/session.ts';

type Ask = typeof import('../page/server.ts').ask;
type FetchFile = typeof import('../page/server.ts').fetchFile;

/** There is one page, and it has one workbook. */
const PAGE = 'page';
const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 64;

export const has = { letterFiles: false, download: false };

const desk = new Desk(undefined);

/** Names that were given to files already: what the browser did with them is not known here. */
const given = new Set<string>();

/** Everything is there before anything begins, so that nothing is asked for later. */
const engine = (async () => {
  const [script, texts] = await Promise.all(
    ['thread.js', 'add-in.json'].map(async (name) => (await fetch(name)).text()),
  );
  const address = URL.createObjectURL(new Blob([script ?? ''], { type: 'text/javascript' }));
  const bundle = JSON.parse(texts ?? '') as Bundle;
  const made = new Engine(threads(address, bundle), { what: 'sample' }, (told) => desk.hear(told));
  desk.use(made, '#');
  await made.start();
})();

function threads(address: string, bundle: Bundle): StartThread {
  return (book, hear, die) => {
    const worker = new Worker(address);
    const say = (said: Said): void => worker.postMessage(said);
    worker.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
    worker.onerror = (event) => die(event.message);
    say({ kind: 'begin', bundle, book });
    return {
      post: (task) => say({ kind: 'task', task }),
      answer: (answer) => say({ kind: 'answer', answer }),
      async end() {
        worker.terminate();
      },
    };
  };
}

export const ask = (async (name: keyof Requests, wanted: never) => {
  await engine;
  return answer(name, wanted);
}) as Ask;

async function answer(name: keyof Requests, wanted: never): Promise<unknown> {
  switch (name) {
    case 'save':
      return desk.save(PAGE, give);
    case 'answer':
      return desk.answer(wanted);
    case 'stop':
      return desk.stop();
    case 'clock':
      return desk.clock(wanted);
    case 'letter':
      return desk.letter((wanted as Requests['letter']).number);
    default:
      return desk.work(PAGE, { name, given: wanted });
  }
}

function give({ name, bytes }: SavedFile): string {
  const next = nextName(name, (each) => given.has(each));
  given.add(next);
  offer(next, new Blob([bytes]));
  return words.downloaded(next);
}

export async function openFile(file: File): Promise<void> {
  await engine;
  if (file.size > MOST_MEGABYTES * MEGABYTE) throw new Refusal(words.tooLarge(MOST_MEGABYTES));
  const bytes = new Uint8Array(await file.arrayBuffer());
  await desk.work(PAGE, { name: 'open', given: { name: file.name, bytes } });
}

export const fetchFile: FetchFile = async () => {
  throw new Error('There is no server.');
};

export async function listen(hear: (happening: Happening) => void): Promise<void> {
  await engine;
  desk.listen(PAGE, hear);
}

/** The content of a page of the add-in; where a server is, the frame asks that itself. */
export function pageAt(address: string): string | null {
  return desk.takePage(address.slice(1));
}
