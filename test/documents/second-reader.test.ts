import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficialDocument } from '../../src/documents/document.ts';
import { docxParts } from '../../src/documents/docx.ts';
import { lintDocument } from '../../src/documents/lint/lint.ts';
import { wordText } from '../../src/documents/lint/word-text.ts';
import { joinZip, openZip, pack, unpack } from '../../src/xlsx/zip.ts';
import { everyDocument, partOf } from './every.ts';

const DOCUMENTS = [...everyDocument()];
const HAS_OFFICE = spawnSync('soffice', ['--version']).status === 0;
const FOLDER = mkdtempSync(join(tmpdir(), 'van-ban-'));

function fileOf(document: OfficialDocument): Uint8Array {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return joinZip(docxParts(document).map(({ path, text }) => pack(path, bytes(text))));
}

/** Has LibreOffice read all documents and write them in another form. */
function convert(form: string, folder: string): void {
  const profile = `-env:UserInstallation=file://${FOLDER}/profile`;
  const files = DOCUMENTS.map(([name]) => join(FOLDER, `${name}.docx`));
  const made = ['--headless', profile, '--convert-to', form, '--outdir', join(FOLDER, folder)];
  const run = spawnSync('soffice', [...made, ...files], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.runIf(HAS_OFFICE)('as LibreOffice reads them', () => {
  beforeAll(() => {
    mkdirSync(join(FOLDER, 'again'));
    for (const [name, document] of DOCUMENTS)
      writeFileSync(join(FOLDER, `${name}.docx`), fileOf(document));
    convert('txt:Text (encoded):UTF8', 'text');
    convert('docx', 'again');
  }, 120_000);

  test.each(DOCUMENTS)('every line of %s is there, in its order', (name, document) => {
    const read = squeezed(readFileSync(join(FOLDER, 'text', `${name}.txt`), 'utf8'));
    let at = 0;
    for (const line of wordText(partOf(document)).flatMap((each) => each.split('\t'))) {
      const found = read.indexOf(squeezed(line), at);
      expect(found, squeezed(line)).toBeGreaterThanOrEqual(0);
      at = found;
    }
  });

  test.each(DOCUMENTS)(
    '%s saved again is read as it was, and passes the lint',
    (name, document) => {
      const parts = openZip(readFileSync(join(FOLDER, 'again', `${name}.docx`)));
      const part = parts.find((each) => each.name === 'word/document.xml');
      const text = wordText(new TextDecoder().decode(part && unpack(part)));
      const words = (lines: readonly string[]) => lines.map(squeezed).filter((line) => line !== '');
      expect(words(text)).toEqual(words(wordText(partOf(document))));
      expect(lintDocument(text, null)).toEqual([]);
    },
  );
});

test.runIf(!HAS_OFFICE)(
  'no second program reads the documents: there is no LibreOffice here',
  () => {
    expect(HAS_OFFICE).toBe(false);
  },
);

afterAll(() => rmSync(FOLDER, { recursive: true }));
