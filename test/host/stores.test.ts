import { describe, expect, test } from 'vitest';
import type { HostOptions } from '../../src/host/context.ts';
import { DISTRICT, hostOf, runBody, scriptOf, workbookOf } from './host.ts';

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
      runBody(`PropertiesService.getDocumentProperties().setProperty('k', ${text})`);
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

describe('locks', () => {
  const lock = 'const l = LockService.getDocumentLock();';

  test('a lock is taken, let go and taken again', () => {
    const body = `${lock} const got = l.tryLock(100); l.releaseLock(); return [got, l.tryLock(100)]`;
    expect(runBody(body)).toEqual([true, true]);
  });

  test('somebody else’s lock takes the whole waiting time', () => {
    const body = `${lock} const t = Date.now(); return [l.tryLock(30000), Date.now() - t]`;
    expect(runBody(body, { isLockedByOthers: true })).toEqual([false, 30000]);
  });
});

describe('utilities', () => {
  const attached = (blob: string, options: Partial<HostOptions> = {}) => {
    const message = `{ to: 'a@b.example', subject: 's', body: 'b', attachments: [${blob}] }`;
    const host = hostOf(scriptOf(`MailApp.sendEmail(${message})`), options);
    host.run('main');
    return host.mails[0]?.attachments[0];
  };

  test('the bytes of a text are those of UTF-8', () => {
    expect(attached("Utilities.newBlob('Ấp 1', 'text/plain', 'a.txt')")).toEqual({
      name: 'a.txt',
      type: 'text/plain',
      base64: '4bqkcCAx',
    });
    expect(attached('Utilities.newBlob([1, -1])')?.base64).toBe('Af8=');
  });

  test('a PDF is made by the host, its name loses the last extension', () => {
    const page = "Utilities.newBlob('<p>x</p>', 'text/html', 'a.12.2026').getAs('application/pdf')";
    const base64 = Buffer.from('%PDF').toString('base64');
    expect(attached(page, { makePdf: () => base64 })).toEqual({
      name: 'a.12.pdf',
      type: 'application/pdf',
      base64,
    });
    expect(() => attached(page)).toThrow('Conversion from text/html to application/pdf failed.');
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
