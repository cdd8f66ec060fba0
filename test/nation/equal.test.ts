import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpenedPackage } from '../../nation/package-file.ts';
import { provinceTabs } from '../../src/bench/province.ts';
import { workbookOf } from '../../src/bench/workbook.ts';
import type { InitiativeLine, PackageFile, UnitLine } from '../../src/packages/lines.ts';
import type { Workbook } from '../../src/xlsx/model.ts';
import { click, formRows, open, tabOf, valuesOf } from '../add-in.ts';
import { AS_OF, IS_INSTALLED, ownFolder, withStore } from './given.ts';

const folder = ownFolder();

type Sums = Map<string, number>;

const add = (sums: Sums, name: string, number: number): void => {
  sums.set(name, (sums.get(name) ?? 0) + number);
};

const sorted = (sums: Sums): [string, number][] => [...sums].sort(([a], [b]) => (a < b ? -1 : 1));

const textsOf = (opened: OpenedPackage, file: PackageFile): Record<string, unknown>[] =>
  new TextDecoder()
    .decode(opened.texts[file])
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text) as Record<string, unknown>);

/** What the questions ask, added up here from the lines of the packages. */
function addedUp(packages: readonly OpenedPackage[]): Readonly<Record<string, Sums>> {
  const sums = Object.fromEntries(
    ['form', 'coverage', 'money', 'rules', 'kinds', 'quarters', 'history'].map((name) => [
      name,
      new Map<string, number>(),
    ]),
  ) as Record<'form' | 'coverage' | 'money' | 'rules' | 'kinds' | 'quarters' | 'history', Sums>;
  for (const opened of packages) {
    const { code, name } = opened.manifest.sender;
    for (const { targets, results, listed, covered } of textsOf(
      opened,
      'units',
    ) as unknown as UnitLine[]) {
      results.forEach((result, phase) => {
        add(sums.form, `${code}|${phase + 1}|target`, targets[phase] ?? 0);
        add(sums.form, `${code}|${phase + 1}|result`, result);
        add(sums.history, `${code}|${opened.manifest.asOf}`, result);
      });
      add(sums.coverage, `${name}|listed`, listed ?? 0);
      add(sums.coverage, `${name}|covered`, covered ?? 0);
    }
    for (const line of textsOf(opened, 'initiatives') as unknown as InitiativeLine[]) {
      const { counts, rule, benefit, kind, registered } = line;
      if (!counts) add(sums.rules, `${name}|${rule}`, 1);
      if (!counts || registered === null) continue;
      add(sums.money, `${name}|lines`, benefit === null ? 0 : 1);
      add(sums.money, `${name}|benefit`, benefit ?? 0);
      add(sums.kinds, `${kind ?? ''}|lines`, 1);
      const quarter = Math.floor((Number(registered.slice(5, 7)) + 2) / 3);
      add(sums.quarters, `${registered.slice(0, 4)}-Q${quarter}`, 1);
    }
  }
  return sums;
}

