import type { HostState } from '../host/state.ts';
import { keyOf } from '../workbook/stored.ts';
import { TAB_NAMES } from '../workbook/tabs.ts';
import { isolated } from './apart.ts';
import { checkKept, checkSentences, mustHold } from './invariants.ts';
import { differences, pictureOf } from './picture.ts';
import { type Ran, ran, sceneOf } from './runs.ts';
import type { World } from './world.ts';

/**
 * “Kiểm tra sổ” after a run that was stopped: its button mends all that it names, and the same run ends
 * then as it would have ended undisturbed; `calm` is the world in which it did.
 */
export function checkHealth(
  stopped: World,
  calm: World,
  user: string,
  run: (world: World) => void,
): void {
  const seen = [calm, stopped].map((world): World => {
    const apart = isolated(world);
    mend(apart, user);
    run(apart);
    run(apart);
    // A column that only the run made is protected by the next look.
    if (isProtected(apart)) mend(apart, user);
    checkKept(apart);
    return apart;
  });
  const left = differing(seen);
  // Where the list of findings is finished the list of duplicates is renewed with it, which the run leaves as it is.
  const isOfList = left.some((line) => line.startsWith(DUPLICATES));
  if (isOfList) for (const world of seen) findDuplicates(world, user);
  mustHold('health', isOfList ? differing(seen) : left);
}

const DUPLICATES = `“${TAB_NAMES.duplicates}” `;

function differing(worlds: readonly World[]): string[] {
  const [wanted, found] = worlds.map(({ workbook }) => pictureOf(workbook));
  return wanted && found ? differences(wanted, found) : [];
}

function findDuplicates(world: World, user: string): void {
  checkSentences(ran(sceneOf(world, user), (host) => host.run('findDuplicates')));
}

/** Presses the button of the page, where there is one, and looks whether there still is. */
function mend(world: World, user: string): void {
  const press = () => ran(sceneOf(world, user), (host) => host.run('checkWorkbook'));
  const first = press();
  checkSentences(first);
  if (!hasMended(first)) return;
  const again = press();
  checkSentences(again);
  checkKept(world);
  if (hasMended(again)) {
    mustHold('health', [`after “${first.message}” there is still: ${again.message}`]);
  }
}

function hasMended({ answers: [, ...pressed] }: Ran): boolean {
  return (pressed as { readonly outcome?: string }[]).some(({ outcome }) => outcome === 'done');
}

function isProtected({ workbook }: World): boolean {
  const { documentProperties } = JSON.parse(workbook.hostState || '{}') as Partial<HostState>;
  return keyOf('protected') in (documentProperties ?? {});
}
