import type { Answered, AnswerText } from '../dialogs/answer.ts';
import type * as document from '../dialogs/document.ts';
import type * as health from '../dialogs/health.ts';
import type * as letters from '../dialogs/letters.ts';
import type * as lint from '../dialogs/lint.ts';
import type * as newTabs from '../dialogs/new-tabs.ts';
import type * as overview from '../dialogs/overview.ts';
import type * as packagePage from '../dialogs/package.ts';
import type * as paper from '../dialogs/paper.ts';
import type * as preview from '../dialogs/preview.ts';
import type * as progress from '../dialogs/progress.ts';
import type * as selfTest from '../dialogs/self-test.ts';
import type * as setUp from '../dialogs/set-up.ts';
import { SetupError } from '../workbook/setup-error.ts';
import type { ActionResult } from './run/action.ts';

/** Each file of the project that renders a page, and what it can render or answer. */
interface Pages {
  readonly document: typeof document;
  readonly health: typeof health;
  readonly letters: typeof letters;
  readonly lint: typeof lint;
  readonly 'new-tabs': typeof newTabs;
  readonly overview: typeof overview;
  readonly package: typeof packagePage;
  readonly paper: typeof paper;
  readonly preview: typeof preview;
  /** It opens a page itself. */
  readonly probes: { run(): AnswerText<ActionResult> };
  readonly 'self-test': typeof selfTest;
  readonly progress: typeof progress;
  readonly 'set-up': typeof setUp;
}

type Part<File extends keyof Pages> = Extract<keyof Pages[File], string>;

type Given<File extends keyof Pages, Name extends Part<File>> = Pages[File][Name] extends (
  ...given: infer Arguments
) => string
  ? Arguments
  : never;

type Answer<File extends keyof Pages, Name extends Part<File>> = Pages[File][Name] extends (
  ...given: never[]
) => AnswerText<infer Value>
  ? Value
  : never;

/** What the files of new tabs and of letters answer is no page, and a paper is no dialog. */
type Shown = Exclude<keyof Pages, 'letters' | 'new-tabs' | 'paper' | 'probes'>;

/** In pixels. */
const SIZES: { readonly [File in Shown]: readonly [width: number, height: number] } = {
  document: [1000, 720],
  health: [640, 480],
  lint: [720, 600],
  overview: [1000, 700],
  package: [720, 640],
  preview: [860, 640],
  progress: [520, 420],
  'self-test': [640, 480],
  'set-up': [860, 640],
};

/** Opens a page before the sheet. */
export function showPage<File extends Shown, Name extends Part<File>>(
  file: File,
  part: Name,
  title: string,
  ...given: Given<File, Name>
): void {
  const [width, height] = SIZES[file];
  const page = evaluated(file, part, given).setWidth(width).setHeight(height);
  // What an entry ends in says that a window opens: it is open now.
  SpreadsheetApp.getUi().showModalDialog(page, title.replace(/…$/, ''));
}

/** A piece for a page that is open. */
export function renderPiece<File extends keyof Pages, Name extends Part<File>>(
  file: File,
  part: Name,
  ...given: Given<File, Name>
): string {
  return evaluated(file, part, given).getContent();
}

/**
 * What a page's file finds out for the run.
 * @throws SetupError as what it calls
 */
export function ask<File extends keyof Pages, Name extends Part<File>>(
  file: File,
  part: Name,
  ...given: Given<File, Name>
): Answer<File, Name> {
  const text = evaluated(file, part, given).getContent();
  const answered = JSON.parse(text) as Answered<Answer<File, Name>>;
  if (answered.problem) throw new SetupError(answered.problem);
  return answered.value;
}

/**
 * A long text for a page that unpacks it by itself: compressed, in signs that HtmlService leaves alone, which
 * two strokes in a row are not.
 */
export function packedText(text: string): string {
  const bytes = Utilities.gzip(Utilities.newBlob(text), 'text.gz').getBytes();
  return Utilities.base64Encode(bytes).replace(/\+/g, '-').replace(/\//g, '_');
}

/**
 * What renders pages stands in files of their own, as scriptlets that Google runs when a page is asked for,
 * so that cells and edits do not load it. It gets plain data, as text, and sees nothing else of a run.
 */
function evaluated(
  file: string,
  part: string,
  given: readonly unknown[],
): GoogleAppsScript.HTML.HtmlOutput {
  const template = HtmlService.createTemplateFromFile(file);
  template.part = part;
  template.given = JSON.stringify(given);
  return template.evaluate();
}
