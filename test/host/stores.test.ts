import { describe, expect, test } from 'vitest';
import { DISTRICT, runBody, workbookOf } from './host.ts';

describe('properties', () => {
  test('document properties are shared, user properties are not', () => {
    const workbook = workbookOf();
    runBody(
      "PropertiesService.getDocumentProperties().setProperty('d', '1'); PropertiesService.getUserProperties().setProperty('u', '1')",
      { workbook },
    );
    const body =
      "return [PropertiesService.getDocumentProperties().getProperty('d'), PropertiesService.getUserProperties().getProperty('u')]";
    expect(runBody(body, { workbook, user: DISTRICT })).toEqual(['1', null]);
  });

  test('a value holds 9 KB, counted in bytes', () => {
    const set = (text: string) =>
      runBody(`PropertiesService.getScriptProperties().setProperty('k', ${text})`);
    expect(set("'x'.repeat(9 * 1024)")).toBeNull();
    expect(() => set("'ạ'.repeat(4000)")).toThrow('Argument too large: value');
  });

  test('a store holds 500 KB', () => {
    const body = `const p = PropertiesService.getDocumentProperties();
      for (let i = 0; i < 70; i++) p.setProperty('k' + i, 'x'.repeat(9000))`;
    expect(() => runBody(body)).toThrow('property storage quota');
  });

  test('setProperties may replace everything', () => {
    const body = `const p = PropertiesService.getDocumentProperties();
      p.setProperties({ a: '1', b: '2' }); p.setProperties({ c: '3' }, true); p.deleteProperty('x');
      return p.getProperties()`;
    expect(runBody(body)).toEqual({ c: '3' });
  });
});

describe('the cache', () => {
  test('forgets when its time is over', () => {
    const body = `const c = CacheService.getDocumentCache(); c.put('k', 'v', 60);
      const a = c.get('k'); Utilities.sleep(61000); return [a, c.get('k')]`;
    expect(runBody(body)).toEqual(['v', null]);
  });

  test.each([
    { code: "put('k', 'x'.repeat(102401))", text: 'Argument too large: value' },
    { code: "get('k'.repeat(251))", text: 'Argument too large: key' },
    { code: "put('k', 'v', 21601)", text: 'expirationInSeconds' },
  ])('refuses $code', ({ code, text }) => {
    expect(() => runBody(`CacheService.getUserCache().${code}`)).toThrow(text);
  });
});

describe('locks', () => {
  const lock = 'const l = LockService.getDocumentLock();';

  test('a lock is taken and let go', () => {
    const body = `${lock} const got = l.tryLock(100); const has = l.hasLock(); l.releaseLock(); return [got, has, l.hasLock()]`;
    expect(runBody(body)).toEqual([true, true, false]);
  });

  test('somebody else’s lock takes the whole waiting time', () => {
    const options = { locksHeldByOthers: ['document'] as const };
    const body = `${lock} const t = Date.now(); return [l.tryLock(30000), Date.now() - t]`;
    expect(runBody(body, options)).toEqual([false, 30000]);
    expect(() => runBody(`${lock} l.waitLock(1000)`, options)).toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
  });

  test('a question drops the locks', () => {
    const body = `${lock} l.waitLock(100); SpreadsheetApp.getUi().alert('?'); return l.hasLock()`;
    expect(runBody(body)).toBe(false);
  });

  test('an HTML page does not', () => {
    const body = `${lock} l.waitLock(100);
      SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'), 'T'); return l.hasLock()`;
    expect(runBody(body)).toBe(true);
  });
});

describe('utilities', () => {
  test('blobs, base64 and digests are those of UTF-8', () => {
    const body = `const b = Utilities.newBlob('Ấp 1', 'text/plain', 'a.txt');
      const md5 = Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'Ấp 1');
      return [b.getBytes(), Utilities.base64Encode('Ấp 1'), Utilities.base64Encode([1, -1]),
        Utilities.newBlob(Utilities.base64Decode('4bqkcCAx')).getDataAsString(), b.getName(), md5.length, md5.every((x) => x >= -128 && x < 128)]`;
    const bytes = [...Buffer.from('Ấp 1')].map((byte) => (byte > 127 ? byte - 256 : byte));
    expect(runBody(body)).toEqual([bytes, '4bqkcCAx', 'Af8=', 'Ấp 1', 'a.txt', 16, true]);
  });

  test('a PDF is made by the host, its name loses the last extension', () => {
    const body = `const b = Utilities.newBlob('<p>x</p>', 'text/html', 'a.12.2026').getAs('application/pdf');
      return [b.getName(), b.getContentType(), b.getDataAsString()]`;
    const makePdf = () => Buffer.from('%PDF').toString('base64');
    expect(runBody(body, { makePdf })).toEqual(['a.12.pdf', 'application/pdf', '%PDF']);
    expect(() => runBody(body)).toThrow('Conversion from text/html to application/pdf failed.');
  });

  test('identifiers are the same in a repetition and never given twice', () => {
    const workbook = workbookOf();
    const first = runBody('return [Utilities.getUuid(), Utilities.getUuid()]', { workbook });
    const later = runBody('return Utilities.getUuid()', { workbook });
    expect(runBody('return [Utilities.getUuid(), Utilities.getUuid()]')).toEqual(first);
    expect(first).not.toContain(later);
    expect(new Set(first as string[]).size).toBe(2);
  });
});
