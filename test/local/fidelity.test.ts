import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { open } from '../add-in.ts';
import { tinyWorkbook } from '../workbooks.ts';

const command = join(import.meta.dirname, '../../build/local.mjs');
const local = (...args: string[]): string =>
  execFileSync(process.execPath, [command, ...args], { encoding: 'utf8' });

test('answers of a Google that takes other positions tell which, and what else it answers otherwise', () => {
  const host = open(tinyWorkbook(), {
    doubts: { apostropheInText: 'kept', underMerge: 'kept', automaticFormat: 'general' },
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
    'Khác ở “typed 25:00”',
  ]) {
    expect(told).toContain(line);
  }
  expect(told).toMatch(/ 1 câu Google trả lời khác/);
});

test('a file that is no answers is told', () => {
  expect(() => local('fidelity', command)).toThrow(/Không đọc được/);
});
