import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { docxParts } from '../../src/documents/docx.ts';
import { elementsIn, findElement, rootElement } from '../../src/xlsx/xml.ts';
import { joinZip, pack } from '../../src/xlsx/zip.ts';
import { everyDocument, partOf } from './every.ts';
import { faultIn } from './well-formed.ts';

const DOCUMENTS = [...everyDocument()];
const NAMES = DOCUMENTS.map(([name]) => name);
const xmlOf = (name: string, path?: string): string => {
  const document = new Map(DOCUMENTS).get(name);
  return document ? partOf(document, path) : '';
};

/** Twentieths of a point in millimetres, rounded to tenths. */
const millimetres = (twips: string | undefined): number =>
  Math.round((Number(twips) / 1440) * 254) / 10;

function attribute(xml: string | null, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(xml ?? '')?.[1];
}

const all = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?=[\\s/>])(?:[^>]*/>|[\\s\\S]*?</${tag}>)`, 'g'))].map(
    ([found]) => found,
  );

test('an office has six documents', () => {
  expect(NAMES.map((name) => name.replace(/-2023-09-15$/, ''))).toEqual([
    'cong-van-don-doc',
    'bao-cao-tong-ket',
    'to-trinh',
    'bien-ban',
    'tom-tat-01-vang-thi-thu',
    'danh-sach-tham-luan',
  ]);
});

describe.each(NAMES)('as the decree measures it: %s', (name) => {
  const xml = xmlOf(name);

  test('every sheet is A4 with margins of 20, 20, 30 and 20 mm, counted from its second page (II.1, I.4)', () => {
    const sections = all(xml, 'w:sectPr');
    expect(sections.length).toBeGreaterThan(0);
    for (const section of sections) {
      const [paper, margins] = ['w:pgSz', 'w:pgMar'].map((tag) => findElement(section, tag));
      const isLandscape = attribute(paper ?? null, 'w:orient') === 'landscape';
      const sides = ['w:w', 'w:h'].map((side) => millimetres(attribute(paper ?? null, side)));
      expect(isLandscape ? sides.reverse() : sides).toEqual([210, 297]);
      const around = ['w:top', 'w:bottom', 'w:left', 'w:right'];
      expect(around.map((side) => millimetres(attribute(margins ?? null, side)))).toEqual([
        20, 20, 30, 20,
      ]);
      expect(section).toContain('<w:titlePg/>');
      expect(attribute(findElement(section, 'w:pgNumType'), 'w:start')).toBe('1');
    }
    const number = xmlOf(name, 'word/header1.xml');
    expect(number).toContain(' PAGE ');
    expect(number).toContain('<w:jc w:val="center"/>');
    expect(all(number, 'w:sz').map((size) => attribute(size, 'w:val'))).toEqual(['26', '26']);
  });

  test('Times New Roman, 11 to 14 points (II.3, II.9)', () => {
    const styles = xmlOf(name, 'word/styles.xml');
    expect(attribute(findElement(styles, 'w:rFonts'), 'w:ascii')).toBe('Times New Roman');
    expect(xml).not.toContain('w:rFonts');
    const sizes = all(xml, 'w:r').map(
      (run) => Number(attribute(findElement(run, 'w:sz'), 'w:val')) / 2,
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(14);
  });

  test('prose is justified, 1,27 cm in, 6 points apart, single to one and a half lines (II.6.b)', () => {
    const prose = all(xml, 'w:p').filter((paragraph) => paragraph.includes('<w:jc w:val="both"/>'));
    for (const paragraph of prose) {
      const spacing = findElement(paragraph, 'w:spacing');
      expect(millimetres(attribute(findElement(paragraph, 'w:ind'), 'w:firstLine'))).toBe(12.7);
      expect(Number(attribute(spacing, 'w:after'))).toBeGreaterThanOrEqual(120);
      const lines = Number(attribute(spacing, 'w:line')) / 240;
      expect(lines).toBeGreaterThanOrEqual(1);
      expect(lines).toBeLessThanOrEqual(1.5);
    }
    expect(prose.length).toBeGreaterThan(0);
  });

  test('the heads of tables are repeated, and no row is parted', () => {
    for (const table of all(xml, 'w:tbl')) {
      const rows = all(table, 'w:tr');
      expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
      const isList = table.includes('<w:tblBorders>');
      expect(rows[0]?.includes('<w:tblHeader/>')).toBe(isList);
    }
  });

  test('behind every table but the head stands a line too low to turn a page', () => {
    const [body] = elementsIn(xml, rootElement(xml).contentStart);
    const parts = elementsIn(xml, body?.contentStart, body?.contentEnd);
    const behind = parts
      .flatMap((part, index) => (part.name === 'w:tbl' ? [parts[index + 1]] : []))
      .slice(1);
    expect(behind.length).toBeGreaterThan(0);
    for (const next of behind) {
      expect(next?.name).toBe('w:p');
      expect(xml.slice(next?.start, next?.end)).toContain('w:line="20" w:lineRule="exact"');
    }
  });

  test('the signature is never alone on a page', () => {
    const signature = xml.lastIndexOf('<w:tbl>', xml.indexOf('CHỦ T'));
    const before = [...xml.slice(0, signature).matchAll(/<w:p>.*?<\/w:p>/gs)].at(-1)?.[0] ?? '';
    expect(before).toContain('<w:keepNext/>');
  });
});

test('what announces a list or a table stays with it', () => {
  const leads = NAMES.flatMap((name) => all(xmlOf(name), 'w:p')).filter((paragraph) =>
    /:<\/w:t><\/w:r><\/w:p>$/.test(paragraph),
  );
  expect(leads.length).toBeGreaterThan(3);
  for (const lead of leads.filter((paragraph) => paragraph.includes('"both"')))
    expect(lead).toContain('<w:keepNext/>');
});

test('60 exemplars in every part of a report, or 60 awards, stay below 100 KB a file', () => {
  const title = Array.from(
    { length: 60 },
    (_, at) =>
      `“Cải tiến máy số ${at * 7919} nhằm giảm thời gian dừng máy” của Lò Thị Mẫu ${at}: làm lợi ${at * 104729}.000 đồng/năm.`,
  ).join('\n');
  for (const document of everyDocument({ names: { title }, many: 60 }).values()) {
    const parts = docxParts(document).map(({ path, text }) =>
      pack(path, new TextEncoder().encode(text)),
    );
    expect(joinZip(parts).length).toBeLessThan(100_000);
  }
});

describe('whatever is typed', () => {
  const typed = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => `x${text}`);
  const nasty = fc.constantFrom(
    '<w:p/>',
    ']]>',
    '&amp;#0;',
    '</w:t></w:r></w:p><w:sectPr/>',
    '"><script>',
    'ﷺ\u202Eabc\uFFFE\uD800',
    'Ấ'.repeat(10_000),
  );

  test('every part of every document is well-formed XML of the same parts', () => {
    const names = fc.record({ office: typed, unit: typed, person: typed, title: typed });
    const worst = nasty.map((text) => ({ office: text, unit: text, person: text, title: text }));
    fc.assert(
      fc.property(fc.oneof(names, worst), (changed) => {
        for (const document of everyDocument({
          names: changed,
          fields: { signer: changed.person, message: changed.title },
        }).values())
          for (const { text } of docxParts(document)) expect(faultIn(text)).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});
