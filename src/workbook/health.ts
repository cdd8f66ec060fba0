import { LAYOUT_VERSION } from './migrations.ts';
import { isSameLocale, isSameZone } from './region.ts';
import type { SetupProblem } from './setup-error.ts';
import type { Unreadable } from './stored.ts';
import { TAB_NAMES, type TabRole } from './tabs.ts';

/** The workbook as far as its health shows, apart from the rows themselves. */
export interface HealthFacts {
  readonly locale: string;
  readonly timeZone: string;
  /** The programme's, or the usual one while the settings cannot be read. */
  readonly programmeZone: string;
  /** `null` where the add-in never wrote. */
  readonly layout: number | null;
  /** What is kept beside the cells and cannot be read. */
  readonly unreadable: readonly Unreadable[];
  /** Tabs that bear the tag of a role. */
  readonly roles: readonly { readonly role: TabRole; readonly tabs: readonly string[] }[];
  readonly names: readonly string[];
  /** Why the set-up cannot be read. */
  /** Of the set-up or, where that can be read, of the tabs of the closing months. */
  readonly setup: readonly SetupProblem[];
  /** Units whose tab is not there, with the tab that was theirs if one is left over. */
  readonly lost: readonly {
    readonly unit: string;
    readonly problem: SetupProblem;
    readonly found: string | null;
  }[];
  /** Heads of units' tabs that cannot be read, with what would mend them. */
  readonly heads: readonly Head[];
  /** Columns of units' tabs that are gone and not required, with what would mend them. */
  readonly lacking: readonly LackingColumn[];
  /** Tabs whose check column lost its header: the next run would add another. */
  readonly headless: readonly { readonly tab: string; readonly mend: readonly HeadCell[] }[];
  /** Tabs of ours that a stop left before they were whole. */
  readonly unfinished: readonly TabRole[];
  /** Tabs that were made for a unit which is not in the list. */
  readonly unlisted: readonly { readonly unit: string; readonly tab: string }[];
  readonly merges: readonly Cells[];
  readonly formulas: readonly Cells[];
  /** `null` while the workbook is not meant to be protected, or its tabs have to be mended first. */
  readonly protections: ProtectionDrift | null;
  readonly auto: AutoFacts | null;
  readonly mail: MailFacts;
}

/** Cells or areas of a tab by their names. */
export interface Cells {
  readonly tab: string;
  readonly cells: readonly string[];
}

/** A cell of a head and what should stand in it. */
export interface HeadCell {
  readonly cell: string;
  readonly text: string;
}

/** A head that cannot be read. */
export interface Head {
  readonly tab: string;
  readonly problem: SetupProblem;
  readonly mend: readonly HeadCell[];
}

/** Columns of which a tab has none, though its rows count only with one of them. */
export interface LackingColumn {
  readonly tab: string;
  readonly headers: readonly string[];
  readonly rows: number;
  readonly mend: readonly HeadCell[];
}

export interface AutoFacts {
  /** In whose name the form is renewed; `null` when it was switched off. */
  readonly owner: string | null;
  readonly isMine: boolean;
  /** Whether the owner still edits the file. */
  readonly isHere: boolean;
  /** How many triggers of one's own there are. */
  readonly own: number;
}

/** How many protections are missing and how many are not as they should be, and of which tabs. */
interface ProtectionDrift {
  readonly add: number;
  readonly remove: number;
  readonly tabs: readonly string[];
}

/** Letters that a clock sends: every week those to units behind, every day those about deadlines. */
interface ClockFacts {
  readonly clock: 'weekly' | 'daily';
  /** In whose name it is on; `null` while it is off. */
  readonly owner: string | null;
  readonly isMine: boolean;
  readonly isHere: boolean;
  /** One's own. */
  readonly triggers: number;
}

/** Letters that go by themselves. Only one's own triggers are seen. */
export interface MailFacts {
  readonly clocks: readonly ClockFacts[];
  /** Letters of one's own that wait for their turn, and the clocks that would send them. */
  readonly waiting: number;
  readonly waitingTriggers: number;
  /** Recipients that one may still write to today. */
  readonly quota: number;
}

export const WANTED_LOCALE = 'vi_VN';

export type HealthTrouble =
  | { readonly code: 'setup'; readonly problem: SetupProblem }
  | { readonly code: 'layout-old' | 'layout-newer'; readonly version: number }
  | ({ readonly code: 'stored-unreadable' } & Unreadable)
  | { readonly code: 'locale'; readonly found: string }
  | { readonly code: 'time-zone'; readonly found: string; readonly wanted: string }
  | { readonly code: 'tab-renamed'; readonly role: TabRole; readonly tab: string }
  | { readonly code: 'role-twice'; readonly role: TabRole; readonly tabs: readonly string[] }
  | { readonly code: 'unit-tab-renamed'; readonly unit: string; readonly tab: string }
  | {
      readonly code: 'head';
      readonly problem: SetupProblem;
      readonly mend: readonly HeadCell[];
    }
  | ({ readonly code: 'column-lacking' } & LackingColumn)
  | { readonly code: 'check-lost'; readonly tab: string; readonly mend: readonly HeadCell[] }
  | {
      readonly code: 'merged' | 'formulas';
      readonly tab: string;
      readonly cells: readonly string[];
    }
  | { readonly code: 'tab-unfinished'; readonly role: TabRole }
  | { readonly code: 'unit-unlisted'; readonly unit: string; readonly tab: string }
  | ({ readonly code: 'protections' } & ProtectionDrift)
  | { readonly code: 'triggers-missing' | 'triggers-doubled' }
  | { readonly code: 'triggers-left'; readonly owner: string }
  | {
      readonly code: 'clock-left';
      readonly clock: ClockFacts['clock'];
      readonly owner: string;
    }
  | { readonly code: 'clock-missing'; readonly clock: ClockFacts['clock'] }
  | { readonly code: 'clock-doubled'; readonly clock: ClockFacts['clock'] }
  | { readonly code: 'quota-out' }
  | { readonly code: 'letters-stuck'; readonly letters: number };

