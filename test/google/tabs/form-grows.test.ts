import { describe, expect, test } from 'vitest';
import type { HostOptions } from '../../../src/host/context.ts';
import type { Workbook } from '../../../src/xlsx/model.ts';
import { open, tabOf, valuesOf } from '../../add-in.ts';
import { madeOnce, tinyWorkbook } from '../../workbooks.ts';
import { NOW } from '../run/meanwhile.ts';

const OWN = 'Người lập biểu: Mạc Suối Đ';

/** The form stands, somebody wrote below it, and one more unit makes it longer. */
const growing = madeOnce(() => {
  const workbook = tinyWorkbook();
  click(workbook);
  const form = tabOf(workbook, 'Biểu tổng hợp');
  form.setValue(valuesOf(form).length + 1, 1, OWN);
  const units = tabOf(workbook, 'Đơn vị');
  [3, 'CĐCS Đồi Ổi', null, 5].forEach((value, column) => {
    units.setValue(3, column, value);
  });
  return workbook;
});

function click(workbook: Workbook, beforeCall?: HostOptions['beforeCall']): void {
  open(workbook, { now: NOW, answers: 'yes', ...(beforeCall && { beforeCall }) }).run(
    'buildSummary',
  );
}

function formOf(workbook: Workbook): unknown[][] {
  return valuesOf(tabOf(workbook, 'Biểu tổng hợp'));
}

describe('a form that grows above what somebody wrote below it', () => {
  test.each(['Range.setFontFamily', 'Range.setNumberFormats', 'DeveloperMetadata.setValue'])(
    'killed at %s, and clicked again: every row stands where it should, and so do the words below',
    (where) => {
      const whole = growing();
      click(whole);
      const workbook = growing();
      let isKilled = false;
      const kill: HostOptions['beforeCall'] = ({ method }) => {
        isKilled ||= method === where;
        return isKilled ? { name: 'Exception', message: 'Exceeded maximum execution time' } : null;
      };
      expect(() => click(workbook, kill)).toThrow(/maximum execution time/);
      click(workbook);
      expect(formOf(workbook)).toEqual(formOf(whole));
      expect(formOf(workbook).at(-1)).toContain(OWN);
    },
  );
});
