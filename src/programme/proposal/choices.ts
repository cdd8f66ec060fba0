import { cleanText, foldText } from '../../workbook/text.ts';
import { SETTING_ITEMS } from '../set-up/setting-items.ts';
import {
  type AgreedList,
  agreeOn,
  type HeadChoice,
  headChoiceOf,
  LIST_USES,
  type ListTrouble,
  type ListUse,
  readHeadChoice,
} from './agreed.ts';
import { ASKED_SETTINGS, type AskedSetting } from './asked.ts';
import type { SetUpProposal } from './index.ts';
import { type LeftOverTab, newTabName } from './tab-name.ts';

/** What a person agreed to. */
export interface SetUpChoices {
  /** Tabs to be taken into the unit list. */
  readonly tabs: readonly TabChoice[];
  /** Units to get a tab of their own. */
  readonly names: readonly string[];
  /** What `Cài đặt` is to say where it says nothing yet. */
  readonly settings?: Answers;
  /** By the name of the unit, a number for each phase. */
  readonly targets?: readonly UnitTargets[];
  /** Set the Vietnamese locale and time zone. */
  readonly region: boolean;
  /** Add lists to choose from to the tabs that are there. */
  readonly lists: boolean;
}

/** Answers to what set-up asks, as typed. */
export type Answers = { readonly [Key in AskedSetting]?: string };

interface UnitTargets {
  readonly name: string;
  readonly counts: readonly (number | null)[];
}

/** A tab to be taken in; what is not said is as proposed. */
interface TabChoice {
  readonly tab: string;
  readonly name: string;
  readonly use?: ListUse;
  readonly head?: HeadChoice;
}

/** The proposal as it stands. */
export function defaultChoices(proposal: SetUpProposal): SetUpChoices {
  return {
    tabs: proposal.candidates
      .filter(({ isIncluded }) => isIncluded)
      .map(({ tab, name, inspected }) => ({
        tab,
        name,
        use: inspected.units.length > 1 ? 'by-unit' : 'unit',
        head: headChoiceOf(inspected),
      })),
    names: [],
    region: proposal.region !== null,
    lists: false,
    settings: Object.fromEntries(
      proposal.asked
        .filter(({ key, value, row }) => row === null && value !== SETTING_ITEMS[key].fallback)
        .map(({ key, value }) => [key, value]),
    ),
  };
}

const MOST_UNITS = 500;

/** Choices as a page sent them; `null` for anything else: any editor may call the function. */
export function readChoices(input: unknown): SetUpChoices | null {
  if (!isRecord(input)) return null;
  const { tabs, names, region, lists } = input;
  const settings = readAnswers(input.settings ?? {});
  const targets = readTargets(input.targets ?? []);
  if (!settings || !targets) return null;
  if (typeof region !== 'boolean' || typeof lists !== 'boolean') return null;
  if (!Array.isArray(tabs) || !Array.isArray(names)) return null;
  if (tabs.length + names.length > MOST_UNITS) return null;
  const chosen = tabs.map(readTabChoice);
  if (!chosen.every((each) => each !== null) || !names.every(isText)) return null;
  return {
    tabs: chosen,
    names: names.map(withoutBullet).filter((name) => name !== ''),
    ...(input.settings === undefined ? {} : { settings }),
    ...(input.targets === undefined ? {} : { targets }),
    region,
    lists,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 2000;
}

/** An empty answer is none, but that there is no level below. */
function readAnswers(input: unknown): Answers | null {
  if (!isRecord(input)) return null;
  const entries = Object.entries(input);
  const isKnown = ([key, text]: [string, unknown]): boolean =>
    ASKED_SETTINGS.some((each) => each === key) && isText(text);
  if (!entries.every(isKnown)) return null;
  const answers = entries.map(([key, text]) => [key, cleanText(String(text))] as const);
  return Object.fromEntries(answers.filter(([key, text]) => text !== '' || key === 'below'));
}

const MOST_PHASES = 50;
const LARGEST_TARGET = 1_000_000;

function readTargets(input: unknown): UnitTargets[] | null {
  if (!Array.isArray(input) || input.length > MOST_UNITS) return null;
  return input.every(isTargets)
    ? input.map(({ name, counts }) => ({ name: cleanText(name), counts: [...counts] }))
    : null;
}

function isTargets(value: unknown): value is UnitTargets {
  if (!isRecord(value) || !isText(value.name) || !Array.isArray(value.counts)) return false;
  return value.counts.length <= MOST_PHASES && value.counts.every(isCount);
}

function isCount(value: unknown): boolean {
  if (value === null) return true;
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LARGEST_TARGET;
}

function readTabChoice(value: unknown): TabChoice | null {
  if (!isRecord(value) || !isText(value.tab) || !isText(value.name)) return null;
  const use = LIST_USES.find((each) => each === value.use);
  const head = value.head === undefined ? undefined : readHeadChoice(value.head);
  if (head === null || (value.use !== undefined && !use)) return null;
  return {
    tab: value.tab,
    name: cleanText(value.name),
    ...(use ? { use } : {}),
    ...(head ? { head } : {}),
  };
}

/** A list is often pasted with its dashes or numbers: "1. LĐLĐ huyện …". */
function withoutBullet(line: string): string {
  return cleanText(line).replace(/^(?:[-–—•*]|\d{1,3}[.)])\s+/, '');
}

