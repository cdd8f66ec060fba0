import { describe, expect, test } from 'vitest';
import { DOUBTS, type Doubt, type Doubts } from '../../src/host/doubts.ts';
import { OFFICER, open } from '../add-in.ts';
import { tinyWorkbook } from '../workbooks.ts';
import { besideOf, differences, modelOf } from './model.ts';

interface Probe {
  readonly id: string;
  readonly answer: string;
  readonly at: string;
}

/** A file that a colleague edits too. */
function shared() {
  const workbook = tinyWorkbook();
  const editors = [OFFICER, 'chuyen-vien@lien-doan.example'];
  workbook.hostState = JSON.stringify({ version: 1, owner: OFFICER, editors });
  return workbook;
}

/** A converter that follows the style of a page. */
function makePdf(page: string): string {
  const size = page.includes('landscape') ? '842 595' : '595 842';
  return btoa(`%PDF-1.4 /MediaBox [0 0 ${size}]`);
}

function probe(doubts: Partial<Doubts> = {}, workbook = shared()): Map<string, Probe> {
  const host = open(workbook, { doubts, makePdf });
  const { outcome, message } = host.run('selfTest') as { outcome: string; message: string };
  expect(outcome).toBe('done');
  expect(host.pages.at(-1)?.content).toContain('answers.json');
  return new Map((JSON.parse(message) as Probe[]).map((each) => [each.id, each]));
}

/** The questions that tell the positions of a doubt apart. */
const TOLD_BY: { readonly [Each in Doubt]: RegExp } = {
  apostropheInText: /^plain text '/,
  automaticFormat: /^format\.(untouched|general)$/,
  rejectedWrite: /^rule\.rejects/,
  underMerge: /^merge\.under$/,
  protectedWrite: /^$/,
  newProtection: /^protection\.(new|remove editors)$/,
  strangers: /^protection\.stranger$/,
  tagOrder: /^tags$/,
  freshCheckbox: /^checkbox|^names$/,
  regionNames: /^region\.again$/,
  clicker: /^clicker$/,
  pdfPage: /^pdf$/,
};

describe('the self-test', () => {
  test('leaves nothing behind', () => {
    const workbook = tinyWorkbook();
    open(workbook).menu();
    const [before, beside] = [modelOf(workbook), besideOf(workbook)];
    expect(probe({}, workbook).size).toBeGreaterThan(80);
    expect(differences(before, modelOf(workbook))).toEqual([]);
    expect(differences(beside, besideOf(workbook))).toEqual([]);
  });

  test('also where Google refuses to go on in the middle of it', () => {
    const workbook = tinyWorkbook();
    open(workbook).menu();
    const before = modelOf(workbook);
    const host = open(workbook, {
      beforeCall: ({ method }) =>
        method === 'SpreadsheetApp.newRichTextValue'
          ? { name: 'Exception', message: 'Service error' }
          : null,
    });
    expect(host.run('selfTest')).toMatchObject({ outcome: 'done' });
    expect(differences(before, modelOf(workbook))).toEqual([]);
  });

  const usual = probe();

  test.each(
    (Object.keys(DOUBTS) as Doubt[]).flatMap((doubt) =>
      DOUBTS[doubt].slice(1).map((position) => ({ doubt, position })),
    ),
  )('tells by its answers, and by no others, that $doubt is $position', ({ doubt, position }) => {
    const found = probe({ [doubt]: position });
    const differing = [...found.values()]
      .filter(({ id, answer, at }) => usual.get(id)?.answer !== answer || usual.get(id)?.at !== at)
      .map(({ id }) => id);
    expect(differing.filter((id) => !TOLD_BY[doubt].test(id))).toEqual([]);
    if (doubt !== 'protectedWrite') expect(differing).not.toEqual([]);
  });
});
