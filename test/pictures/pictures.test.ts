import { describe, expect, test } from 'vitest';
import {
  coveragePicture,
  funnelPicture,
  quartersPicture,
  ranksPicture,
  rulesPicture,
} from '../../src/pictures/counts.ts';
import { inPieces, type Picture } from '../../src/pictures/picture.ts';
import { progressPicture } from '../../src/pictures/progress.ts';
import { phasePicture, unitsPicture } from '../../src/pictures/units.ts';
import type { Overview } from '../../src/programme/overview/overview.ts';
import { unit } from '../lai-chau.ts';
import {
  courseOf,
  HOSTILE,
  laiChauOverview,
  manyUnits,
  overviewOfUnits,
  WIDTHS,
} from '../overview.ts';

const WHOLE = laiChauOverview();
const [CLUSTER] = WHOLE.clusters;

/** Every picture of a model. */
const DRAW: Readonly<Record<string, (overview: Overview, width: number) => Picture | null>> = {
  units: ({ figures }, width) => unitsPicture(figures, width, 'p'),
  phase: ({ figures }, width) => phasePicture(figures, 1, width, 'p'),
  progress: (overview, width) => progressPicture(courseOf(overview), width, 'p'),
  ranks: ({ clusters }, width) =>
    clusters[0] ? ranksPicture(clusters[0], new Map(), width, 'p') : null,
  funnel: (overview, width) => funnelPicture(overview, width, 'p'),
  coverage: (overview, width) => coveragePicture(overview, width, 'p'),
  rules: (overview, width) => rulesPicture(overview, width, 'p'),
  quarters: (overview, width) => quartersPicture(overview, width, 'p'),
};

/** What may come: nothing, one unit, many, no targets, far over the target, names of every kind. */
const BOOKS: Readonly<Record<string, Overview>> = {
  none: overviewOfUnits([]),
  one: overviewOfUnits([unit('LĐLĐ huyện Than Uyên', { targets: [115, 0] })]),
  many: manyUnits(64),
  'no targets': overviewOfUnits([unit('LĐLĐ huyện Than Uyên'), unit('CĐN Giáo dục')]),
  hostile: overviewOfUnits(HOSTILE.map((name) => unit(name, { targets: [10, 10] }))),
  whole: WHOLE,
};

const kinds = Object.keys(DRAW);
const cases = Object.keys(BOOKS).flatMap((book) =>
  kinds.flatMap((kind) => WIDTHS.map((width) => ({ book, kind, width }))),
);

function draw(book: string, kind: string, width: number): Picture | null {
  const overview = BOOKS[book];
  return overview ? (DRAW[kind]?.(overview, width) ?? null) : null;
}

describe('pictures of the form of 10/11/2022', () => {
  test.each(
    kinds
      .filter((kind) => kind !== 'coverage')
      .flatMap((kind) => WIDTHS.map((width) => ({ kind, width }))),
  )('$kind at $width px', async ({ kind, width }) => {
    const svg = draw('whole', kind, width)?.svg ?? '';
    await expect(`${svg}\n`).toMatchFileSnapshot(`../fixtures/pictures/${kind}-${width}.svg`);
  });

  test('the phase is judged by one rule for every unit', () => {
    const { title, table } = phasePicture(WHOLE.figures, 1, 940, 'p');
    expect(title).toBe('Giai đoạn 2: 07 đơn vị chậm');
    expect(table.rows.filter((row) => row.at(-1) === 'Chậm').map(([name]) => name)).toEqual([
      'Công đoàn ngành Y tế',
      'CĐN Giáo dục',
      'LĐLĐ huyện Tam Đường',
      'Công đoàn Viên chức',
      'LĐLĐ huyện Nậm Nhùn',
      'LĐLĐ huyện Mường Tè',
      'LĐLĐ huyện Than Uyên',
    ]);
  });

  test('a cluster tells who leads, who went up, and every place', () => {
    const moved = new Map([['LĐLĐ huyện Than Uyên', 2]]);
    const picture = CLUSTER && ranksPicture(CLUSTER, moved, 940, 'p');
    expect(picture?.title).toBe('Khối II: dẫn đầu là LĐLĐ huyện Than Uyên');
    expect(picture?.table.rows.map((row) => row.slice(0, 2))).toEqual([
      ['LĐLĐ huyện Than Uyên', '1'],
      ['LĐLĐ huyện Nậm Nhùn', '2'],
      ['LĐLĐ huyện Sìn Hồ', '3'],
      ['LĐLĐ huyện Mường Tè', '4'],
    ]);
    expect(picture?.svg).toContain('Vượt chỉ tiêu; lên 2 bậc');
  });
});

