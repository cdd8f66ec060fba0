import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  othersOf,
  rememberedOthers,
  withOthers,
} from '../../../src/programme/duplicates/others.ts';
import { applyReview, reviewOf } from '../../../src/programme/duplicates/review.ts';
import type { Finding } from '../../../src/programme/finding.ts';
import { judge } from '../../../src/programme/verdict.ts';
import { programme, type TypedRow, unit, unitTab } from '../../programme.ts';

const UNITS = ['Suối Mơ', 'Đồi Chè', 'Bến Lau'].map((name) => unit({ name }));
const CAMPAIGN = programme({ units: UNITS });

/** Few titles, authors and codes, so that much is repeated; some rows have an error of their own. */
const row: fc.Arbitrary<TypedRow> = fc.record({
  title: fc.constantFrom('Máy hái chè', 'Bẫy chuột đồng', 'Giàn phơi sim'),
  author: fc.constantFrom('Lò Thử A', 'Lò Thử B'),
  portalCode: fc.constantFrom('', 'A-1', 'A-2', 'A-3'),
  recognised: fc.constantFrom('20/02/2022', '20/02/2019'),
});

const sorted = (findings: readonly Finding[]): string[] =>
  findings.map((each) => JSON.stringify(Object.entries(each).sort())).sort();

test('a tab that is judged alone, with what was kept of the others, is judged as among them', () => {
  fc.assert(
    fc.property(
      fc.tuple(...UNITS.map(() => fc.array(row, { maxLength: 4 }))),
      fc.array(fc.constantFrom('same', 'different', null), { minLength: 20, maxLength: 20 }),
      (lists, decisions) => {
        const tabs = lists.map((rows, index) => unitTab(rows, UNITS[index]));
        const all = judge(CAMPAIGN, tabs);
        let next = 0;
        const review = reviewOf(all, [], []).map(({ level, members }) => ({
          level,
          members: members.map((member, index) => {
            next += 1;
            return { ...member, decision: index === 0 ? null : (decisions[next % 20] ?? null) };
          }),
        }));
        const findings = applyReview(all, all.findings, review);
        const othersIn = othersOf(all, findings);
        for (const tab of tabs) {
          const kept = JSON.parse(JSON.stringify(othersIn(tab.table.tab))) as unknown;
          const others = rememberedOthers(kept);
          if (!others) throw new Error('what was kept is not read back');
          const alone = judge(programme({ units: [tab.unit] }), [tab]);
          const own = findings.filter((each) => each.tab === tab.table.tab);
          expect(sorted(withOthers(alone, others))).toEqual(sorted(own));
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('what another version kept otherwise is not taken for the others', () => {
  expect(rememberedOthers({ findings: [{ row: 'abc', finding: {} }], freed: [] })).toBeNull();
  expect(rememberedOthers(null)).toBeNull();
});
