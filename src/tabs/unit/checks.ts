import { type Finding, placeKey, tellsMissing } from '../../programme/finding.ts';
import { missingCells, missingOfUnfinished } from '../../programme/initiative/missing.ts';
import type { Initiative } from '../../programme/initiative/read.ts';
import type { Report } from '../../programme/report.ts';
import type { UnitTab } from '../../programme/verdict.ts';
import { findingLine, missingLine, unfinishedLine } from '../../words/findings.ts';
import { CHECK_WORDS, SEVERITY_WORDS, UNFINISHED_WORD } from '../../words/vocabulary.ts';
import { type Cell, cellText } from '../../workbook/cell.ts';
import { groupBy } from '../../workbook/group.ts';

/** What the column `Kiểm tra` of one tab should show from the first row below its head on. */
export interface CheckColumn {
  readonly tab: UnitTab;
  /** Position from 0; where the tab has no such column yet, the one after its last. */
  readonly column: number;
  readonly isNew: boolean;
  /** One text a row, `''` where there is no initiative. */
  readonly texts: readonly string[];
  /** Cells in which a person wrote something of their own, which stays. */
  readonly kept: number;
  /** Whether the tab shows anything else now. */
  readonly isChanged: boolean;
}

/** So many findings stand in the cell; the notes of the marked cells have them all. */
const SHOWN = 2;

/**
 * What a row's cell says: "Đạt", what is still missing while the row is being typed, or at most two
 * findings, errors first, and how many more there are. Cells that are empty are told in one line, as a
 * row that is typed from left to right should not break into complaints half way.
 */
export function checkText(initiative: Initiative, findings: readonly Finding[]): string {
  const missing = missingOfUnfinished(initiative);
  if (missing) return unfinishedLine(missing);
  if (findings.length === 0) return CHECK_WORDS.sound;
  const gaps = findings.filter(tellsMissing);
  const told = gaps.length > 1 ? findings.filter((finding) => !gaps.includes(finding)) : findings;
  const lines = [...told].sort(errorsFirst).map(findingLine);
  if (told !== findings) lines.unshift(missingLine(missingCells(initiative)));
  const rest = lines.length - SHOWN;
  const shown = lines.slice(0, SHOWN).join('\n');
  return rest > 0 ? `${shown} ${CHECK_WORDS.more(rest)}` : shown;
}

const errorsFirst = (a: Finding, b: Finding): number =>
  Number(b.severity === 'error') - Number(a.severity === 'error');

/** What a person wrote into the add-in's column; `null` for what the add-in wrote itself. */
export function personsWords(cell: Cell | undefined): string | null {
  if (typeof cell !== 'string' || cell === '' || cell === CHECK_WORDS.sound) return null;
  const words = [...Object.values(SEVERITY_WORDS), UNFINISHED_WORD];
  return words.some((word) => cell.startsWith(`${word}: `)) ? null : cell;
}

/** The check columns of all tabs: "Đạt", or the findings in plain words. */
export function renderChecks(report: Report, tabs: readonly UnitTab[]): CheckColumn[] {
  const findings = groupBy(report.findings, placeKey);
  const outcomes = groupBy(report.outcomes, ({ initiative }) => initiative.tab);
  return tabs.map((tab) => {
    const { table } = tab;
    const texts = new Array<string>(Math.max(table.grid.length - table.firstRow, 0)).fill('');
    for (const { initiative } of outcomes.get(table.tab) ?? []) {
      const own = findings.get(placeKey(initiative));
      texts[initiative.row - 1 - table.firstRow] = checkText(initiative, own ?? []);
    }
    let kept = 0;
    for (let index = 0; index < texts.length; index += 1) {
      const words = ownWords(tab, table.columns.check, index);
      if (words === null) continue;
      texts[index] = words;
      kept += 1;
    }
    const known = table.columns.check;
    const width = table.grid.reduce((most, row) => Math.max(most, row.length), 0);
    return {
      tab,
      column: known ?? width,
      isNew: known === undefined,
      texts,
      kept,
      isChanged: texts.some((text, index) => text !== shownText(tab, known, index)),
    };
  });
}

function ownWords({ table }: UnitTab, column: number | undefined, index: number): string | null {
  return column === undefined ? null : personsWords(table.grid[table.firstRow + index]?.[column]);
}

function shownText({ table }: UnitTab, column: number | undefined, index: number): string {
  if (column === undefined) return '';
  return cellText(table.grid[table.firstRow + index]?.[column]);
}
