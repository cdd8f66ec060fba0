import { describe, expect, test } from 'vitest';
import { byClaim, portalCodeOf, workOf } from '../../../src/programme/duplicates/claim.ts';
import { initiative } from '../../programme.ts';

describe('the portal code of a row', () => {
  test.each([
    ['SM-0012', 'SM-0012'],
    [' sm 0012 ', 'SM0012'],
    ['77', '77'],
    ['A1', 'A1'],
    ['10', '10'],
  ])('“%s” is one', (portalCode, code) => {
    expect(portalCodeOf(initiative({ portalCode }))).toBe(code);
  });

  test.each(['', '0', '00', '0.0', 'A0', 'SM-0000', '-', '...', 'chưa có', 'Không', 'SM'])(
    '“%s” is none',
    (portalCode) => {
      expect(portalCodeOf(initiative({ portalCode }))).toBeNull();
    },
  );
});

describe('the work of a row', () => {
  const work = workOf(initiative({ title: 'Máy hái chè', author: 'Lò Thị Mẫu' }));

  test.each([
    { title: 'MÁY  HÁI CHÈ.', author: 'Lò Thị Mẫu' },
    { title: 'Máy hái chè', author: 'Lò Thị Mẫu (60%)' },
    { title: 'Máy hái chè', author: 'lò thị mẫu', portalCode: '0' },
  ])('is the same as $title by $author', (row) => {
    expect(workOf(initiative(row))).toBe(work);
  });

  test.each([
    { title: 'Máy hái chè', author: 'Lò Thị Mậu' },
    { title: 'Máy hái che', author: 'Lò Thị Mẫu' },
  ])('is another than $title by $author', (row) => {
    expect(workOf(initiative(row))).not.toBe(work);
  });

  test.each([{ title: null }, { author: null }])('is none with %j', (row) => {
    expect(workOf(initiative(row))).toBeNull();
  });
});

test.each([
  { one: '1/8/2022', other: '2/8/2022', better: 'one' },
  { one: '8h ngày 2/8/2022', other: '7h ngày 2/8/2022', better: 'other' },
  { one: '2/8/2022', other: '7h ngày 2/8/2022', better: 'one' },
  { one: null, other: '2/8/2022', better: 'other' },
  { one: '2/8/2022', other: '2/8/2022', better: 'neither' },
  { one: null, other: null, better: 'neither' },
])('of rows registered $one and $other, the better claim has $better', ({ one, other, better }) => {
  const order = byClaim(initiative({ registered: one }), initiative({ registered: other }));
  expect(['one', 'neither', 'other'][Math.sign(order) + 1]).toBe(better);
});
