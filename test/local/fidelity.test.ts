import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OFFICER, open } from '../add-in.ts';
import { tinyWorkbook } from '../workbooks.ts';

const command = join(import.meta.dirname, '../../build/local.mjs');
const local = (...args: string[]): string =>
  execFileSync(process.execPath, [command, ...args], { encoding: 'utf8' });

test('answers of a Google that takes other positions tell which, and what else it answers otherwise', () => {
  const workbook = tinyWorkbook();
  // Whoever opens it first owns it.
  for (const user of [OFFICER, 'dong-nghiep@don-vi.example']) open(workbook, { user }).menu();
  const host = open(workbook, {
    doubts: {
      apostropheInText: 'kept',
      underMerge: 'kept',
      automaticFormat: 'general',
      newProtection: 'nobody',
    },
    makePdf: () => btoa('%PDF-1.4 /MediaBox [0 0 595.28 841.89]'),
  });
  const { message } = host.run('selfTest') as { message: string };
  const answers = (JSON.parse(message) as { id: string; answer: string }[]).map((each) =>
    each.id === 'typed 25:00' ? { ...each, answer: 'date 1899-12-31T18:00:00.000Z' } : each,
  );
  const file = join(mkdtempSync(join(tmpdir(), 'fidelity-')), 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  const told = local('fidelity', file);
  for (const line of [
    'apostropheInText: kept',
    'underMerge: kept',
    'automaticFormat: general',
    'tagOrder: as-made',
    'pdfPage: upright',
    'protectedWrite: chưa rõ',
    'newProtection: nobody',
    'Khác ở “typed 25:00”',
  ]) {
    expect(told).toContain(line);
  }
  expect(told).toMatch(/ 1 câu Google trả lời khác/);
});

test('what a file does not answer, and what nobody asked, is named', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'fidelity-')), 'answers.json');
  const answers = JSON.parse(local('selfTest')) as { id: string }[];
  const [first, ...others] = answers;
  writeFileSync(file, `\uFEFF${JSON.stringify([...others, { ...first, id: 'lạ' }])}`);
  const told = local('fidelity', file);
  expect(told).toContain('không hỏi: lạ.');
  expect(told).toContain(`Tệp chưa trả lời: ${first?.id}.`);
  expect(told).toContain(`${others.length}/${answers.length} câu, 0 câu`);
});

test.each([
  ['{}', /Không đọc được .*: tệp phải là toàn bộ khung/],
  ['null', /Không đọc được/],
  ['[null]', /Không đọc được/],
  ['', /Không đọc được/],
  [null, /Không tìm thấy tệp/],
])('a file that is no answers is told: %s', (text, sentence) => {
  const file = join(mkdtempSync(join(tmpdir(), 'fidelity-')), 'answers.json');
  if (text !== null) writeFileSync(file, text);
  expect(() => local('fidelity', file)).toThrow(sentence);
});
