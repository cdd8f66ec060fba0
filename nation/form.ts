import { join } from 'node:path';
import { createHost } from '../src/host/context.ts';
import type { HostOptions } from '../src/host/host.ts';
import type { RuleId } from '../src/programme/finding.ts';
import type { Phase } from '../src/programme/set-up/programme.ts';
import { unitColumns } from '../src/programme/set-up/units.ts';
import {
  type NewTab,
  type NewValue,
  newPhasesTab,
  newSettingsTab,
  newUnitsTab,
} from '../src/tabs/set-up/set-up-tabs.ts';
import { ruleTitle } from '../src/words/findings.ts';
import { NOTE_WORDS } from '../src/words/form.ts';
import { dayText, momentText } from '../src/words/numbers.ts';
import { STATUS_WORDS } from '../src/words/status.ts';
import { newWorkbook } from '../src/xlsx/index.ts';
import { type CellValue, Sheet, type Workbook } from '../src/xlsx/model.ts';
import { Refused } from './package-file.ts';
import { questionOf } from './questions.ts';
import type { Sender } from './senders.ts';
import type { Asked, Line, StoredPhase } from './store.ts';
import { WORDS } from './words.ts';

type AddIn = Pick<HostOptions, 'code' | 'services' | 'manifest' | 'htmlFiles'>;

/** Who makes the form of senders, and who is expected. */
export interface FormWish {
  readonly office: string;
  /** `null` takes those who sent. */
  readonly senders: readonly Sender[] | null;
  /** The day that the form names; `null` for the latest of the packages. */
  readonly asOf: string | null;
}

/** A sender as a line of the form. */
export interface SenderFigures {
  readonly code: string;
  readonly name: string;
  readonly cluster: string;
  /** Of its package; `null` for one that sent none. */
  readonly day: string | null;
  readonly targets: readonly (number | null)[];
  readonly results: readonly number[];
}

const FORM = 'Biểu tổng hợp';
const SET_UP: readonly string[] = ['Cài đặt', 'Giai đoạn', 'Đơn vị'];

const USER = 'can-bo@cap-tren.example';

/** The figures of each sender by the day that the store shows, senders without a package included. */
export async function figuresOf(
  store: Asked,
  senders: FormWish['senders'],
): Promise<SenderFigures[]> {
  const phases = await phasesOf(store);
  const { rows: sent } = await store.answer(questionOf('senders'));
  const { rows } = await store.answer(questionOf('form'));
  const figure = (code: unknown, phase: number, key: 'target' | 'result'): number =>
    Number(rows.find((row) => row.sender === code && Number(row.phase) === phase)?.[key] ?? 0);
  const listed = new Map((senders ?? []).map((sender) => [sender.code, sender]));
  const ofSent = sent.map((line): SenderFigures => {
    const code = String(line.sender);
    const known = listed.get(code);
    const own = phases.map((_, index) => figure(code, index + 1, 'target'));
    return {
      code,
      name: known?.name ?? String(line.name),
      cluster: known?.cluster ?? '',
      day: String(line.day),
      targets: phases.map((_, index) => known?.targets?.[index] ?? own[index] ?? null),
      results: phases.map((_, index) => figure(code, index + 1, 'result')),
    };
  });
  const codes = new Set(ofSent.map(({ code }) => code));
  const missing = (senders ?? [])
    .filter(({ code }) => !codes.has(code))
    .map(
      ({ code, name, cluster, targets }): SenderFigures => ({
        code,
        name,
        cluster,
        day: null,
        targets: phases.map((_, index) => targets?.[index] ?? null),
        results: [],
      }),
    );
  const order = [...listed.keys()];
  const place = (code: string): number =>
    order.includes(code) ? order.indexOf(code) : order.length;
  return [...ofSent, ...missing].sort((a, b) => place(a.code) - place(b.code));
}

/**
 * The official form with senders as units, drawn by the add-in itself in a workbook of its own, and sheets
 * for who sent, coverage, rules, money and history.
 * @throws Refused where the form does not say what the packages say
 */
