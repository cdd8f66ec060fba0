import type { Block } from './journal.ts';

/** What of a tab is protected: all of it, or the head, the rows and the check column of a unit's tab. */
export type Purpose = 'tab' | 'head' | 'rows' | 'check';

/** A tab as far as its protection depends on it. */
export type TabToProtect =
  | { readonly tab: string; readonly kind: 'office' }
  | {
      readonly tab: string;
      readonly kind: 'unit';
      /** Sound addresses of the unit's people; without any its rows stay open to whoever edits the file. */
      readonly editors: readonly string[];
      readonly headRows: number;
      /** Position from 0. */
      readonly checkColumn: number | null;
      readonly rows: number;
      readonly columns: number;
    };

export interface Protection {
  readonly tab: string;
  readonly purpose: Purpose;
  /** `null` is the whole tab. */
  readonly block: Block | null;
  /** Who may edit beside the file's owner; nobody is kept from a block that only warns. */
  readonly editors: readonly string[] | 'warning';
}

/** A protection that the add-in made, as it is now; `purpose` is `null` where it can no longer be told. */
export interface OwnProtection extends Omit<Protection, 'purpose'> {
  readonly purpose: Purpose | null;
  /** Whether everybody of the owner's domain may edit, whatever the list says. */
  readonly isOpenToDomain: boolean;
}

export interface ProtectionPlan<Own extends OwnProtection = OwnProtection> {
  readonly wanted: readonly Protection[];
  readonly add: readonly Protection[];
  /** Drifted, or no longer wanted. */
  readonly remove: readonly Own[];
}

/**
 * Set-up and generated tabs are the officers'. A unit's tab is protected by ranges, not as a whole, for
 * only so may its people insert rows: the head is the officers', the rows are the unit's and the
 * officers', and typing into the check column, which the add-in writes as whoever edits, only warns.
 */
export function planProtections<Own extends OwnProtection>(
  tabs: readonly TabToProtect[],
  officers: readonly string[],
  owner: string,
  own: readonly Own[],
): ProtectionPlan<Own> {
  const wanted = tabs.flatMap((tab) => wantedOf(tab, officers));
  const kept = new Set<Own>();
  const add = wanted.filter((each) => {
    const match = own.find((one) => !kept.has(one) && isSame(one, each, owner));
    if (match) kept.add(match);
    return !match;
  });
  return { wanted, add, remove: own.filter((each) => !kept.has(each)) };
}

function wantedOf(tab: TabToProtect, officers: readonly string[]): Protection[] {
  const name = tab.tab;
  if (tab.kind === 'office') {
    return [{ tab: name, purpose: 'tab', block: null, editors: officers }];
  }
  const { headRows, rows, columns, checkColumn, editors } = tab;
  const head = { row: 0, column: 0, rows: headRows, columns };
  const below = { row: headRows, column: 0, rows: rows - headRows, columns };
  const people = unique([...editors, ...officers]);
  return [
    { tab: name, purpose: 'head', block: head, editors: officers },
    ...(editors.length > 0
      ? [{ tab: name, purpose: 'rows', block: below, editors: people } as const]
      : []),
    ...(checkColumn !== null
      ? [
          {
            tab: name,
            purpose: 'check',
            block: { ...below, column: checkColumn, columns: 1 },
            editors: 'warning',
          } as const,
        ]
      : []),
  ];
}

function isSame(own: OwnProtection, wanted: Protection, owner: string): boolean {
  return (
    own.tab === wanted.tab &&
    own.purpose === wanted.purpose &&
    (!own.isOpenToDomain || wanted.editors === 'warning') &&
    JSON.stringify(own.block) === JSON.stringify(wanted.block) &&
    peopleKey(own.editors, owner) === peopleKey(wanted.editors, owner)
  );
}

/** The owner may always edit, listed or not. */
function peopleKey(editors: Protection['editors'], owner: string): string {
  if (editors === 'warning') return editors;
  return unique(editors.filter((each) => each.toLowerCase() !== owner.toLowerCase()))
    .sort()
    .join();
}

/** Addresses in lower case, each once. */
export function unique(addresses: readonly string[]): string[] {
  return [...new Set(addresses.map((each) => each.toLowerCase()))];
}
