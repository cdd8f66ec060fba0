import { describe, expect, test } from 'vitest';
import { rememberedSetup } from '../../../src/programme/set-up/remembered.ts';
import { defaultSettings } from '../../../src/programme/set-up/settings.ts';
import { readText, writeText } from '../../../src/workbook/stored.ts';

const SETUP = {
  zone: 'Asia/Ho_Chi_Minh',
  settings: { ...defaultSettings(), leaderRecipients: ['lanh-dao@tinh.example'] },
  phases: [
    {
      name: 'Giai đoạn 1',
      opens: '2021-11-01T00:00:00',
      closesBefore: '2022-06-01T00:00:00',
      recognisedFrom: '2021-09-01',
      recognisedTo: '2022-05-31',
    },
  ],
};

const again = (setup: typeof SETUP | Record<string, unknown>) =>
  rememberedSetup(readText('setup', writeText('setup', setup as typeof SETUP)));

describe('the set-up that the last run remembered', () => {
  test('is read back as it was', () => {
    expect(again(SETUP)).toEqual(SETUP);
  });

  test.each([
    { name: 'a setting that was not known then', settings: { ...SETUP.settings, plan: undefined } },
    { name: 'a setting of another kind', settings: { ...SETUP.settings, severeBelow: '50' } },
    { name: 'no settings', settings: null },
    { name: 'phases that are no list', phases: {} },
    { name: 'a phase without its window', phases: [{ name: 'Giai đoạn 1' }] },
    { name: 'no zone', zone: null },
  ])('counts as absent with $name', ({ name: _, ...part }) => {
    expect(again({ ...SETUP, ...part })).toBeNull();
  });

  test('counts as absent where there is none', () => {
    expect(rememberedSetup(null)).toBeNull();
  });
});
