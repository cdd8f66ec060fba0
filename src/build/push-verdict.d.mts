export interface Verdict {
  readonly id: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface ManifestChange {
  readonly change: 'first' | 'same' | 'changed';
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export const TROUBLE_IDS: readonly string[];
export function judgePush(text: string, exitCode: number, expected: readonly string[]): Verdict;
export function troubleIn(text: string): string;
export function settingsTrouble(text: string): Verdict | null;
export function compareManifests(before: string | null, now: string): ManifestChange;
export function isGood(verdict: Verdict): boolean;
export function describeVerdict(verdict: Verdict): string;
