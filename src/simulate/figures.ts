import type { Decision, DuplicateReview } from '../programme/duplicates/review.ts';
import { type Finding, tellsMissing } from '../programme/finding.ts';
import { INITIATIVE_COLUMNS, type InitiativeKey } from '../programme/initiative/columns.ts';
import { missingOfUnfinished } from '../programme/initiative/missing.ts';
import type { Initiative } from '../programme/initiative/read.ts';
import { buildReport, type Report } from '../programme/report.ts';
import { percent } from '../programme/set-up/ratio.ts';
import { readProgramme } from '../programme/set-up/read.ts';
import { judge, type UnitTab } from '../programme/verdict.ts';
import type { Day } from '../workbook/moment.ts';
import { SetupError } from '../workbook/setup-error.ts';
import { readTable } from '../workbook/table.ts';
import { TAB_NAMES, TAB_ROLES, type TabRole } from '../workbook/tabs.ts';
import type { CellValue, Sheet, Workbook } from '../xlsx/model.ts';
import { type Line, linesOf, tabOf } from './tabs.ts';
import { fillOf, gridOf, noteAt } from './typing.ts';
import { CHECK, isMarkFill, isMarkNote, LISTS, toldIn, wordsIn } from './words.ts';

/** What the pure core says of the cells as they are. */
interface Figures {
  readonly report: Report;
  readonly tabs: readonly UnitTab[];
}

/** Reads the whole workbook without the add-in's shell; `null` where the set-up is wrong. */
export function figuresOf(workbook: Workbook, today: Day): Figures | null {
  try {
    const named = (role: TabRole) => {
      const sheet = tabOf(workbook, role);
      return sheet && { name: sheet.name, grid: gridOf(workbook, sheet) };
    };
    const programme = readProgramme(
      {
        settings: named('settings') ?? TAB_NAMES.settings,
        phases: named('phases') ?? TAB_NAMES.phases,
        units: named('units') ?? TAB_NAMES.units,
        grassroots: named('grassroots'),
      },
      {
        names: workbook.sheets.map(({ name }) => name),
        reserved: TAB_ROLES.map((role) => tabOf(workbook, role)?.name ?? TAB_NAMES[role]),
      },
    );
    const tabs = programme.units.flatMap((unit): UnitTab[] => {
      const sheet = workbook.sheets.find(({ name }) => name === unit.tab);
      if (!sheet || unit.tab === null) return [];
      return [{ unit, table: readTable(unit.tab, gridOf(workbook, sheet), INITIATIVE_COLUMNS) }];
    });
    const verdict = judge(programme, tabs);
    const review = reviewOf(linesOf(tabOf(workbook, 'duplicates')));
    return { report: buildReport(verdict, programme.settings.reportDay ?? today, review), tabs };
  } catch (error) {
    if (error instanceof SetupError) return null;
    throw error;
  }
}

/** What people decided in `Trùng lặp`, read by the simulator's own eyes. */
function reviewOf(lines: readonly Line[]): DuplicateReview {
  const groups = new Map<
    CellValue,
    { level: 'exact' | 'near'; members: DuplicateReview[number]['members'][number][] }
  >();
  for (const { get } of lines) {
    const level = get('Mức') === LISTS.exact ? 'exact' : 'near';
    const group = groups.get(get('Nhóm')) ?? { level, members: [] };
    groups.set(get('Nhóm'), group);
    const decisions: Readonly<Record<string, Decision>> = LISTS.decisions;
    const decision = decisions[String(get(LISTS.decision) ?? '')] ?? null;
    const member = { identity: String(get(LISTS.key)), decision };
    if (get('Khác nhau ở') === LISTS.first) group.members.unshift(member);
    else group.members.push(member);
  }
  return [...groups.values()];
}

/** Where the form tells other figures than the core, in words. */
export function wrongOnForm(workbook: Workbook, { report }: Figures): string[] {
  const sheet = tabOf(workbook, 'consolidated');
  if (!sheet) return ['there is no form'];
  const phases = report.programme.phases.length;
  const rows = Array.from(sheet.rows, (row) => row?.values ?? []);
  const shown = rows.filter((values) => typeof values[0] === 'number');
  const wanted = report.ranking.map((unit, index) => [
    index + 1,
    unit.unit.name,
    unit.target,
    ...unit.phases.flatMap(({ target, result }) => [target, result, percent(result, target)]),
    unit.result,
    unit.target === null ? null : percent(unit.result, unit.target),
  ]);
  const count = 5 + 3 * phases;
  const cells = shown.map((values) => Array.from({ length: count }, (_, at) => values[at] || null));
  const zeros = wanted.map((values) => values.map((value) => value || null));
  const differing = zeros.flatMap((values, index) => {
    const now = cells[index] ?? [];
    return JSON.stringify(values) === JSON.stringify(now)
      ? []
      : [`row ${index + 1} of the form: ${JSON.stringify(now)}, not ${JSON.stringify(values)}`];
  });
  const tooMany = shown.length > wanted.length ? ['the form has rows too many'] : [];
  return [...differing, ...tooMany, ...wrongTotal(rows, report)];
}

