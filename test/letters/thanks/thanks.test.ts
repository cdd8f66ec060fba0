import { describe, expect, test } from 'vitest';
import { RENDERS } from '../../../src/letters/renders.ts';
import { laiChauReport } from '../../lai-chau.ts';
import { CONTEXT } from '../sample.ts';

const report = laiChauReport();

describe('thanks on 10/11/2022', () => {
  const [thanUyen, , tanUyen] = RENDERS.thanks(report, CONTEXT);

  test('go to the three units that exceeded their targets', () => {
    expect(RENDERS.thanks(report, CONTEXT).map(({ unit }) => unit)).toEqual([
      'LĐLĐ huyện Than Uyên',
      'LĐLĐ huyện Nậm Nhùn',
      'LĐLĐ huyện Tân Uyên',
    ]);
    expect(tanUyen?.subject).toBe(
      'Cảm ơn LĐLĐ huyện Tân Uyên đã vượt chỉ tiêu sáng kiến – đến ngày 10/11/2022',
    );
  });

  test('encourage a unit that fell asleep after its success, and only that', () => {
    expect(thanUyen?.text).toContain(
      'Riêng Giai đoạn 2, đơn vị có 30/125 sáng kiến, đạt 24% chỉ tiêu, trong khi theo tiến độ đến nay cần có ít nhất 45 sáng kiến.',
    );
    expect(tanUyen?.text).not.toContain('Riêng Giai đoạn');
  });
});
