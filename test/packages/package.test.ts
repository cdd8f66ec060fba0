import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePackage, type Package } from '../../src/packages/package.ts';
import { VERSION } from '../../src/packages/version.ts';
import { buildReport, type Report } from '../../src/programme/report.ts';
import { judge } from '../../src/programme/verdict.ts';
import { programme, type TypedRow, unit, unitTab } from '../programme.ts';

const UNITS = [
  unit({ name: 'Bản Mây', targets: [10, 20] }),
  unit({ name: 'Đồi Sương', targets: [5, null] }),
  unit({ name: 'Đơn vị phối hợp', tab: null, targets: [], reported: [3, 1] }),
];

/** The report of rows that two units typed, and of a third that reports counts. */
function reportOf(
  first: readonly TypedRow[],
  second: readonly TypedRow[] = [],
  change = {},
): Report {
  const settings = { senderCode: 'TN', ...change };
  const [one, other] = [UNITS[0] ?? unit(), UNITS[1] ?? unit()];
  const tabs = [unitTab(first, one), unitTab(second, other)];
  return buildReport(judge(programme({ settings, units: UNITS }), tabs), '2022-11-10');
}

/** Tells names apart and gives none of them away. */
const hash = (name: string): string =>
  String([...name].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 1_000_003, 7));

const packageOf = (report: Report, key: typeof hash | null = hash): Package =>
  makePackage(report, { madeAt: '2022-11-10T17:00:00', madeBy: 'test', hash: key });

describe('a package of figures', () => {
  test('sums are those of the form, and the rows with what units report come to them', () => {
    const report = reportOf(
      [{ portalCode: 'A-1' }, { portalCode: 'A-2', title: 'Giá phơi lúa', registered: null }],
      [
        {
          portalCode: 'B-1',
          title: 'Máy tách hạt ngô',
          registered: { moment: '2022-04-01T08:00:00' },
          recognised: { moment: '2022-03-01T00:00:00' },
          applied: { moment: '2022-02-01T00:00:00' },
        },
      ],
    );
    const { manifest, initiatives, units } = packageOf(report);
    expect(manifest.sums).toEqual({
      targets: [15, 20],
      results: [4, 2],
      reported: [3, 1],
      notCounted: { 'not-on-portal': 1 },
      benefit: '240000000',
      coverage: null,
    });
    expect(manifest.sums.results).toEqual(report.total.phases.map(({ result }) => result));
    expect(
      initiatives.map(({ unit: of, phase, counts, rule }) => [of, phase, counts, rule]),
    ).toEqual([
      ['Bản Mây', 2, true, null],
      ['Bản Mây', null, false, 'not-on-portal'],
      ['Đồi Sương', 1, true, null],
    ]);
    expect(
      units.map(({ name, targets, results, source }) => [name, targets, results, source]),
    ).toEqual([
      ['Bản Mây', [10, 20], [0, 1], 'rows'],
      ['Đồi Sương', [5, null], [1, 0], 'rows'],
      ['Đơn vị phối hợp', [null, null], [3, 1], 'reported'],
    ]);
  });

  test('a row after the day of the report is in it and says so; a row that is being typed too', () => {
    const { initiatives, manifest } = packageOf(
      reportOf([
        { portalCode: 'A-1', registered: { moment: '2022-12-01T08:00:00' } },
        {
          portalCode: 'A-2',
          title: 'Chỉ mới có tên',
          author: null,
          grassroots: null,
          kind: null,
          applied: null,
          recognised: null,
          recognitionDocument: null,
        },
      ]),
    );
    expect(initiatives.map(({ rule }) => rule)).toEqual(['later', 'unfinished']);
    expect(manifest.sums.notCounted).toEqual({ later: 1, unfinished: 1 });
  });

  test('of a row that is wrong in several ways every finding is in it, and one main rule, repetition last', () => {
    const wrong = {
      portalCode: 'A-1',
      registered: { moment: '2022-12-31T08:00:00' },
      kind: 'Giải pháp lạ',
    };
    const { initiatives, findings } = packageOf(
      reportOf([
        { portalCode: 'A-1' },
        { ...wrong, registered: { moment: '2022-08-01T08:00:00' } },
      ]),
    );
    expect(initiatives[1]).toMatchObject({ counts: false, rule: 'solution-kind' });
    const own = findings.filter(({ key }) => key === initiatives[1]?.key);
    expect(own.map(({ rule }) => rule).sort()).toEqual(['duplicate', 'solution-kind']);
  });

  test('no name of an author leaves, unless the office says so, whatever is typed in the row', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Lò Thị Mẫu', 'Vàng A Thử', 'Mùa Thị Vẽ'),
        fc.boolean(),
        (author, isKeyed) => {
          const row = {
            author,
            coauthors: `${author} 40%`,
            remark: `của ${author}`,
            portalCode: null,
          };
          const { manifest, ...lines } = packageOf(reportOf([row]), isKeyed ? hash : null);
          expect(JSON.stringify(lines)).not.toContain(author);
          expect(manifest.authors).toBe(isKeyed ? 'hashes' : 'none');
          const named = packageOf(reportOf([row], [], { sendsAuthors: true }));
          expect(named.initiatives[0]?.authorName).toBe(author);
        },
      ),
    );
  });

  test('one author has one hash however the name is spelt, and the key of a row says nothing of the author', () => {
    const of = (author: string) =>
      packageOf(reportOf([{ author, portalCode: null }])).initiatives[0];
    expect(of('Lò Thị Mẫu')?.author).toBe(of('  lò thị  mẫu')?.author);
    expect(of('Lò Thị Mẫu')?.author).not.toBe(of('Vàng A Thử')?.author);
    expect(of('Lò Thị Mẫu')?.key).toBe(of('Vàng A Thử')?.key);
  });

  test('each row has a key of its own, also where two say the same', () => {
    const { initiatives } = packageOf(
      reportOf([{}, {}, { title: '', portalCode: null }, { title: '', portalCode: null }]),
    );
    const keys = initiatives.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('no address, telephone or note of the set-up or the rows is in it', () => {
    const secrets = {
      leaderRecipients: ['lanh-dao@bi-mat.example'],
      contact: 'Đầu mối bí mật',
      programmeKey: 'khoa-bi-mat',
      replyTo: 'tra-loi@bi-mat.example',
    };
    const text = JSON.stringify(
      packageOf(
        reportOf(
          [
            {
              remark: 'ghi chú bí mật',
              recognitionDocument: 'QĐ bí mật',
              socialBenefit: 'lợi ích bí mật',
            },
          ],
          [],
          secrets,
        ),
      ),
    );
    expect(text).not.toMatch(/bí mật|bi-mat/);
  });

  test('names the version that package.json names', () => {
    const { version } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
    );
    expect(VERSION).toBe(version);
  });
});