export type HealthFinding = HealthTrouble & {
  /** What `fixWorkbook` is told to mend it; `null` where only a person can. */
  readonly fix: string | null;
  /** Whether its box is ticked before anybody looked: never where what people made would change. */
  readonly isTicked: boolean;
};

/** What is wrong with the workbook, what hinders most first. */
export function judgeHealth(facts: HealthFacts): HealthFinding[] {
  return [
    ...layout(facts),
    ...facts.unreadable.map((each) =>
      fixable(`stored:${each.name}`, { code: 'stored-unreadable', ...each }),
    ),
    ...region(facts),
    ...roles(facts),
    ...facts.setup.map((problem) => unfixable({ code: 'setup', problem })),
    ...facts.lost.map(({ unit, problem, found }) =>
      found === null
        ? unfixable({ code: 'setup', problem })
        : fixable(`unit-tab:${unit}`, { code: 'unit-tab-renamed', unit, tab: found }),
    ),
    ...facts.heads.map(({ tab, problem, mend }) => {
      const trouble = { code: 'head', problem, mend } as const;
      return mend.length > 0 ? fixable(`head:${tab}`, trouble) : unfixable(trouble);
    }),
    ...facts.lacking.map((column) => {
      const trouble = { code: 'column-lacking', ...column } as const;
      const { tab, headers, mend } = column;
      return mend.length > 0 ? fixable(`column:${tab}:${headers}`, trouble) : unfixable(trouble);
    }),
    ...facts.headless.map((each) => fixable(`check:${each.tab}`, { code: 'check-lost', ...each })),
    ...facts.unlisted.map((each) => unfixable({ code: 'unit-unlisted', ...each })),
    ...facts.unfinished.map((role) => fixable(`tab:${role}`, { code: 'tab-unfinished', role })),
    ...facts.merges.map((cells) => careful(`merged:${cells.tab}`, { code: 'merged', ...cells })),
    ...facts.formulas.map((cells) =>
      careful(`formulas:${cells.tab}`, { code: 'formulas', ...cells }),
    ),
    ...protections(facts),
    ...triggers(facts),
    ...letters(facts),
  ];
}

function layout({ layout: version }: HealthFacts): HealthFinding[] {
  if (version === null || version === LAYOUT_VERSION) return [];
  return version < LAYOUT_VERSION
    ? [fixable('layout', { code: 'layout-old', version })]
    : [unfixable({ code: 'layout-newer', version })];
}

function region({ locale, timeZone, programmeZone }: HealthFacts): HealthFinding[] {
  return [
    ...(isSameLocale(locale, WANTED_LOCALE)
      ? []
      : [fixable('locale', { code: 'locale', found: locale })]),
    ...(isSameZone(timeZone, programmeZone)
      ? []
      : [fixable('time-zone', { code: 'time-zone', found: timeZone, wanted: programmeZone })]),
  ];
}

function roles({ roles, names }: HealthFacts): HealthFinding[] {
  return roles.flatMap(({ role, tabs }) => {
    const [tab = ''] = tabs;
    const usual = TAB_NAMES[role];
    if (tabs.length > 1) return [fixable(`role:${role}`, { code: 'role-twice', role, tabs })];
    if (tab === usual) return [];
    const trouble = { code: 'tab-renamed', role, tab } as const;
    return [names.includes(usual) ? unfixable(trouble) : careful(`name:${role}`, trouble)];
  });
}

function protections({ protections: drift }: HealthFacts): HealthFinding[] {
  if (!drift || drift.add + drift.remove === 0) return [];
  return [fixable('protections', { code: 'protections', ...drift })];
}

function triggers({ auto }: HealthFacts): HealthFinding[] {
  if (!auto) return [];
  const { owner, isMine, isHere, own } = auto;
  const isDoubled = own > (owner !== null && isMine ? 1 : 0);
  if (owner !== null && !isMine)
    return isHere ? [] : [fixable('triggers', { code: 'triggers-left', owner })];
  if (isDoubled) return [fixable('triggers', { code: 'triggers-doubled' })];
  return owner !== null && own === 0 ? [fixable('triggers', { code: 'triggers-missing' })] : [];
}

function letters({ mail }: HealthFacts): HealthFinding[] {
  const { clocks, waiting, waitingTriggers, quota } = mail;
  const findings: HealthFinding[] = [];
  for (const { clock, owner, isMine, isHere, triggers } of clocks) {
    if (owner !== null && !isMine && !isHere)
      findings.push(unfixable({ code: 'clock-left', clock, owner }));
    if (isMine && triggers === 0) findings.push(unfixable({ code: 'clock-missing', clock }));
    if (triggers > 1) findings.push(unfixable({ code: 'clock-doubled', clock }));
  }
  if (waiting > 0 && waitingTriggers === 0)
    findings.push(unfixable({ code: 'letters-stuck', letters: waiting }));
  if (quota === 0) findings.push(unfixable({ code: 'quota-out' }));
  return findings;
}

function fixable(fix: string, trouble: HealthTrouble): HealthFinding {
  return { ...trouble, fix, isTicked: true };
}

function careful(fix: string, trouble: HealthTrouble): HealthFinding {
  return { ...trouble, fix, isTicked: false };
}

function unfixable(trouble: HealthTrouble): HealthFinding {
  return { ...trouble, fix: null, isTicked: false };
}
