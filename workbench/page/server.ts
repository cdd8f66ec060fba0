import type { Happening, Letter, Look, Reply, Requests } from '../protocol.ts';
import { words } from '../words.ts';

/** What only a server can. */
export const has = { letterFiles: true, download: true };

interface Answers {
  readonly look: Look;
  readonly letter: Letter;
  readonly save: string;
  readonly page: unknown;
}

type AnswerTo<K> = K extends keyof Answers ? Answers[K] : unknown;

/** A sentence for the person in place of an answer. */
export class Refusal extends Error {}

/** Of the address, where no server ever sees it. */
const token = location.hash.slice(1);

/** The page stays the same one when it is loaded anew. */
const page = sessionStorage.getItem('page') ?? crypto.randomUUID();
sessionStorage.setItem('page', page);

const headers = { 'x-token': token, 'x-page': page };

export async function ask<K extends keyof Requests>(
  name: K,
  given: Requests[K],
): Promise<AnswerTo<K>> {
  const response = await post(name, JSON.stringify(given), { 'content-type': 'application/json' });
  return (await answerIn(response)) as AnswerTo<K>;
}

export async function openFile(file: File): Promise<void> {
  const response = await post('open', file, {
    'content-type': 'application/octet-stream',
    'x-name': encodeURIComponent(file.name),
  });
  await answerIn(response);
}

/** Frames load pages of the add-in themselves. */
export function pageAt(_address: string): string | null {
  return null;
}

/** A file that the server makes. */
export async function fetchFile(
  name: 'download' | 'eml',
  given: object,
): Promise<{ readonly name: string; readonly bytes: Blob }> {
  const response = await post(name, JSON.stringify(given), { 'content-type': 'application/json' });
  const fileName = response.headers.get('x-name');
  if (fileName === null) await answerIn(response);
  return { name: decodeURIComponent(fileName ?? ''), bytes: await response.blob() };
}

async function post(name: string, body: BodyInit, more: Record<string, string>): Promise<Response> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    body,
    headers: { ...headers, ...more },
  });
  if (response.status === 401) throw new Refusal(words.page.noKey);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

async function answerIn(response: Response): Promise<unknown> {
  const answer = (await response.json()) as Reply;
  if ('refused' in answer) throw new Refusal(answer.refused);
  return answer.value;
}

const PAUSE = 1000;

/** Hears of everything that happens, again and again when the line breaks. */
export async function listen(
  hear: (happening: Happening) => void,
  lose: () => void,
): Promise<void> {
  for (;;) {
    try {
      await hearOnce(hear);
    } catch (error) {
      if (error instanceof Refusal) throw error;
    }
    lose();
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}

async function hearOnce(hear: (happening: Happening) => void): Promise<void> {
  const { body } = await post('events', '', {});
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') hear(JSON.parse(line) as Happening);
  }
}
