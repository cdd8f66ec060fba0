import { describe, expect, test } from 'vitest';
import { ENTRY_TITLES } from '../../../src/words/menu.ts';
import type { Workbook } from '../../../src/xlsx/model.ts';
import { click, open, tabOf } from '../../add-in.ts';
import { madeOnce, tinyWorkbook } from '../../workbooks.ts';
import { NOW, runWhile } from './meanwhile.ts';

const WORKBOOKS: Readonly<Record<string, (workbook: Workbook) => void>> = {
  'that is sound': () => {},
  'that was used': (workbook) => {
    for (const entry of ['buildSummary', 'checkData', 'protectTabs', 'switchAutoSummary']) {
      open(workbook, { now: NOW, answers: 'yes' }).run(entry);
    }
  },
  'whose set-up is wrong': (workbook) => {
    tabOf(workbook, 'Giai đoạn').setValue(1, 1, 'mồng một');
  },
  'without a unit’s tab': ({ sheets }) => {
    sheets.splice(-1);
  },
};

const MADE = Object.entries(WORKBOOKS).map(
  ([name, change]) =>
    [
      name,
      madeOnce(() => {
        const workbook = tinyWorkbook();
        change(workbook);
        return workbook;
      }),
    ] as const,
);

describe.each(MADE)(
  'while a run holds the lock, nobody is asked anything: a workbook %s',
  (_, make) => {
    test.each(Object.keys(ENTRY_TITLES))('%s', (entry) => {
      const host = open(make(), {
        now: NOW,
        answers: 'yes',
        typedAnswers: ['CĐCS Ba'],
        openTab: 'Bến Lau',
      });
      host.run(entry);
      const shown = [...host.questions.map(({ question }) => question), ...host.pages];
      expect(shown.filter(({ droppedLock }) => droppedLock)).toEqual([]);
    });
  },
);

describe('another officer’s whole run before this one holds the lock', () => {
  test.each(['buildSummary', 'checkData', 'findDuplicates'])(
    '%s goes on from what it made',
    (entry) => {
      const alone = tinyWorkbook();
      click(alone, entry, { now: NOW });
      for (let call = 1; call <= 12; call += 1) {
        const workbook = tinyWorkbook();
        const inside: unknown[] = [];
        const { outcome } = runWhile(workbook, entry, call, () => {
          const user = 'chuyen-vien@lien-doan.example';
          inside.push(click(workbook, entry, { now: NOW, user }).outcome);
        });
        expect([outcome, ...inside]).toEqual(['done', 'done']);
        expect(workbook.sheets.map(({ name }) => name)).toEqual(
          alone.sheets.map(({ name }) => name),
        );
      }
    },
  );
});
