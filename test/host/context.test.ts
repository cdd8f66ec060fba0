import { describe, expect, test } from 'vitest';
import type { HostEvent } from '../../src/host/context.ts';
import { ScriptError } from '../../src/host/host.ts';
import { ALL_SCOPES, hostOf, runBody, scriptOf, workbookOf } from './host.ts';

const manifest = (...scopes: string[]) => ({ timeZone: 'Asia/Ho_Chi_Minh', oauthScopes: scopes });
const SHEETS = ALL_SCOPES[0] ?? '';

describe('scopes of the manifest', () => {
  test.each([
    {
      code: 'ss.getId()',
      scopes: [],
      text: 'Specified permissions are not sufficient to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
    },
    {
      code: 'MailApp.getRemainingDailyQuota()',
      scopes: [SHEETS],
      text: 'Specified permissions are not sufficient to call MailApp.getRemainingDailyQuota. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    },
    {
      code: 'Session.getActiveUser()',
      scopes: [SHEETS],
      text: 'Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
    },
    {
      code: 'ScriptApp.getProjectTriggers()',
      scopes: [SHEETS],
      text: 'script.scriptapp',
    },
  ])('$code needs what is not listed', ({ code, scopes, text }) => {
    expect(() => runBody(code, { manifest: manifest(...scopes) })).toThrow(text);
  });

  test('questions need none, and either scope of a spreadsheet is enough', () => {
    const full = manifest('https://www.googleapis.com/auth/spreadsheets');
    expect(
      runBody("SpreadsheetApp.getUi().alert('x'); return ss.getId() !== ''", { manifest: full }),
    ).toBe(true);
  });
});

describe('the bare context', () => {
  test('has ECMAScript and no more', () => {
    const names =
      'setTimeout setInterval fetch URL TextEncoder structuredClone Buffer process require window atob crypto queueMicrotask sangKienHost __enter';
    const body = `return '${names}'.split(' ').filter((name) => typeof globalThis[name] !== 'undefined')`;
    expect(runBody(body)).toEqual([]);
  });

  test('hands out arrays, dates and errors of its own', () => {
    const workbook = workbookOf({ T: [['x']] });
    const body = `const values = sheet.getDataRange().getValues(); let error;
      try { sheet.getRange(0, 0) } catch (e) { error = e }
      return [values instanceof Array, values[0] instanceof Array, error instanceof Error, String(error)]`;
    expect(runBody(body, { workbook })).toEqual([
      true,
      true,
      true,
      'Exception: The starting row of the range is too small.',
    ]);
  });

  test('forgets everything between two runs', () => {
    const host = hostOf('let n = 0; function count() { n += 1; return n; }');
    expect([host.run('count'), host.run('count')]).toEqual([1, 1]);
  });

  const LEFTOVERS = {
    'a global':
      'left = 1; globalThis.onOpen = 2; Object.defineProperty(globalThis, "kept", { value: 3 })',
    'a built-in of its own': 'Math = { max: () => 7 }; Date = null; console = null',
    'a changed prototype': 'Array.prototype.at = () => 8; Object.prototype.more = 1',
    'a symbol on a prototype': 'Set.prototype[Symbol.iterator] = Array.prototype[Symbol.iterator]',
    'a note on a function': 'parseInt.known = [1]; SpreadsheetApp.known = [1]',
    'a getter': 'Object.defineProperty(String.prototype, "known", { get: () => 1 })',
    'a prototype of a prototype': 'Object.setPrototypeOf(Array, { known: 1 })',
    'an iterator': '[].values().__proto__.next = () => ({ done: true })',
    'a refused write': 'const call = ss.getId; null.x',
    'an endless wait': 'return new Promise(() => {})',
    'a later deed': 'Promise.resolve().then(() => null).then(() => { late = 1; Math.max = null })',
  };
  test.each(Object.entries(LEFTOVERS))('forgets %s', (_, deed) => {
    const look = `[typeof left, typeof late, typeof kept, typeof onOpen, Math.max(1, 2), [3].at(0),
      ({}).more, [].known, ''.known, parseInt.known, Array.known, [...new Set([4])], typeof console.warn,
      Object.hasOwn(SpreadsheetApp, 'known'), Object.keys(globalThis).sort()]`;
    const host = hostOf(
      `var named = 1; function leave() { const ss = SpreadsheetApp.getActiveSpreadsheet(); ${deed} }
       function look() { named += 1; return [named, Date.now(), ${look}]; }`,
    );
    const asNew = host.run('look');
    for (let times = 0; times < 3; times += 1) {
      try {
        host.run('leave');
      } catch (error) {
        if (!(error instanceof ScriptError)) throw error;
      }
      expect(host.run('look')).toEqual(asNew);
    }
  });

  test('runs inside a run know nothing of each other', () => {
    const workbook = workbookOf({ T: [['x']] });
    const code = `let n = 0; function f() { n += 1; SpreadsheetApp.getActiveSpreadsheet().getId(); n += 1; return n; }`;
    const inner: unknown[] = [];
    const host = hostOf(code, {
      workbook,
      beforeCall: ({ number }) => {
        if (number < 4) inner.push(hostOf(code, { workbook }).run('f'));
        return null;
      },
    });
    expect([host.run('f'), host.run('f'), host.run('f'), ...inner]).toEqual([2, 2, 2, 2, 2, 2]);
  });

  test('stops an endless loop', () => {
    const host = hostOf('function loop() { while (true); }', { timeoutMilliseconds: 50 });
    expect(() => host.run('loop')).toThrow('Exceeded maximum execution time');
  });

  test('stops after six minutes of the host’s clock', () => {
    const body = 'for (let i = 0; i < 10; i++) ss.getId();';
    expect(() => runBody(body, { callMilliseconds: 60_000 })).toThrow(
      'Exceeded maximum execution time',
    );
  });

  test('waits for an async function', () => {
    expect(hostOf('async function f() { await null; return 5; }').run('f')).toBe(5);
    expect(() => hostOf('function f() { return new Promise(() => {}); }').run('f')).toThrow(
      'never comes',
    );
  });

  test('tells the name and the text of an uncaught error', () => {
    const thrown = (code: string) => {
      try {
        runBody(code);
        return null;
      } catch (error) {
        return [(error as Error).name, (error as Error).message];
      }
    };
    expect(thrown('throw new RangeError("x")')).toEqual(['RangeError', 'x']);
    expect(thrown('null.x')).toEqual(['TypeError', "Cannot read properties of null (reading 'x')"]);
  });

  test('does not know a function that is not there', () => {
    expect(() => hostOf('').run('nothing')).toThrow('Script function not found: nothing');
  });
});

describe('questions', () => {
  const ask = (buttons: string) =>
    `const ui = SpreadsheetApp.getUi(); const b = ui.alert('T', 'Có chắc không?', ui.ButtonSet.${buttons});
     return [String(b), b === ui.Button.YES, b === ui.Button.OK]`;

  test.each([
    { answers: 'yes' as const, buttons: 'YES_NO', result: ['YES', true, false] },
    { answers: 'yes' as const, buttons: 'OK_CANCEL', result: ['OK', false, true] },
    { answers: 'no' as const, buttons: 'YES_NO', result: ['CLOSE', false, false] },
    { answers: 'no' as const, buttons: 'OK', result: ['OK', false, true] },
    { answers: ['NO'] as const, buttons: 'YES_NO', result: ['NO', false, false] },
  ])('$buttons answered $answers is $result', ({ answers, buttons, result }) => {
    expect(runBody(ask(buttons), { answers })).toEqual(result);
  });

  test('a prompt gives the button and the text', () => {
    const body = `const ui = SpreadsheetApp.getUi(); const r = ui.prompt('T', 'Tên?', ui.ButtonSet.OK_CANCEL);
      return [r.getSelectedButton() === ui.Button.OK, r.getResponseText()]`;
    expect(runBody(body, { answers: [{ button: 'OK', text: 'Than Uyên' }] })).toEqual([
      true,
      'Than Uyên',
    ]);
  });

  test('a question or a page takes the lock away', () => {
    const body = `const lock = LockService.getDocumentLock(); const ui = SpreadsheetApp.getUi();
      lock.tryLock(10); ui.alert('held'); ui.alert('gone');
      lock.tryLock(10); lock.releaseLock(); ui.alert('given back');
      lock.tryLock(10); ui.showModalDialog(HtmlService.createHtmlOutputFromFile('trang'), 'held');`;
    const host = hostOf(scriptOf(body));
    host.run('main');
    const dropped = [...host.questions.map(({ question }) => question), ...host.pages];
    expect(dropped.map(({ droppedLock }) => droppedLock)).toEqual([true, false, false, true]);
  });

  test('everything shown is told as it happens', () => {
    const told: HostEvent['kind'][] = [];
    const body = `ss.toast('Xong', 'Tiêu đề'); SpreadsheetApp.getUi().alert('x'); console.warn('%s dòng', 3);
      SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutputFromFile('trang'), 'S');`;
    const host = hostOf(scriptOf(body), { onEvent: ({ kind }) => told.push(kind) });
    host.run('main');
    expect(told).toEqual(['toast', 'question', 'log', 'page']);
    expect(host.toasts).toMatchObject([{ text: 'Xong', title: 'Tiêu đề' }]);
    expect(host.log).toMatchObject([{ level: 'WARNING', text: '3 dòng' }]);
    expect(host.pages).toMatchObject([{ where: 'modeless', title: 'S', content: '<p></p>' }]);
  });
});

describe('pages', () => {
  const page = `function ask() {
      SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('hoi'), 'Gửi thư');
    }`;

  test('the main button runs its function when the answer is yes', () => {
    const host = hostOf(
      `${page} function send(n) { return { sent: n, gone: undefined, list: [undefined] }; }`,
      {
        answers: 'yes',
      },
    );
    host.run('ask');
    expect(host.pageCalls).toEqual([
      { functionName: 'send', args: [3], result: { sent: 3, list: [null] }, error: null },
    ]);
  });

  test('and nothing when it is not', () => {
    const host = hostOf(`${page} function send() {}`);
    host.run('ask');
    expect(host.pageCalls).toEqual([]);
  });

  test.each([
    'new Date()',
    '() => 1',
    '{ at: [new Date()] }',
    'SpreadsheetApp.getActiveSpreadsheet()',
  ])('a function that answers %s fails', (value) => {
    const host = hostOf(`${page} function send() { return ${value}; }`, { answers: 'yes' });
    host.run('ask');
    expect(host.pageCalls[0]?.error?.message).toMatch('not a supported return type');
  });

  test('names ending in _ are not callable, dates are not sent', () => {
    const host = hostOf('function secret_() {} function f() {}');
    expect(() => host.runFromPage('secret_')).toThrow('is not a function');
    expect(() => host.runFromPage('f', new Date())).toThrow('illegal value in property: 0');
  });

  test('files are those of the project', () => {
    const show = (name: string) => {
      const body = `SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('${name}'), 'T')`;
      const host = hostOf(scriptOf(body), { htmlFiles: { 'trang.html': '<p>Xin chào</p>' } });
      host.run('main');
      return host.pages;
    };
    expect(show('trang')).toMatchObject([{ content: '<p>Xin chào</p>' }]);
    expect(() => show('other')).toThrow('No HTML file named other was found.');
  });

  describe('templates', () => {
    const evaluated = (template: string, given = 'template.given = "[2]";') => {
      const body = `const template = HtmlService.createTemplateFromFile('mau'); ${given}
        return template.evaluate().getContent();`;
      return runBody(body, { htmlFiles: { 'mau.html': template } });
    };

    test('run their scriptlets on what they were given, beside the functions of the script', () => {
      const template =
        '<p><? var n = JSON.parse(given)[0]; ?>\n<?!= n + Math.max(1, n) ?> "$&" </p>';
      expect(evaluated(template)).toBe('<p>\n4 "$&" </p>');
    });

    test('know nothing that they were not given', () => {
      expect(() => evaluated('<?!= other ?>')).toThrow('other is not defined');
    });

    test('indent the lines of a scriptlet, even inside a text', () => {
      expect(evaluated('<?!= `a\nb` ?>')).toBe('a\n  b');
    });

    test('of other kinds are not modelled, nor are other files there', () => {
      expect(() => evaluated('<?= given ?>')).toThrow('NOT_IMPLEMENTED');
      expect(() => runBody("HtmlService.createTemplateFromFile('other')")).toThrow(
        'No HTML file named other was found.',
      );
    });
  });
});

describe('counters', () => {
  test('count calls of the bundle by method and by kind', () => {
    const host = hostOf(
      scriptOf(
        "sheet.getDataRange().setValues([['x']]).getValues(); sheet.getRange('A1').getRow(); Session.getScriptTimeZone()",
      ),
    );
    host.run('main');
    expect(host.counts()).toEqual({
      total: 8,
      reads: 1,
      writes: 1,
      forcedFlushes: 1,
      navigation: 5,
      other: 1,
      byMethod: {
        'SpreadsheetApp.getActiveSpreadsheet': 1,
        'Spreadsheet.getSheets': 1,
        'Sheet.getDataRange': 1,
        'Range.setValues': 1,
        'Range.getValues': 1,
        'Sheet.getRange': 1,
        'Range.getRow': 1,
        'Session.getScriptTimeZone': 1,
      },
    });
    host.resetCounts();
    expect(host.counts().total).toBe(0);
  });

  test('the n-th call can be made to fail', () => {
    const workbook = workbookOf();
    const code = scriptOf("sheet.getRange('A1').setValue(1); sheet.getRange('A2').setValue(2)");
    const failAt = { call: 6, error: 'Service Spreadsheets failed while accessing document.' };
    expect(() => hostOf(code, { workbook, failAt }).run('main')).toThrow(
      'Service Spreadsheets failed',
    );
    expect([workbook.sheets[0]?.value(0, 0), workbook.sheets[0]?.value(1, 0)]).toEqual([1, null]);
  });

  test('calls move the clock when asked', () => {
    const body = 'const t = Date.now(); ss.getId(); ss.getId(); return Date.now() - t';
    expect(runBody(body, { callMilliseconds: 100 })).toBe(200);
  });
});