export async function makeForm(store: Asked, wish: FormWish, addIn: AddIn): Promise<Workbook> {
  const figures = await figuresOf(store, wish.senders);
  const drawn = inForm(figures);
  const phases = await phasesOf(store);
  const { rows: sent } = await store.answer(questionOf('senders'));
  const [said] = sent;
  const day = wish.asOf ?? latestOf(sent);
  const workbook = newWorkbook();
  const answers = {
    programmeName: String(said?.programme),
    shortName: String(said?.short_name),
    issuingBody: wish.office,
    scope: WORDS.form.scope,
    below: '',
    reportDay: dayText(day),
  };
  addTab(workbook, 'Cài đặt', newSettingsTab(answers));
  addTab(workbook, 'Giai đoạn', newPhasesTab(phases));
  addTab(workbook, 'Đơn vị', unitsTab(phases, drawn));
  const host = createHost({ workbook, ...addIn, user: USER, now: `${day}T23:59`, answers: 'yes' });
  const result = host.run('buildSummary') as { readonly outcome: string; readonly message: string };
  if (result.outcome !== 'done') throw new Refused(result.message);
  holdToPackages(workbook, drawn);
  retell(workbook, drawn);
  await addSheets(store, workbook, figures);
  keepPapers(workbook);
  return workbook;
}

/**
 * Senders without a package stand in the form, which says that it lacks them; where they are most of all, it
 * is a form of those who sent.
 */
export function inForm(figures: readonly SenderFigures[]): readonly SenderFigures[] {
  const sent = figures.filter(({ day }) => day !== null);
  return 2 * sent.length >= figures.length ? figures : sent;
}

/** The unit list with what each sender's package comes to as reported counts. */
function unitsTab(phases: readonly StoredPhase[], figures: readonly SenderFigures[]): NewTab {
  const keys = unitColumns(phases).map(({ key }) => key);
  const tab = newUnitsTab(phases, []);
  const rows = figures.map((sender, index) =>
    keys.map((key): NewValue => {
      if (key === 'number') return index + 1;
      if (key === 'name') return sender.name;
      // A tab that is not there: the form says whose figures it lacks instead of counting them as nought.
      if (key === 'tab') return sender.day === null ? WORDS.form.notSent(sender.name) : null;
      if (key === 'cluster') return sender.cluster || null;
      const phase = Number(/\d+$/.exec(key)?.[0] ?? -1);
      if (key === `target${phase}`) return sender.targets[phase] ?? null;
      return key === `reported${phase}` ? (sender.results[phase] ?? null) : null;
    }),
  );
  return { ...tab, rows };
}

function addTab(workbook: Workbook, name: string, { columns, rows }: NewTab): void {
  addSheet(
    workbook,
    name,
    columns.map(({ header }) => header),
    rows.map((row) => row.map(plain)),
    columns.map(({ width }) => width),
  );
}

function plain(value: NewValue): CellValue {
  if (value === null || typeof value !== 'object') return value;
  if ('day' in value) return dayText(value.day);
  return 'moment' in value ? momentText(value.moment) : null;
}

const HEAD = { bold: true, background: '#e7ecf4', wrap: true, vertical: 'middle' } as const;

function addSheet(
  workbook: Workbook,
  name: string,
  head: readonly string[],
  rows: readonly (readonly CellValue[])[],
  widths: readonly number[],
): void {
  const id = 1 + Math.max(0, ...workbook.sheets.map((sheet) => sheet.id));
  const sheet = new Sheet(id, name);
  const styled = workbook.styles.changed(0, HEAD);
  const numbers = workbook.styles.changed(0, { numberFormat: '#,##0' });
  [head, ...rows].forEach((row, index) => {
    row.forEach((value, column) => {
      sheet.setValue(index, column, value);
      if (index === 0) sheet.setStyle(index, column, styled);
      else if (typeof value === 'number') sheet.setStyle(index, column, numbers);
    });
  });
  widths.forEach((width, column) => {
    sheet.columnWidths.set(column, width);
  });
  sheet.frozenRows = 1;
  sheet.maxRows = Math.max(1000, rows.length + 100);
  workbook.sheets.push(sheet);
}

/** What the add-in keeps for a workbook in use is not for a paper; the set-up stands behind it, for whoever asks. */
function keepPapers(workbook: Workbook): void {
  const papers: readonly string[] = [FORM, ...Object.values(WORDS.form.tabs)];
  const kept = workbook.sheets.filter(({ name }) => papers.includes(name) || SET_UP.includes(name));
  kept.sort((a, b) => Number(SET_UP.includes(a.name)) - Number(SET_UP.includes(b.name)));
  for (const sheet of kept) sheet.hidden = SET_UP.includes(sheet.name);
  workbook.sheets.splice(0, workbook.sheets.length, ...kept);
  workbook.hostState = '';
}

/**
 * What the add-in notes of units that report counts and of tabs that are not there, as it is of packages: they
 * were added up row by row, and a missing one is asked for, not looked for.
 */
