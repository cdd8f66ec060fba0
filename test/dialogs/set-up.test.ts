import { describe, expect, test } from 'vitest';
import { renderSetUpPage } from '../../src/dialogs/set-up.ts';
import { confirmationOf } from '../../src/host/pages.ts';
import { plainText } from '../../src/local/plain-text.ts';
import { INITIATIVE_COLUMNS } from '../../src/programme/initiative/columns.ts';
import { parseParticipant } from '../../src/programme/parse/participant.ts';
import { parseSolutionKind } from '../../src/programme/parse/solution-kind.ts';
import { parseYesNo } from '../../src/programme/parse/yes-no.ts';
import { defaultChoices, readChoices } from '../../src/programme/proposal/choices.ts';
import { proposeSetUp } from '../../src/programme/proposal/index.ts';
import { SETTING_ITEMS } from '../../src/programme/set-up/setting-items.ts';
import { newSettingsTab, newUnitTab } from '../../src/tabs/set-up/set-up-tabs.ts';
import { NEW_TAB_WORDS } from '../../src/words/new-tabs.ts';
import type { Grid } from '../../src/workbook/cell.ts';

const HEADERS = INITIATIVE_COLUMNS.map(({ header }) => header);
const HOSTILE = `</textarea><script>alert("x")</script> // $& '`;

function proposalOf(tabs: Record<string, Grid>, locale = 'vi_VN') {
  return proposeSetUp({
    locale,
    timeZone: 'Asia/Ho_Chi_Minh',
    tabs: Object.entries(tabs).map(([name, grid]) => {
      const plain = { role: null, isTagged: false, unit: null, own: null, isSplit: false };
      return { name, grid, rows: grid.length, ...plain };
    }),
  });
}

const pages = {
  'an empty workbook': proposalOf({ 'Trang tính1': [] }),
  'two units': proposalOf({ Một: [['Đơn vị: LĐLĐ Một'], HEADERS], Hai: [HEADERS.slice(0, 8)] }),
  'another locale': proposalOf({ Một: [HEADERS] }, 'en_US'),
  'hostile names': proposalOf({ [HOSTILE]: [[`Đơn vị: ${HOSTILE}`], [...HEADERS, HOSTILE]] }),
};

describe.each(Object.entries(pages))('the page for %s', (_, proposal) => {
  const page = renderSetUpPage(proposal);

  test('is ASCII in short lines without what HtmlService replaces', () => {
    expect(page).toMatch(/^[\n -~]*$/);
    expect(page).not.toMatch(/\$/);
    expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThan(500);
  });

  test('has two scripts, neither with a comment or a tag inside', () => {
    const scripts = [...page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
    expect(scripts.map(([, attributes]) => attributes)).toEqual([
      ' type="application/json" data-host="confirm"',
      '',
    ]);
    for (const [, , text = ''] of scripts) expect(text).not.toMatch(/\/\/|\/\*|<|`|#\d+;/);
    expect(() => new Function(scripts[1]?.[2] ?? '')).not.toThrow();
  });

  test('declares what its button does with the proposal as it stands', () => {
    const choices = defaultChoices(proposal);
    expect(confirmationOf(page)).toEqual({ functionName: 'confirmSetUp', args: [choices] });
    expect(readChoices(choices)).toEqual(choices);
  });
});

describe('what the page shows', () => {
  test('doubts stand beside their tab, which is not ticked', () => {
    const page = renderSetUpPage(pages['two units']);
    const [sure = '', doubtful = ''] =
      page.split('</table>')[0]?.split('<tr data-tab=').slice(1) ?? [];
    expect(sure).toContain('checked');
    expect(sure).toContain('<textarea');
    expect(doubtful).not.toContain('checked');
    expect(plainText(doubtful)).toContain('Thiếu cột “Ngày công nhận”, “Văn bản công nhận”');
  });

  test('an empty workbook is asked for its units', () => {
    const text = plainText(renderSetUpPage(pages['an empty workbook']));
    expect(text).toContain('Mỗi dòng một đơn vị');
    expect(text).not.toContain('Tab của các đơn vị');
  });

  test('the locale is asked for only where it differs', () => {
    expect(renderSetUpPage(pages['another locale'])).toContain('id="region" checked');
    expect(renderSetUpPage(pages['two units'])).not.toContain('id="region"');
  });

  test('what somebody typed is shown and never run', () => {
    const page = renderSetUpPage(pages['hostile names']);
    expect(page).not.toContain('<script>alert');
    expect(plainText(page)).toContain(HOSTILE.replace('// ', '// '));
  });
});

describe('the tabs that are made', () => {
  test('every row of “Cài đặt” has its default and an explanation', () => {
    const { rows } = newSettingsTab();
    expect(rows.map(([item]) => item)).toEqual(
      Object.values(SETTING_ITEMS).map(({ item }) => item),
    );
    expect(rows.every(([, , explanation]) => String(explanation).length > 10)).toBe(true);
  });

  test('a unit’s tab has every column the programme knows', () => {
    expect(newUnitTab('A').columns.map(({ header }) => header)).toEqual(HEADERS);
  });

  test('what can be chosen is understood, and a file can hold it', () => {
    const { kinds, participants, yesNo, levels } = NEW_TAB_WORDS;
    expect(new Set(kinds.map((kind) => parseSolutionKind(kind).value)).size).toBe(7);
    expect(kinds.map((kind) => parseSolutionKind(kind).trouble)).toEqual(kinds.map(() => null));
    expect(participants.map((who) => parseParticipant(who).trouble)).toEqual([null, null, null]);
    expect(yesNo.map((word) => parseYesNo(word).value)).toEqual([true, false]);
    for (const list of [kinds, participants, yesNo, levels]) {
      expect(list.join(',').length).toBeLessThanOrEqual(255);
      expect(list.some((value) => value.includes(','))).toBe(false);
    }
  });
});
