import type { Sheet, Workbook } from '../../xlsx/model.ts';
import type { Doubts } from '../doubts.ts';
import type { HostState } from '../state.ts';

/** What a service call does to the document; budgets are stated in these. */
export type Category = 'reads' | 'writes' | 'navigation' | 'other';

/** The authorisation modes of Apps Script (documented). */
export type Mode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** Milliseconds after which a run is stopped: thirty seconds for simple triggers and custom functions (documented). */
export function longestRun(mode: Mode): number {
  return mode === 'FULL' ? 360_000 : 30_000;
}

/** How Google says that a run was stopped (reported). */
export const TOO_LONG = 'Exceeded maximum execution time';

/** An entry of a menu as `addToUi` showed it. */
export type MenuItem =
  | { readonly kind: 'item'; readonly label: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly label: string; readonly items: readonly MenuItem[] };

/** A file inside a message; the bytes are base64, so that only text crosses the context's border. */
export interface MailFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** A message as `MailApp.sendEmail` was asked to send it. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: string;
  /** The display name of the sender; empty when the call gave none. */
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly attachments: readonly MailFile[];
  readonly inlineImages: readonly (MailFile & { readonly key: string })[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A page that the bundle showed. */
export interface Page {
  readonly where: 'modal' | 'modeless';
  readonly title: string;
  readonly content: string;
  readonly width: number | null;
  readonly height: number | null;
  /** The run held the document's lock, and went on without it. */
  readonly droppedLock: boolean;
}

/** A question or message that stopped the script until somebody pressed a button. */
export interface Question {
  readonly type: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
  /** The run held the document's lock, and goes on without it. */
  readonly droppedLock: boolean;
}

/** `CLOSE` is the cross in the corner. */
export interface Answer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text: string;
}

/**
 * What the services inside the context may ask of the world outside it. Functions answer with plain
 * text, numbers and records and never throw: an error made outside is not `instanceof Error` inside.
 */
export interface HostPort {
  readonly workbook: Workbook;
  /** Changed in place; written into the workbook when the run ends. */
  readonly state: HostState;
  /** Whose rights and quota the run uses. */
  readonly effectiveUser: string;
  /** Who sits at the keyboard; empty when Google would not tell. */
  readonly activeUser: string;
  readonly mode: Mode;
  /** Whether a page called: a message would take its place. */
  readonly isPageCall: boolean;
  /** Whether a sheet is open in somebody's browser: clock triggers have none. */
  readonly hasUi: boolean;
  /** `oauthScopes` of the manifest; `null` lets Google find the scopes itself. */
  readonly scopes: readonly string[] | null;
  readonly doubts: Doubts;
  readonly scriptTimeZone: string;
  readonly mailQuota: number;
  htmlFile(name: string): string | null;
  newSheet(id: number, name: string): Sheet;
  now(): number;
  sleep(milliseconds: number): void;
  uuid(): string;
  /** What base64 holds, as signs by their codes. */
  binary(base64: string): string;
  /** Of bytes as signs by their codes. */
  base64(binary: string): string;
  /** As signs by their codes, of a text's UTF-8 or of signs by their codes. */
  sha256(data: string, form: 'utf8' | 'latin1'): string;
  /** As signs by their codes, of a text under a key, both in UTF-8. */
  hmacSha256(text: string, key: string): string;
  /** Base64 of a text's UTF-8 or of bytes compressed, without a name or a time in the head. */
  gzip(data: string, form: 'utf8' | 'base64'): string;
  /** Base64 of an archive of these files. */
  zip(files: readonly { readonly name: string; readonly base64: string }[]): string;
  /** Counts a call about so many cells of a tab; a text is the JSON `{name, message}` of the error to throw instead of answering. */
  called(method: string, category: Category, cells: number, tab: string): string;
  /** Tells that a call has acted; a text is the error to throw in place of its answer. */
  answered(method: string, category: Category): string;
  /** Takes the document's lock; `false` while another run holds it and does not let go. */
  takeLock(): boolean;
  /** Lets go of it; answers whether this run held it. */
  dropLock(): boolean;
  ask(question: Question): Answer;
  showPage(page: Page): void;
  showMenu(label: string, items: readonly MenuItem[]): void;
  toast(text: string, title: string): void;
  log(level: string, text: string): void;
  send(mail: Mail): void;
  /** Base64 of the PDF, or `null` where no converter is at hand. */
  pdf(html: string): string | null;
}
