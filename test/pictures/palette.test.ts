import { expect, test } from 'vitest';
import { PLAIN_COLOR, STATUS_COLORS } from '../../src/pictures/palette.ts';

const GROUNDS = { paper: '#ffffff', 'a dark page': '#202124' };

const pairs = Object.entries({ ...STATUS_COLORS, plain: PLAIN_COLOR }).flatMap(([name, color]) =>
  Object.entries(GROUNDS).map(([ground, behind]) => ({ name, ground, color, behind })),
);

test.each(pairs)('$name is seen on $ground', ({ color, behind }) => {
  const [a, b] = [luminance(color), luminance(behind)];
  expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).toBeGreaterThanOrEqual(3);
});

/** Relative luminance as WCAG defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
