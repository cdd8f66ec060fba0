import { at, onGo, tell, tellFailure, word } from './frame.ts';
import { call } from './server.ts';

const box = at<HTMLTextAreaElement>('text');
const chosen = at<HTMLInputElement>('file');

function show(lines: readonly string[]): void {
  const list = at('found');
  if (!list) return;
  list.textContent = '';
  for (const line of lines) {
    const item = document.createElement('li');
    item.textContent = line;
    list.append(item);
  }
}

/** Where the packed bytes of the text of a .docx stand in it: in the directory at the end of the archive. */
function findText(view: DataView): { from: number; size: number; isPacked: boolean } | null {
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return null;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const length = view.getUint16(entry + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, entry + 46, length));
    if (name === 'word/document.xml') {
      const local = view.getUint32(entry + 42, true);
      const skip = 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const isPacked = view.getUint16(entry + 10, true) === 8;
      return { from: local + skip, size: view.getUint32(entry + 20, true), isPacked };
    }
    entry += 46 + length + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return null;
}

/** The `word/document.xml` of a .docx. */
function readWord(bytes: ArrayBuffer): Promise<string> {
  const found = findText(new DataView(bytes));
  if (!found) return Promise.reject(new Error(word('unreadable')));
  const part = new Blob([new Uint8Array(bytes, found.from, found.size)]);
  if (!found.isPacked) return part.text();
  return new Response(part.stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}

function read(file: File): Promise<readonly [text: string, isWord: boolean]> {
  if (file.name.slice(-5).toLowerCase() !== '.docx')
    return file.text().then((text) => [text, false] as const);
  return file
    .arrayBuffer()
    .then(readWord)
    .then((text) => [text, true] as const);
}

onGo((button) => {
  const file = chosen?.files?.[0];
  button.disabled = true;
  tell(word('looking'));
  const failed = (error: Error): void => {
    button.disabled = false;
    tellFailure(error);
  };
  const text = file ? read(file) : Promise.resolve([box?.value ?? '', false] as const);
  text.then(([words, isWord]) => {
    call(
      'lintText',
      [words, isWord],
      ({ message, lines }) => {
        button.disabled = false;
        tell(message);
        show(lines);
      },
      failed,
    );
  }, failed);
});