/** A row for the unit list; `isNew` when its tab is still to be made. */
export interface UnitAddition {
  readonly name: string;
  readonly tab: string;
  readonly isNew: boolean;
  /** The list of several units whose rows of this unit the new tab gets. */
  readonly from: string | null;
  /** One a phase, where they were told. */
  readonly targets: readonly (number | null)[];
}

/** Why choices cannot be followed. */
export type ChoiceTrouble =
  | ListTrouble
  | { readonly code: 'name-empty'; readonly tab: string }
  | { readonly code: 'name-long'; readonly name: string; readonly longest: number }
  | { readonly code: 'name-twice'; readonly name: string }
  | { readonly code: 'tab-gone'; readonly tab: string };

/** The tab that a unit of the unit list gets; its row from 0. */
export interface TabFill {
  readonly row: number;
  readonly tab: string;
}

/** What choices come to. */
export interface SetUpPlan {
  readonly additions: readonly UnitAddition[];
  /** Units of the list that had no tab and are named in a list of several. */
  readonly fills: readonly TabFill[];
  /** Numbers for units of the list that have none; rows from 0. */
  readonly targets: readonly {
    readonly row: number;
    readonly counts: readonly (number | null)[];
  }[];
  /** Lists that are taken in, with what is to be remembered of their heads. */
  readonly lists: readonly AgreedList[];
}

type Trouble = { readonly trouble: ChoiceTrouble };

const LONGEST_NAME = 150;

/** The tab that a stop left half made for a unit. */
function leftFor(name: string, leftOver: readonly LeftOverTab[]): string | null {
  const usual = newTabName(name, []);
  const found = leftOver.find(({ tab, unit }) =>
    unit === null ? tab === usual : foldText(unit) === foldText(name),
  );
  return found?.tab ?? null;
}

/** The rows that the unit list gets; what it has already is passed over, so that a second click adds nothing. */
export function planUnits(
  proposal: Pick<SetUpProposal, 'listed' | 'candidates' | 'tabNames'>,
  choices: Pick<SetUpChoices, 'tabs' | 'names' | 'targets'>,
  leftOver: readonly LeftOverTab[] = [],
): SetUpPlan | Trouble {
  const lists = agreeOnLists(proposal, choices.tabs);
  if ('trouble' in lists) return lists;
  const { listed, tabNames } = proposal;
  const told = new Map((choices.targets ?? []).map(({ name, counts }) => [foldText(name), counts]));
  const had = new Map(listed.map((unit) => [foldText(unit.name), unit]));
  const names = new Set<string>();
  const tabs = [...tabNames];
  const additions: UnitAddition[] = [];
  const fills: TabFill[] = [];
  for (const { name, tab, from, isNamedByList } of wantedUnits(lists, choices.names)) {
    const key = foldText(name);
    const known = had.get(key);
    if (name === '') return { trouble: { code: 'name-empty', tab: tab ?? '' } };
    if (name.length > LONGEST_NAME)
      return { trouble: { code: 'name-long', name, longest: LONGEST_NAME } };
    if (known && tab !== null && isNamedByList && known.tab === null)
      fills.push({ row: known.row, tab });
    if (known && (tab === null || isNamedByList)) continue;
    if (known || names.has(key)) return { trouble: { code: 'name-twice', name } };
    const own = tab ?? leftFor(name, leftOver) ?? newTabName(name, tabs);
    names.add(key);
    tabs.push(own);
    additions.push({ name, tab: own, isNew: tab === null, from, targets: told.get(key) ?? [] });
  }
  const targets = listed.flatMap(({ name, row, hasTarget }) => {
    const counts = hasTarget ? undefined : told.get(foldText(name));
    return counts ? [{ row, counts }] : [];
  });
  return { additions, fills, targets, lists: lists.map(({ list }) => list) };
}

interface NamedList {
  readonly name: string;
  readonly isListed: boolean;
  readonly list: AgreedList;
}

/** Tabs that the unit list has and that can be read are passed over: another click was first. */
function agreeOnLists(
  { listed, candidates }: Pick<SetUpProposal, 'listed' | 'candidates'>,
  tabs: readonly TabChoice[],
): readonly NamedList[] | Trouble {
  const open = new Map(candidates.map((candidate) => [candidate.tab, candidate]));
  const lists: NamedList[] = [];
  for (const { tab, name, use, head } of tabs) {
    const candidate = open.get(tab);
    if (!candidate && listed.some((unit) => unit.tab === tab)) continue;
    if (!candidate) return { trouble: { code: 'tab-gone', tab } };
    open.delete(tab);
    const list = agreeOn(candidate, use, head);
    if ('trouble' in list) return list;
    lists.push({ name, isListed: candidate.isListed, list });
  }
  return lists;
}

interface WantedUnit extends Pick<UnitAddition, 'name' | 'from'> {
  /** `null` for one to be made. */
  readonly tab: string | null;
  /** Named in a list of several: it may well have its row already. */
  readonly isNamedByList: boolean;
}

function wantedUnits(lists: readonly NamedList[], names: readonly string[]): WantedUnit[] {
  const ofLists = lists.flatMap(({ name, isListed, list }): WantedUnit[] => {
    const { tab, use, inspected } = list;
    if (isListed) return [];
    if (use === 'unit') return [{ name, tab, from: null, isNamedByList: false }];
    return inspected.units.map((unit) => ({
      name: unit,
      tab: use === 'split' ? null : tab,
      from: use === 'split' ? tab : null,
      isNamedByList: true,
    }));
  });
  return [
    ...ofLists,
    ...names.map((name) => ({ name, tab: null, from: null, isNamedByList: false })),
  ];
}
