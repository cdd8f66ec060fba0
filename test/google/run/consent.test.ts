import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/words/menu.ts';
import { open } from '../../add-in.ts';
import { smallWorkbook } from '../../workbooks.ts';
import { besideOf, differences, modelOf } from '../model.ts';

const MAIL = 'https://www.googleapis.com/auth/script.send_mail';
const CLOCKS = 'https://www.googleapis.com/auth/script.scriptapp';

/** What the manifest asks for, without what somebody left unticked. */
function without(scope: string) {
  const all = [
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/userinfo.email',
    MAIL,
    CLOCKS,
  ];
  return { timeZone: 'Asia/Ho_Chi_Minh', oauthScopes: all.filter((each) => each !== scope) };
}

describe('where a right was left unticked', () => {
  test.each([
    { entry: 'sendReminders', scope: MAIL },
    { entry: 'sendThanks', scope: MAIL },
    { entry: 'sendMistakes', scope: MAIL },
    { entry: 'sendDeadlineReminders', scope: MAIL },
    { entry: 'sendReport', scope: MAIL },
    { entry: 'switchWeeklyReminder', scope: CLOCKS },
    { entry: 'switchDailyReminder', scope: CLOCKS },
    { entry: 'switchAutoSummary', scope: CLOCKS },
  ] as const satisfies readonly { entry: Entry; scope: string }[])(
    '$entry asks for it before anything is done',
    ({ entry, scope }) => {
      const workbook = smallWorkbook();
      open(workbook).menu();
      const [before, beside] = [modelOf(workbook), besideOf(workbook)];
      const host = open(workbook, { manifest: without(scope), answers: 'yes' });
      expect(() => host.run(entry)).toThrow(scope);
      expect(host.mails).toEqual([]);
      expect(host.questions).toEqual([]);
      expect(differences(before, modelOf(workbook))).toEqual([]);
      expect(differences(beside, besideOf(workbook))).toEqual([]);
    },
  );

  test.each(['buildSummary', 'checkData', 'findDuplicates', 'showOverview', 'draftLetter'])(
    '%s needs neither',
    (entry) => {
      const host = open(smallWorkbook(), {
        manifest: {
          ...without(MAIL),
          oauthScopes: without(MAIL).oauthScopes.filter((each) => each !== CLOCKS),
        },
      });
      expect(host.run(entry)).toMatchObject({ outcome: 'done' });
    },
  );
});