describe.skipIf(!IS_INSTALLED)('what the engine answers', async () => {
  const nation = IS_INSTALLED
    ? {
        ...(await import('../../nation/package-file.ts')),
        ...(await import('../../nation/generate.ts')),
        ...(await import('../../nation/questions.ts')),
      }
    : (null as never);

  test('is what the lines of the packages come to, question by question, and each line stands there as it came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 3, max: 400 }),
        async (seed, rows) => {
          const place = mkdtempSync(join(folder, 'goi-'));
          const paths = nation.generate(place, {
            senders: 3,
            rows,
            seed,
            asOf: AS_OF,
            key: 'khóa',
          });
          await withStore(async (store) => {
            const packages: OpenedPackage[] = [];
            for (const path of paths) {
              const { bytes, sha256 } = nation.readPackage(path);
              const opened = nation.openPackage(bytes, sha256);
              await store.load(opened, path);
              packages.push(opened);
            }
            const expected = addedUp(packages);
            const answered = async (
              question: string,
              names: (row: Record<string, unknown>) => [string, unknown][],
            ) => {
              const sums: Sums = new Map();
              for (const row of (await store.answer(nation.questionOf(question))).rows)
                for (const [name, number] of names(row)) add(sums, name, Number(number ?? 0));
              return sorted(sums);
            };
            const of = (name: string): [string, number][] => sorted(expected[name] ?? new Map());
            expect(
              await answered('form', ({ sender, phase, target, result }) => [
                [`${sender}|${phase}|target`, target],
                [`${sender}|${phase}|result`, result],
              ]),
            ).toEqual(of('form'));
            expect(
              await answered('coverage', ({ office, listed, covered }) => [
                [`${office}|listed`, listed],
                [`${office}|covered`, covered],
              ]),
            ).toEqual(of('coverage'));
            expect(
              await answered('money', ({ office, lines, benefit }) => [
                [`${office}|lines`, lines],
                [`${office}|benefit`, benefit],
              ]),
            ).toEqual(of('money'));
            expect(
              await answered('rules', ({ office, rule, lines }) => [[`${office}|${rule}`, lines]]),
            ).toEqual(of('rules'));
            expect(
              await answered('kinds', ({ kind, lines }) => [[`${kind}|lines`, lines]]),
            ).toEqual(of('kinds'));
            expect(
              await answered('quarters', ({ quarter, lines }) => [[String(quarter), lines]]),
            ).toEqual(of('quarters'));
            expect(
              await answered('history', ({ code, day, result }) => [
                [`${code}|${String(day).slice(0, 10)}`, result],
              ]),
            ).toEqual(of('history'));
            for (const opened of packages) {
              const stored = await store.ask(
                `SELECT key, unit, grassroots, title, code, author, kind, participant, CAST(recognised AS VARCHAR) AS recognised,
                   CAST(applied AS VARCHAR) AS applied, CAST(registered AS VARCHAR) AS registered, CAST(phase AS INTEGER) AS phase, counts, rule,
                   CAST(benefit AS DOUBLE) AS benefit, outstanding FROM initiatives WHERE sender = $1 ORDER BY key`,
                [opened.manifest.sender.code],
              );
              const lines = textsOf(opened, 'initiatives').sort((a, b) =>
                String(a.key) < String(b.key) ? -1 : 1,
              );
              expect(stored).toEqual(lines);
            }
          });
        },
      ),
      { numRuns: 8 },
    );
  });

  const packageOf = (workbook: Workbook): OpenedPackage => {
    const { files } = open(workbook).runFromPage('takePackage') as {
      readonly files: readonly { readonly base64: string }[];
    };
    const bytes = Buffer.from(files[0]?.base64 ?? '', 'base64');
    return nation.openPackage(bytes, String(bytes.length));
  };

  test('is what the add-in’s own form of the same workbook says, unit by unit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 40 }),
        async (tabs, rows) => {
          const workbook = workbookOf(provinceTabs({ tabs, rows }));
          const settings = tabOf(workbook, 'Cài đặt');
          const at = valuesOf(settings).findIndex(([item]) => item === 'Mã đơn vị gửi');
          settings.setValue(at, 1, 'LC');
          const opened = packageOf(workbook);
          expect(click(workbook, 'buildSummary').outcome).toBe('done');
          await withStore(async (store) => {
            await store.load(opened, 'goi.zip');
            const answered = await store.ask(
              `SELECT unit, LIST(CAST(target AS INTEGER) ORDER BY phase) AS targets, LIST(CAST(result AS INTEGER) ORDER BY phase) AS results
               FROM results GROUP BY unit`,
            );
            const ours = Object.fromEntries(
              answered.map(({ unit, targets, results }) => [unit, [targets, results]]),
            );
            const theirs = Object.fromEntries(
              formRows(workbook).map((row) => [
                row[1],
                [
                  [row[3], row[6]],
                  [row[4], row[7]],
                ],
              ]),
            );
            expect(ours).toEqual(theirs);
          });
        },
      ),
      { numRuns: 5 },
    );
  });
});
