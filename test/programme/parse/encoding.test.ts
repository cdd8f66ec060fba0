import { describe, expect, test } from 'vitest';
import { legacyEncoding } from '../../../src/programme/parse/encoding.ts';

describe('text from an old font is recognised', () => {
  test.each([
    ['S¸ng kiÕn', 'TCVN3'],
    ['Gi¶i ph¸p n©ng cao chÊt l­îng', 'TCVN3'],
    ['LI£N §OµN LAO §éNG', 'TCVN3'],
    ['Saùng kieán naâng cao chaát löôïng', 'VNI'],
    ['LIEÂN ÑOAØN LAO ÑOÄNG', 'VNI'],
  ])('“%s” is %s', (text, encoding) => {
    expect(legacyEncoding(text)).toBe(encoding);
  });
});

describe('clean text is let be', () => {
  test.each([
    'Giải pháp nâng cao chất lượng dạy học',
    'GIẢI PHÁP NÂNG CAO CHẤT LƯỢNG',
    'Quà hoà bình, quê nhà, ô tô, ý chí',
    'Bể 2 m², lọc bụi 10 µm ± 5 %, ½ công suất',
    'Müller, naïve, Ångström',
    'Đúng chuẩn §5 ©2022 ®',
    '',
  ])('“%s”', (text) => {
    expect(legacyEncoding(text)).toBeNull();
  });
});
