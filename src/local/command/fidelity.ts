import { existsSync, readFileSync } from 'node:fs';
import { createHost } from '../../host/context.ts';
import { DOUBTS, type Doubt, type Doubts } from '../../host/doubts.ts';
import { readState, writeState } from '../../host/state.ts';
import { words } from '../words.ts';
import { type Bundle, hostOptions } from './bundle.ts';
import { CommandError, exit } from './exit.ts';
import type { Options } from './options.ts';
import { say } from './print.ts';
import { emptyWorkbook } from './workbook-file.ts';

interface Probe {
  readonly id: string;
  readonly answer: string;
  readonly at: string;
  readonly ms: number;
}

function isProbe(value: unknown): value is Probe {
  const { id, answer, at, ms } = (value ?? {}) as Partial<Probe>;
  return [id, answer, at].every((text) => typeof text === 'string') && typeof ms === 'number';
}

/** Says that people beside whoever asked may edit the file: only then does a new protection have somebody to list. */
const SHARED = { id: 'file.shared', answer: 'boolean true' } as const;

/** The answers of the self-test here, as JSON on the screen. */
export function selfTest(bundle: Bundle, options: Options): number {
  process.stdout.write(`${JSON.stringify(play(bundle, options), null, 1)}\n`);
  return exit.done;
}

/** Compares what the self-test answered at Google with what it answers here: which doubts that settles, and what differs. */
export function fidelity(bundle: Bundle, given: Options, [file]: readonly string[]): number {
  if (file === undefined) throw new CommandError(words.noAnswers);
  const google = new Map(readAnswers(file).map((each) => [each.id, each]));
  const year = /\d{4}/.exec(google.get('year')?.answer ?? '')?.[0];
  const options = year === undefined ? given : { ...given, now: `${year}-06-15T08:00` };
  const isShared = google.get(SHARED.id)?.answer === SHARED.answer;
  const playAt = (doubts: Partial<Doubts>): Probe[] => play(bundle, options, { doubts, isShared });
  const settled: Partial<Record<Doubt, string>> = {};
  for (const doubt of Object.keys(DOUBTS) as Doubt[]) {
    const position = settle(playAt, doubt, google);
    if (position !== null) settled[doubt] = position;
    say(words.doubt(doubt, position));
  }
  const here = playAt(settled as Partial<Doubts>);
  const differing = here.filter(({ id, answer, at }) => {
    const there = google.get(id);
    return there !== undefined && (there.answer !== answer || there.at !== at);
  });
  for (const { id, answer } of differing) {
    const { answer: there = '', at = '' } = google.get(id) ?? {};
    say(words.differs(id, answer, at === '' ? there : `${there} (${at})`));
  }
  for (const { id, ms } of google.values()) if (id.startsWith('cost')) say(words.cost(id, ms));
  const asked = new Set(here.map(({ id }) => id));
  const strange = [...google.keys()].filter((id) => !asked.has(id));
  if (strange.length > 0) say(words.strange(strange));
  const missing = [...asked].filter((id) => !google.has(id));
  if (missing.length > 0) say(words.missing(missing));
  say(words.compared(asked.size - missing.length, asked.size, differing.length));
  return exit.done;
}

/** The position at which the host answers as Google did, by the questions whose answer depends on it. */
function settle(
  playAt: (doubts: Partial<Doubts>) => Probe[],
  doubt: Doubt,
  google: ReadonlyMap<string, Probe>,
): string | null {
  const played = DOUBTS[doubt].map((position) => ({
    position,
    probes: playAt({ [doubt]: position }),
  }));
  // What is refused is refused in the language of the account.
  const keyOf = (probe: Probe | undefined): string => probe?.at || `= ${probe?.answer}`;
  const telling = (played[0]?.probes ?? []).filter(({ id }, index) => {
    const answers = played.map(({ probes }) => keyOf(probes[index]));
    return google.has(id) && new Set(answers).size > 1;
  });
  if (telling.length === 0) return null;
  const same = played.filter(({ probes }) =>
    telling.every(({ id }) => {
      const mine = probes.find((each) => each.id === id);
      return keyOf(mine) === keyOf(google.get(id));
    }),
  );
  return same.length === 1 ? (same[0]?.position ?? null) : null;
}

function play(
  bundle: Bundle,
  options: Options,
  { doubts = {}, isShared = false }: { doubts?: Partial<Doubts>; isShared?: boolean } = {},
): Probe[] {
  const usual = hostOptions(bundle, options, emptyWorkbook(), () => {});
  if (isShared) {
    const state = readState(usual.workbook, usual.user);
    state.editors.push('nguoi-khac@don-vi.example');
    writeState(usual.workbook, state);
  }
  const host = createHost({ ...usual, makePdf: pageAcross, doubts });
  return JSON.parse((host.run('selfTest') as { message: string }).message) as Probe[];
}

/** All that is asked of a PDF is which way it lies. */
function pageAcross(page: string): string {
  return btoa(`%PDF-1.4 /MediaBox [0 0 ${page.includes('landscape') ? '842 595' : '595 842'}]`);
}

function readAnswers(file: string): Probe[] {
  if (!existsSync(file)) throw new CommandError(words.missingFile(file));
  const answers = jsonIn(file);
  if (Array.isArray(answers) && answers.every(isProbe)) return answers;
  throw new CommandError(words.unreadableAnswers(file));
}

/** `null` where there is none; editors of Windows put a mark before it. */
function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