function retell(workbook: Workbook, figures: readonly SenderFigures[]): void {
  const sheet = workbook.sheets.find(({ name }) => name === FORM);
  const reported = NOTE_WORDS.reported(['']).slice(0, -1);
  const missing = figures.filter(({ day }) => day === null);
  sheet?.rows.forEach((row, at) => {
    row?.values.forEach((value, column) => {
      if (typeof value !== 'string') return;
      const lost = missing.find(({ name }) => value.includes(`“${WORDS.form.notSent(name)}”`));
      if (value.includes(reported)) sheet.setValue(at, column, WORDS.form.added);
      else if (lost) sheet.setValue(at, column, WORDS.form.lacking(lost.name));
      else if (value === STATUS_WORDS.lost) sheet.setValue(at, column, WORDS.form.notYet);
    });
  });
}

/** A rule as people know it; one of another version as it is called. */
function ruleWords(rule: string): string {
  return WORDS.form.states[rule] ?? ruleTitle(rule as RuleId) ?? rule;
}

/** What the add-in drew is held to what was loaded, line by line. */
function holdToPackages(workbook: Workbook, figures: readonly SenderFigures[]): void {
  const sheet = workbook.sheets.find(({ name }) => name === FORM);
  const drawn = new Map(
    (sheet?.rows ?? []).flatMap((row) =>
      typeof row?.values[0] === 'number' ? [[String(row.values[1]), row.values] as const] : [],
    ),
  );
  for (const { name, day, results } of figures) {
    if (day === null) continue;
    const said = results.map((_, index) => drawn.get(name)?.[4 + 3 * index]);
    if (said.some((value, index) => Number(value ?? 0) !== results[index]))
      throw new Refused(WORDS.form.mismatch);
  }
}

const sum = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((total, number) => total + (number ?? 0), 0);

async function addSheets(
  store: Asked,
  workbook: Workbook,
  figures: readonly SenderFigures[],
): Promise<void> {
  const { tabs, heads, notYet, total } = WORDS.form;
  const all = async (question: string): Promise<readonly Line[]> =>
    (await store.answer(questionOf(question))).rows;
  const number = (value: unknown): number => Number(value ?? 0);
  addSheet(
    workbook,
    tabs.senders,
    heads.senders,
    figures.map(({ code, name, cluster, day, results, targets }) => [
      code,
      name,
      cluster || null,
      day === null ? null : dayText(day),
      day === null ? null : sum(results),
      sum(targets),
      day === null ? notYet : null,
    ]),
    [80, 260, 90, 130, 90, 90, 140],
  );
  const coverage = (await all('coverage')).map(
    (row) => [row.office, number(row.listed), number(row.covered)] as const,
  );
  addSheet(
    workbook,
    tabs.coverage,
    heads.coverage,
    coverage.map(([name, listed, covered]) => [
      String(name),
      listed,
      covered,
      Math.floor((100 * covered) / listed + 0.5),
    ]),
    [260, 100, 130, 90],
  );
  addSheet(
    workbook,
    tabs.rules,
    heads.rules,
    (await all('rules')).map((row) => [
      String(row.office),
      ruleWords(String(row.rule)),
      number(row.lines),
    ]),
    [260, 360, 90],
  );
  const money = (await all('money')).map((row): CellValue[] => [
    String(row.office),
    number(row.lines),
    number(row.benefit),
  ]);
  const whole: CellValue[] = [
    total,
    sum(money.map((row) => Number(row[1]))),
    sum(money.map((row) => Number(row[2]))),
  ];
  addSheet(workbook, tabs.money, heads.money, [...money, whole], [260, 170, 220]);
  addSheet(
    workbook,
    tabs.history,
    heads.history,
    (await all('history')).map((row) => [
      String(row.office),
      dayText(String(row.day)),
      number(row.result),
      number(row.benefit),
    ]),
    [260, 130, 90, 220],
  );
}

async function phasesOf(store: Asked): Promise<(Phase & StoredPhase)[]> {
  const { rows } = await store.answer(questionOf('phases'));
  return rows.map((row) => ({
    name: String(row.name),
    opens: String(row.opens),
    closesBefore: String(row.closes_before),
    recognisedFrom: String(row.recognised_from),
    recognisedTo: String(row.recognised_to),
  }));
}

/** The day of the newest of the packages. */
export function latestOf(sent: readonly Line[]): string {
  return sent.map(({ day }) => String(day)).reduce((one, other) => (one > other ? one : other), '');
}

/** Where a form is written when nothing else is said. */
export function defaultForm(folder: string, day: string): string {
  return join(folder, `bieu-tong-hop-${day}.xlsx`);
}
