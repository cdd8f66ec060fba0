import type { Severity } from '../../programme/finding.ts';
import { LIST_WORDS } from '../../words/finding-list.ts';
import { ruleTitle } from '../../words/findings.ts';
import type { GridValue } from '../../workbook/grid.ts';
import type { AboveList } from '../list-tab.ts';
import { isOpen, type ListKey, type ListRow, newsDay } from './list.ts';

/** Rows for units and for rules: with the lines around them the head stays within the first 20 rows. */
const LEAST = 4;
const MOST = 12;

/** How many open findings something has. */
interface Count {
  readonly name: string;
  readonly errors: number;
  readonly warnings: number;
  readonly news: number;
}

/** A unit that keeps rows, and the tab in which it does. */
interface Keeper {
  readonly name: string;
  readonly tab: string;
}

/**
 * What stands above the list of findings: how much is still to do, and where, unit by unit and rule by
 * rule, those with most to do first. Where there are more than fit, the last line counts the others.
 */
export function countsAbove(
  rows: readonly ListRow[],
  keepers: readonly Keeper[],
): AboveList<ListKey> {
  const height = Math.min(Math.max(keepers.length, LEAST), MOST);
  const open = rows.filter(isOpen);
  const units = counted(
    open,
    ({ unit }) => unit,
    keepers.map(({ name }) => name),
  );
  const rules = counted(open, ({ finding }) => (finding ? ruleTitle(finding.rule) : null), []);
  const tabs = new Map(keepers.map(({ name, tab }) => [name, tab]));
  const left = shortened(units, height, LIST_WORDS.otherUnits);
  const right = shortened(rules, height, LIST_WORDS.otherRules);
  const states = (state: ListRow['state']): number =>
    rows.filter((row) => row.state === state).length;
  const all = added('', open.map(countOf));
  const settled = LIST_WORDS.settled(states('mended'), states('accepted'));
  const news = LIST_WORDS.news(all.news, newsDay(rows));
  const title = [LIST_WORDS.open(all.errors, all.warnings), news, settled]
    .filter((sentence) => sentence !== '')
    .join(' ');
  const lines = Array.from({ length: height }, (_, index): GridValue[] => {
    const [unit, rule] = [left[index], right[index]];
    return [
      ...(unit
        ? [unit.errors, unit.name, tabs.get(unit.name) ?? null, unit.warnings]
        : [null, null, null, null]),
      ...(rule ? [rule.name, LIST_WORDS.rows(rule.errors + rule.warnings, rule.news)] : []),
    ];
  });
  return {
    rows: [[title], [LIST_WORDS.help], [...LIST_WORDS.countHeaders], ...lines, []],
    head: 2,
    centred: [0, 3],
    links: [
      { column: 1, to: 'unit' },
      { column: 2, to: null },
      { column: 4, to: 'rule' },
    ],
  };
}

function counted(
  open: readonly ListRow[],
  nameOf: (row: ListRow) => string | null,
  names: readonly string[],
): Count[] {
  const groups = new Map<string, Count[]>(names.map((name) => [name, []]));
  for (const row of open) {
    const name = nameOf(row);
    if (name === null) continue;
    const group = groups.get(name) ?? [];
    group.push(countOf(row));
    groups.set(name, group);
  }
  return [...groups]
    .map(([name, counts]) => added(name, counts))
    .sort((a, b) => b.errors - a.errors || b.warnings - a.warnings);
}

function countOf({ state, finding }: ListRow): Count {
  const is = (severity: Severity): number => (finding?.severity === severity ? 1 : 0);
  return { name: '', errors: is('error'), warnings: is('warning'), news: state === 'new' ? 1 : 0 };
}

function added(name: string, counts: readonly Count[]): Count {
  const sum = (key: 'errors' | 'warnings' | 'news'): number =>
    counts.reduce((total, count) => total + count[key], 0);
  return { name, errors: sum('errors'), warnings: sum('warnings'), news: sum('news') };
}

function shortened(
  counts: readonly Count[],
  height: number,
  others: (count: number) => string,
): Count[] {
  if (counts.length <= height) return [...counts];
  const rest = counts.slice(height - 1);
  return [...counts.slice(0, height - 1), added(others(rest.length), rest)];
}