test('coverage names those that have none', () => {
  const [first] = WHOLE.figures.units;
  const coverage = { listed: 3, covered: 1, without: ['CĐCS A', 'CĐCS B'] };
  const units = first ? [{ ...first, coverage }] : [];
  const picture = coveragePicture({ ...WHOLE, figures: { ...WHOLE.figures, units } }, 940, 'p');
  expect(picture?.title).toBe('1/3 công đoàn cơ sở có ít nhất 01 sáng kiến được tính');
  expect(picture?.table.rows).toEqual([['LĐLĐ huyện Than Uyên', '1', '3', 'CĐCS A; CĐCS B']]);
});

describe('the bars of the units', () => {
  test.each(
    Object.keys(BOOKS)
      .filter((book) => book !== 'whole')
      .flatMap((book) => WIDTHS.map((width) => ({ book, width }))),
  )('of $book at $width px', async ({ book, width }) => {
    const svg = draw(book, 'units', width)?.svg ?? '';
    const file = `../fixtures/pictures/units-${book.replace(' ', '-')}-${width}.svg`;
    await expect(`${svg}\n`).toMatchFileSnapshot(file);
  });
});

describe('a picture of whatever comes', () => {
  test.each(cases)('$kind of $book at $width px is sound', ({ book, kind, width }) => {
    const picture = draw(book, kind, width);
    if (picture === null) return expect(kind).toBe('ranks');
    const { svg, title, desc, table } = picture;
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(svg).not.toMatch(/<(?:script|b|img)\b/);
    expect(openElements(svg)).toEqual([]);
    expect(title.length).toBeGreaterThan(5);
    expect(desc).not.toBe('');
    for (const row of table.rows) expect(row).toHaveLength(table.head.length);
  });

  test('every figure of the picture stands in its table', () => {
    const { svg, table } = unitsPicture(WHOLE.figures, 358, 'p');
    for (const [name = '', result = '', target = ''] of table.rows) {
      expect(svg).toContain(`>${name}<`);
      expect(svg).toContain(target === '' ? `>${result} ·` : `>${result}/${target} (`);
    }
  });

  test('a bar far over the target is cut and says so', () => {
    const most = overviewOfUnits([unit('LĐLĐ huyện Than Uyên', { targets: [115, 11] })]);
    const { svg, desc } = unitsPicture(most.figures, 358, 'p');
    expect(svg).toContain('338/126 (268%)');
    expect(svg).toContain('▸');
    expect(desc).toContain('thu ngắn');
    expect(unitsPicture(WHOLE.figures, 358, 'p').svg).not.toContain('▸');
  });
});

test('a picture that is higher than a sheet comes in pieces, of which none cuts a line or is too high', () => {
  const picture = phasePicture(manyUnits(64).figures, 0, 700, 'p');
  const pieces = inPieces(picture, 700, 860, 'p');
  expect(openElements(pieces)).toEqual([]);
  const frames = [...pieces.matchAll(/viewBox="0 ([\d.]+) 700 ([\d.]+)"/g)].map(([, top, high]) => [
    Number(top),
    Number(top) + Number(high),
  ]);
  expect(frames.length).toBeGreaterThan(1);
  frames.forEach(([top = 0, end = 0], index) => {
    expect(end - top).toBeLessThanOrEqual(860);
    expect(top).toBe(frames[index - 1]?.[1] ?? 0);
  });
  expect(frames.at(-1)?.[1]).toBeCloseTo(picture.height);
  const lines = [...picture.svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) =>
    Number(y),
  );
  expect(lines.length).toBeGreaterThan(64);
  for (const y of lines)
    expect(frames.some(([top = 0, end = 0]) => top <= y - 12 && y + 3 <= end)).toBe(true);
  expect(inPieces(unitsPicture(WHOLE.figures, 700, 'p'), 700, 860, 'p')).toBe(
    unitsPicture(WHOLE.figures, 700, 'p').svg,
  );
});

/** What is opened and not closed in its place. */
function openElements(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name = '', empty] of xml.matchAll(/<(\/?)([a-z]\w*)[^<>]*?(\/?)>/gi)) {
    if (close) {
      if (open.pop() !== name) return [`/${name}`];
    } else if (!empty) open.push(name);
  }
  return open;
}
