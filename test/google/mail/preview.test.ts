import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { open } from '../../add-in.ts';
import { isLetter, mailWorkbook, send } from './letters.ts';

const ON = { now: '2022-11-10T09:00' };

/** So many units a large province has, each in need of a letter. */
const MANY = Array.from({ length: 64 }, (_, index) => ({
  name: `Huyện ${index + 1}`,
  target: 200,
  result: { tab: `Huyện ${index + 1}` },
  to: `huyen${index + 1}@don-vi.example`,
}));

function lettersOn(page: string): string[] {
  const [, packed = ''] = /data-packed="([\w-]*)"/.exec(page) ?? [];
  return JSON.parse(gunzipSync(Buffer.from(packed, 'base64url')).toString('utf8')) as string[];
}

describe('the page of letters to all units', () => {
  const entry = 'sendReminders';

  const page = (): string => {
    const host = open(mailWorkbook(MANY), ON);
    host.run(entry);
    return host.pages[0]?.content ?? '';
  };

  test('holds every letter as it goes', () => {
    const letters = lettersOn(page());
    const { mails } = send(mailWorkbook(MANY), entry, ON);
    expect(letters).toEqual(mails.filter(isLetter).map(({ htmlBody }) => htmlBody));
    expect(letters).toHaveLength(MANY.length);
  });

  test('is not as long as its letters together', () => {
    const shown = page();
    const letters = lettersOn(shown).join('').length;
    expect(letters).toBeGreaterThan(250_000);
    expect(shown.length).toBeLessThan(250_000);
  });
});
