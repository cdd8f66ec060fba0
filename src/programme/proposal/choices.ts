import { cleanText, foldText } from '../../workbook/text.ts';
import type { SetUpProposal } from './index.ts';
import { newTabName } from './tab-name.ts';

/** What a person agreed to. */
export interface SetUpChoices {
  /** Tabs to be taken into the unit list. */
  readonly tabs: readonly { readonly tab: string; readonly name: string }[];
  /** Units to get a tab of their own. */
  readonly names: readonly string[];
  /** Set the Vietnamese locale and time zone. */
  readonly region: boolean;
  /** Add lists to choose from to the tabs that are there. */
  readonly lists: boolean;
}

/** The proposal as it stands. */
export function defaultChoices(proposal: SetUpProposal): SetUpChoices {
  return {
    tabs: proposal.candidates
      .filter(({ isIncluded }) => isIncluded)
      .map(({ tab, name }) => ({ tab, name })),
    names: [],
    region: proposal.region !== null,
    lists: false,
  };
}

const MOST_UNITS = 500;

/** Choices as a page sent them; `null` for anything else: any editor may call the function. */
export function readChoices(input: unknown): SetUpChoices | null {
  if (!isRecord(input)) return null;
  const { tabs, names, region, lists } = input;
  if (typeof region !== 'boolean' || typeof lists !== 'boolean') return null;
  if (!Array.isArray(tabs) || !Array.isArray(names)) return null;
  if (tabs.length + names.length > MOST_UNITS) return null;
  if (!tabs.every(isTabChoice) || !names.every(isText)) return null;
  return {
    tabs: tabs.map(({ tab, name }) => ({ tab, name: cleanText(name) })),
    names: names.map(withoutBullet).filter((name) => name !== ''),
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

function isTabChoice(value: unknown): value is SetUpChoices['tabs'][number] {
  return isRecord(value) && isText(value.tab) && isText(value.name);
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
}

/** Why choices cannot be followed. */
export type ChoiceTrouble =
  | { readonly code: 'name-empty'; readonly tab: string }
  | { readonly code: 'name-long'; readonly name: string; readonly longest: number }
  | { readonly code: 'name-twice'; readonly name: string }
  | { readonly code: 'tab-gone'; readonly tab: string };

const LONGEST_NAME = 150;

/** The rows that the unit list gets; what it has already is passed over, so that a second click adds nothing. */
export function planUnits(
  proposal: Pick<SetUpProposal, 'listed' | 'candidates' | 'tabNames'>,
  choices: Pick<SetUpChoices, 'tabs' | 'names'>,
): { readonly additions: readonly UnitAddition[] } | { readonly trouble: ChoiceTrouble } {
  const { listed, candidates, tabNames } = proposal;
  const isListed = ({ name, tab }: { name: string; tab: string | null }): boolean =>
    listed.some((unit) =>
      tab === null ? foldText(unit.name) === foldText(name) : unit.tab === tab,
    );
  const wanted = [...choices.tabs, ...choices.names.map((name) => ({ name, tab: null }))].filter(
    (each) => !isListed(each),
  );
  const names = new Set(listed.map(({ name }) => foldText(name)));
  const open = new Set(candidates.map((candidate) => candidate.tab));
  const tabs = [...tabNames];
  const additions: UnitAddition[] = [];
  for (const { name, tab } of wanted) {
    if (name === '') return { trouble: { code: 'name-empty', tab: tab ?? '' } };
    if (name.length > LONGEST_NAME)
      return { trouble: { code: 'name-long', name, longest: LONGEST_NAME } };
    if (names.has(foldText(name))) return { trouble: { code: 'name-twice', name } };
    if (tab !== null && !open.delete(tab)) return { trouble: { code: 'tab-gone', tab } };
    const own = tab ?? newTabName(name, tabs);
    names.add(foldText(name));
    tabs.push(own);
    additions.push({ name, tab: own, isNew: tab === null });
  }
  return { additions };
}