function wrongTotal(rows: readonly (readonly CellValue[])[], { total }: Report): string[] {
  const last = rows.findIndex((values) => typeof values[0] === 'number');
  const row = rows.slice(last).find((values) => typeof values[0] !== 'number') ?? [];
  const result = row[3 + 3 * total.phases.length] ?? 0;
  return result === total.result ? [] : [`the total is ${result}, not ${total.result}`];
}

interface FindingPlace {
  readonly tab: string;
  readonly row: number;
  readonly rule: string;
}

const placeText = ({ tab, row, rule }: FindingPlace): string => `“${tab}” row ${row}: ${rule}`;

/** Where the list of findings is not the core's. */
export function wrongOnList(workbook: Workbook, { report }: Figures): string[] {
  const lines = linesOf(tabOf(workbook, 'findings')).filter(
    ({ get }) => get('Tình trạng') !== LISTS.mended,
  );
  const shown = lines.map(({ get }) =>
    placeText({ tab: String(get('Tab')), row: rowOf(get('Ô')), rule: String(get('Mã')) }),
  );
  return unlike('in the list of findings', report.findings.map(placeText), shown);
}

/** Where marks and the column `Kiểm tra` are not the core's. */
export function wrongInTabs(
  workbook: Workbook,
  { report, tabs }: Figures,
  { marks }: { readonly marks: boolean },
): string[] {
  const accepted = new Set(
    linesOf(tabOf(workbook, 'findings'))
      .filter(({ get }) => get('Tình trạng') === LISTS.accepted && get('Mức') !== LISTS.error)
      .map(({ get }) =>
        placeText({ tab: String(get('Tab')), row: rowOf(get('Ô')), rule: String(get('Mã')) }),
      ),
  );
  const open = report.findings.filter((finding) => !accepted.has(placeText(finding)));
  return tabs.flatMap((tab) => {
    const sheet = workbook.sheets.find(({ name }) => name === tab.table.tab);
    if (!sheet) return [];
    const own = open.filter((finding) => finding.tab === sheet.name);
    const rows = report.outcomes.flatMap(({ initiative }) =>
      initiative.tab === sheet.name ? [initiative] : [],
    );
    return [
      ...wrongChecks(sheet, tab, rows, own),
      ...(marks ? wrongMarks(workbook, sheet, tab, own) : []),
    ];
  });
}

type Findings = Report['findings'];

function wrongChecks(
  sheet: Sheet,
  { table }: UnitTab,
  rows: readonly Initiative[],
  own: Findings,
): string[] {
  const column = table.columns.check;
  if (column === undefined) return rows.length > 0 ? [`“${sheet.name}” has no Kiểm tra`] : [];
  return Array.from({ length: Math.max(0, table.grid.length - table.firstRow) }, (_, index) => {
    const row = table.firstRow + index + 1;
    const text = String(sheet.value(row - 1, column) ?? '');
    if (wordsIn(text) !== null) return [];
    const ofRow = own.filter((finding) => finding.row === row);
    // Empty cells are told in one line.
    const count = ofRow.length - Math.max(0, ofRow.filter(tellsMissing).length - 1);
    const initiative = rows.find((each) => each.row === row);
    const isUnfinished = initiative !== undefined && missingOfUnfinished(initiative) !== null;
    const told = isUnfinished ? 'unfinished' : count === 0 ? CHECK.sound : count;
    const wanted = initiative ? told : 'nothing';
    const found = toldIn(text);
    return wanted === found
      ? []
      : [`“${sheet.name}” row ${row}, Kiểm tra: ${found}, not ${wanted}`];
  }).flat();
}

function wrongMarks(workbook: Workbook, sheet: Sheet, { table }: UnitTab, own: Findings): string[] {
  const wanted = own.flatMap((finding) =>
    cellsOf(finding).map(
      (key) => `${finding.row}|${table.columns[key] ?? table.columns.title ?? 0}`,
    ),
  );
  const shown: string[] = [];
  for (let row = table.firstRow; row < sheet.rows.length; row += 1) {
    const width = sheet.rows[row]?.styles.length ?? 0;
    for (let column = 0; column < width; column += 1) {
      const isFilled = isMarkFill(fillOf(workbook, sheet, row, column));
      const isNoted = isMarkNote(noteAt(sheet, row, column));
      if (isFilled && isNoted) shown.push(`${row + 1}|${column}`);
      else if (isFilled || isNoted) shown.push(`${row + 1}|${column} in part`);
    }
  }
  return unlike(`marked in “${sheet.name}”`, [...new Set(wanted)], shown);
}

/** A row of which much is missing is one finding, and each of its empty cells is marked. */
function cellsOf(finding: Finding): readonly InitiativeKey[] {
  return finding.rule === 'required' ? finding.facts.missing : [finding.column];
}

function unlike(where: string, wanted: readonly string[], shown: readonly string[]): string[] {
  const left = [...shown];
  const missing = wanted.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [
    ...missing.map((each) => `missing ${where}: ${each}`),
    ...left.map((each) => `too much ${where}: ${each}`),
  ];
}

function rowOf(cell: CellValue): number {
  return Number(String(cell ?? '').replace(/^[A-Z]+/, ''));
}
