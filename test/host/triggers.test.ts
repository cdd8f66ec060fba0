import { describe, expect, test } from 'vitest';
import { DISTRICT, hostOf, OWNER, runBody, scriptOf, workbookOf } from './host.ts';

describe('installed triggers', () => {
  test('are seen by their creator alone', () => {
    const workbook = workbookOf();
    runBody("ScriptApp.newTrigger('nightly').timeBased().everyHours(1).create()", { workbook });
    const body = `return ScriptApp.getProjectTriggers().map((t) => t.getHandlerFunction())`;
    expect(runBody(body, { workbook })).toEqual(['nightly']);
    expect(runBody(body, { workbook, user: DISTRICT })).toEqual([]);
  });

  test('are deleted', () => {
    const body = `const t = ScriptApp.newTrigger('f').timeBased().everyMinutes(10).create();
      ScriptApp.deleteTrigger(t); return ScriptApp.getProjectTriggers().length`;
    expect(runBody(body)).toBe(0);
  });

  test('are at most twenty a user', () => {
    const body = `for (let i = 0; i < 21; i++) ScriptApp.newTrigger('f').timeBased().everyMinutes(10).create()`;
    expect(() => runBody(body)).toThrow(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });

  test('run as their creator, by the clock without a user interface', () => {
    const workbook = workbookOf();
    runBody("ScriptApp.newTrigger('main').timeBased().everyHours(1).create()", { workbook });
    const code = scriptOf(`
      let ui = 'ui'; try { SpreadsheetApp.getUi(); } catch (e) { ui = e.message; }
      return [Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail(), ui]`);
    const host = hostOf(code, { workbook, user: DISTRICT });
    const [trigger] = host.state().triggers;
    expect(trigger && host.runTrigger(trigger)).toEqual([
      OWNER,
      '',
      'Cannot call SpreadsheetApp.getUi() from this context.',
    ]);
  });

  test('fail once their owner may no longer edit, until somebody lets the owner in again', () => {
    const workbook = workbookOf();
    const byHand = (body: string, user = OWNER) => runBody(body, { workbook, user });
    const share = (people: object) => {
      workbook.hostState = JSON.stringify({ ...JSON.parse(workbook.hostState), ...people });
    };
    byHand('');
    byHand("ScriptApp.newTrigger('main').timeBased().everyHours(1).create()", DISTRICT);
    const editors = 'return ss.getEditors().map((user) => user.getEmail())';
    expect(byHand(editors)).toEqual([OWNER, DISTRICT]);
    share({ editors: [OWNER], formerEditors: [DISTRICT] });
    const host = hostOf(scriptOf(''), { workbook });
    const [trigger] = host.state().triggers;
    const noAccess = 'You do not have permission to access the requested document.';
    expect(() => trigger && host.runTrigger(trigger)).toThrow(noAccess);
    expect(() => byHand('', DISTRICT)).toThrow(noAccess);
    expect(byHand(editors)).toEqual([OWNER]);
    share({ editors: [OWNER, DISTRICT], formerEditors: [] });
    expect(trigger && host.runTrigger(trigger)).toBeNull();
    expect(byHand(editors, DISTRICT)).toEqual([OWNER, DISTRICT]);
  });
});

describe('simple triggers', () => {
  const attempt = (code: string) => `function onEdit(e) {
    try { ${code}; return 'no error'; } catch (error) { return error.message; } }`;

  test('see the edited range and may write the file', () => {
    const workbook = workbookOf({ A: [['x']], B: [] });
    const code = `function onEdit(e) { e.range.setNote('thấy'); return [e.range.getSheet().getName(),
      e.range.getRow(), e.range.columnEnd, e.value, String(e.authMode), e.source.getNumSheets()]; }`;
    const host = hostOf(code, { workbook });
    expect(host.runSimpleTrigger('onEdit', { sheet: 'B', range: 'C3', value: 'y' })).toEqual([
      'B',
      3,
      3,
      'y',
      'LIMITED',
      2,
    ]);
    expect(workbook.sheets[1]?.row(2)?.notes.get(2)).toBe('thấy');
  });

  test.each([
    { code: "MailApp.sendEmail('a@b.example', 's', 'b')", scope: 'script.send_mail' },
    {
      code: "SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('trang'), 'T')",
      scope: 'script.container.ui',
    },
    { code: "SpreadsheetApp.getUi().alert('x')", scope: 'script.container.ui' },
    { code: "ScriptApp.newTrigger('f')", scope: 'script.scriptapp' },
  ])('may not call $code', ({ code, scope }) => {
    const message = hostOf(attempt(code)).runSimpleTrigger('onEdit');
    expect(message).toMatch(/^Specified permissions are not sufficient to call /);
    expect(message).toMatch(`Required permissions: https://www.googleapis.com/auth/${scope}`);
  });

  test.each(['getOwner', 'getEditors'])(
    'may not call %s: whose file it is, is user data',
    (method) => {
      const code = attempt(`SpreadsheetApp.getActiveSpreadsheet().${method}()`);
      const message = hostOf(code).runSimpleTrigger('onEdit');
      expect(message).toBe(`You do not have permission to call ${method}`);
    },
  );

  test('are not told who edits', () => {
    const code = 'function onEdit() { return Session.getActiveUser().getEmail(); }';
    expect(hostOf(code).runSimpleTrigger('onEdit')).toBe('');
  });

  test('use properties, locks and menus', () => {
    const code = attempt(`PropertiesService.getDocumentProperties().setProperty('a', 'b');
      LockService.getDocumentLock().tryLock(1); SpreadsheetApp.getUi().createMenu('M').addToUi()`);
    expect(hostOf(code).runSimpleTrigger('onEdit')).toBe('no error');
  });

  test('that the bundle lacks do nothing', () => {
    expect(hostOf('').runSimpleTrigger('onOpen')).toBeNull();
  });

  test('stop after thirty seconds of the host’s clock', () => {
    const code = 'function onOpen() { SpreadsheetApp.getActiveSpreadsheet(); }';
    const open = (callMilliseconds: number) => () =>
      hostOf(code, { callMilliseconds }).runSimpleTrigger('onOpen');
    expect(open(30_000)).not.toThrow();
    expect(open(31_000)).toThrow('Exceeded maximum execution time');
  });
});

test('onOpen makes the menu', () => {
  const code = `function onOpen() { const ui = SpreadsheetApp.getUi();
    ui.createMenu('Sáng kiến').addItem('Kiểm tra', 'check').addSeparator()
      .addSubMenu(ui.createMenu('Thư').addItem('Gửi', 'mail.send')).addToUi(); }`;
  expect(hostOf(code).menu()).toEqual([
    {
      label: 'Sáng kiến',
      items: [
        { kind: 'item', label: 'Kiểm tra', functionName: 'check' },
        { kind: 'separator' },
        {
          kind: 'menu',
          label: 'Thư',
          items: [{ kind: 'item', label: 'Gửi', functionName: 'mail.send' }],
        },
      ],
    },
  ]);
});

describe('custom functions', () => {
  const call = (body: string, args: unknown[] = []) =>
    hostOf(`function SK_X(a, b) { ${body} }`, {
      workbook: workbookOf({ T: [['x']] }),
    }).callCustomFunction('SK_X', args);

  test('get cells and ranges, and an empty cell as an empty text', () => {
    expect(call('return [typeof a, b.map((r) => r[0] === "")]', [1, [[null], ['x']]])).toEqual([
      'number',
      [true, false],
    ]);
  });

  test('get dates as Dates and give them back', () => {
    const body = 'a.setDate(a.getDate() + 1); return a';
    expect(call(body, [{ date: '2022-11-30' }])).toEqual({ date: '2022-12-01T00:00:00' });
    expect(call(body, [{ date: '2022-11-30T07:30' }])).toEqual({ date: '2022-12-01T07:30:00' });
  });

  test('read the file and write nothing', () => {
    expect(
      call("return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').getValue()"),
    ).toBe('x');
    expect(() =>
      call("SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1').setValue(1)"),
    ).toThrow('You do not have permission to call setValue');
  });

  test.each([
    { code: "MailApp.sendEmail('a@b.example', 's', 'b')", what: 'MailApp service.' },
    { code: 'Session.getActiveUser()', what: 'Session service.' },
    { code: 'Session.getScriptTimeZone()', what: 'Session service.' },
    { code: 'SpreadsheetApp.getActiveSpreadsheet().getOwner()', what: 'getOwner' },
    { code: 'SpreadsheetApp.getActiveSpreadsheet().getEditors()', what: 'getEditors' },
  ])('may not call $code', ({ code, what }) => {
    expect(() => call(code)).toThrow(`You do not have permission to call ${what}`);
  });

  test('answer with values only', () => {
    expect(() => call('return { a: 1 }')).toThrow('value or rows of values');
    expect(call('return [[1, null], [undefined, "x"]]')).toEqual([
      [1, ''],
      ['', 'x'],
    ]);
  });
});
