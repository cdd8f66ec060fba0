import { type Html, html } from '../html.ts';
import { OWN_WORDS_MARK, ownWordsHtml } from '../letters/letter.ts';
import {
  type MailMessage,
  MOST_OWN_WORDS,
  recipientName,
  shorten,
  shortName,
} from '../letters/message.ts';
import script from '../pages/preview.ts?text';
import { checkAddress } from '../programme/parse/addresses.ts';
import type { Step } from '../programme/sending/plan.ts';
import type { MailKind } from '../programme/sending/states.ts';
import type { Settings } from '../programme/set-up/programme.ts';
import { ADDRESS_WORDS, PREVIEW_WORDS, TRIAL_WORDS } from '../words/mail.ts';
import { twoDigits } from '../words/numbers.ts';
import { STATUS_WORDS } from '../words/status.ts';
import type { Day } from '../workbook/moment.ts';
import { renderDialog } from './dialog.ts';

type MailStep = Step<Omit<MailMessage, 'html' | 'text'>>;

interface Preview {
  readonly kind: MailKind;
  readonly title: string;
  /** What should be known of the figures that the letters tell. */
  readonly warnings: readonly string[];
  readonly steps: readonly MailStep[];
  /**
   * What a reader sees of the message of each step: a JSON list, packed by `packedText`. The letters of a
   * province are megabytes alike in nearly everything.
   */
  readonly letters: string;
  /** Why a message can go to nobody, for each step. */
  readonly whyNot: readonly (readonly string[])[];
  readonly remainingQuota: number;
  readonly settings: Pick<Settings, 'replyTo' | 'deadline'>;
  /** Given back with the officer's answer, so that what goes out is what was looked at. */
  readonly token: string;
  /** What officers added to such letters last time. */
  readonly ownWords: string;
  readonly today: Day;
}

/** What `confirmSend` answers to the page. */
export interface ConfirmResult {
  readonly message: string;
  /** Where each message is now, in words. */
  readonly states: readonly { readonly key: string; readonly words: string }[];
  /** More is to be sent than one run could: the page asks again. */
  readonly hasMore: boolean;
}

/** The page on which everything is seen before anything is sent: who, what, and what is wrong. */
export function renderPreview(preview: Preview): string {
  const { kind, title, warnings, steps, remainingQuota, settings, token, ownWords, today } =
    preview;
  const asOf = steps[0]?.message.asOf ?? null;
  const lines = [
    ...warnings,
    ...undeliverable(steps),
    ...steps.flatMap((step, index) => [
      ...(step.action === 'sent' ? [] : (preview.whyNot[index] ?? [])),
      ...problemsOf(step),
    ]),
    ...settingProblems(settings, kind, today),
  ];
  const problems = [...new Set(lines)];
  const { asOf: asOfWords, first, further, send, queueUp, waits, sending, failed } = PREVIEW_WORDS;
  const isFirst = !steps.some(({ action }) => action === 'sent' || action === 'doubt');
  const nothing = steps.some(({ isPossible }) => isPossible)
    ? PREVIEW_WORDS.noneChosen
    : PREVIEW_WORDS.nonePossible;
  return renderDialog({
    title,
    main: html`<h1>${title}</h1>
<p>${asOf !== null && html`${asOfWords(asOf)} <span id="unsent">${isFirst ? first : further}</span>`} ${PREVIEW_WORDS.quota(remainingQuota)}</p>
${
  problems.length > 0 &&
  html`<div class="problems"><h2>${PREVIEW_WORDS.problems}</h2>
<ul>
${problems.map(
  (problem) => html`<li>${problem}</li>
`,
)}</ul></div>`
}
${steps.length === 0 ? html`<p><strong>${PREVIEW_WORDS.nobody}</strong></p>` : ownWordsBox(ownWords)}
${steps.filter(isNew).length > MANY && html`<p><label><input type="checkbox" id="all" checked> ${PREVIEW_WORDS.all}</label></p>`}
${steps.map(card)}${steps.length > 0 && html`<div id="letters" hidden data-packed="${preview.letters}"></div>`}`,
    act: steps.length === 0 ? null : buttonText(steps, nothing),
    words: {
      token,
      quota: remainingQuota,
      send,
      queue: queueUp,
      nothing,
      waits,
      sending,
      failed,
      progress: PREVIEW_WORDS.progress,
      slow: PREVIEW_WORDS.tookTooLong,
      offline: PREVIEW_WORDS.noConnection,
      testing: PREVIEW_WORDS.testing,
      untested: TRIAL_WORDS.testFailed,
      unread: PREVIEW_WORDS.unread,
      mark: OWN_WORDS_MARK,
      own: ownWordsHtml('#').html,
    },
    calls: { when: 'confirm', entry: 'confirmSend', args: [token, [], [], ownWords] },
    style: STYLE,
    script,
  });
}

/** Words of the officer's own for all letters of the page. */
function ownWordsBox(ownWords: string): Html {
  return html`<p><label for="words"><strong>${PREVIEW_WORDS.words}</strong></label><br>
<small id="words-help">${PREVIEW_WORDS.wordsHelp}</small></p>
<textarea id="words" rows="3" maxlength="${MOST_OWN_WORDS}" aria-describedby="words-help">${ownWords}</textarea>`;
}

/** Of more than so many, one box chooses or leaves out all messages. */
const MANY = 2;

/** Goes out, now or when the quota allows, unless it is left out. */
function isNew({ action }: Pick<MailStep, 'action'>): boolean {
  return action === 'send' || action === 'queue';
}

/** What the button says before anything is changed; the page's script goes on from there. */
function buttonText(steps: readonly MailStep[], nothing: string): string {
  const count = (wanted: MailStep['action']) =>
    steps.filter(({ action }) => action === wanted).length;
  const [now, later] = [count('send'), count('queue')];
  if (now + later === 0) return nothing;
  const [words, number] = now > 0 ? [PREVIEW_WORDS.send, now] : [PREVIEW_WORDS.queueUp, later];
  return words.replace('#', () => twoDigits(number));
}

/** Who will get nothing, all on one line. */
function undeliverable(steps: readonly MailStep[]): string[] {
  const names = steps
    .filter(({ action }) => action === 'cannot')
    .map(({ message }) => recipientName(message));
  return names.length < 2 ? [] : [PREVIEW_WORDS.undeliverable(names)];
}

/** Everything the officer should know of a message before it goes, by the unit's name. */
function problemsOf(step: MailStep): string[] {
  const { action, addresses, entry, formerly, isPossible, sharedWith } = step;
  const name = recipientName(step.message);
  const who = [name, entry?.at ?? '', entry?.by ?? '', isPossible] as const;
  const lines = addresses.twice.map((address) => PREVIEW_WORDS.twice(name, address));
  if (sharedWith.length > 0) lines.push(PREVIEW_WORDS.shared(name, sharedWith.map(shortName)));
  if (formerly) {
    const { name: before, addresses: shared } = formerly;
    lines.push(PREVIEW_WORDS.renamed(name, shared, shortName(before), action === 'sent'));
  } else if (step.isUnlogged) lines.push(PREVIEW_WORDS.unlogged(name, isPossible));
  else if (action === 'sent') lines.push(PREVIEW_WORDS.sent(...who));
  else if (action === 'doubt') lines.push(PREVIEW_WORDS.doubt(...who));
  if (action === 'queue') lines.push(PREVIEW_WORDS.queue(name));
  return lines;
}

function settingProblems(
  { replyTo, deadline }: Pick<Settings, 'replyTo' | 'deadline'>,
  kind: MailKind,
  today: Day,
): string[] {
  const trouble = replyTo === '' ? null : checkAddress(replyTo);
  const lines = trouble
    ? [PREVIEW_WORDS.replyTo(shorten(replyTo, 80), ADDRESS_WORDS[trouble])]
    : [];
  const hasDeadline = kind === 'reminder' || kind === 'mistakes';
  if (hasDeadline && deadline !== null && deadline < today) {
    lines.push(PREVIEW_WORDS.deadlinePassed(deadline));
  }
  return lines;
}

/** One message: who gets it, what it says, and the box that lets it go. */
function card(step: MailStep, index: number): Html {
  const { action, message, to, cc } = step;
  const status = message.status === null ? '' : ` · ${STATUS_WORDS[message.status]}`;
  const name = recipientName(message);
  return html`<div class="card" role="group" aria-labelledby="who-${index}" data-key="${message.key}" data-action="${action}" data-count="${to.length + cc.length}">
<p class="who"><span><strong id="who-${index}">${name}</strong>${status}</span> <span class="state">${TRIAL_WORDS.state[action]}</span></p>
<p>${PREVIEW_WORDS.to} ${to.length === 0 ? '–' : to.slice(0, 50).join(', ')}${cc.length > 0 && html`<br>${PREVIEW_WORDS.cc} ${cc.slice(0, 50).join(', ')}`}<br>${PREVIEW_WORDS.subject} ${message.subject}</p>
<p class="tested" role="status"></p>
<div class="tools">${box(step, name)}
<button type="button" class="link test" aria-label="${PREVIEW_WORDS.test}: ${name}">${PREVIEW_WORDS.test}</button>
<details class="letter"><summary aria-label="${PREVIEW_WORDS.read}: ${name}">${PREVIEW_WORDS.read}</summary>
<iframe sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" title="${message.subject}" data-letter="${index}"></iframe>
</details>
<details><summary aria-label="${PREVIEW_WORDS.zalo}: ${name}">${PREVIEW_WORDS.zalo}</summary>
<textarea readonly rows="5" aria-label="${PREVIEW_WORDS.zalo}: ${name}">${message.zalo}</textarea>
<button type="button" class="copy" aria-label="${PREVIEW_WORDS.copy}: ${name}" data-copied="${PREVIEW_WORDS.copied}">${PREVIEW_WORDS.copy}</button>
</details></div>
</div>
`;
}

/** A letter that nobody can get is offered neither for the first time nor again. */
function box(step: MailStep, name: string): Html | null {
  if (!step.isPossible) return null;
  const isOffered = isNew(step);
  const words = isOffered ? PREVIEW_WORDS.include : PREVIEW_WORDS.again;
  return html`<label><input type="checkbox"${isOffered && html` checked`} aria-label="${words}: ${name}"> ${words}</label>`;
}

const STYLE = `
.problems { border: 1px solid #9a6700; border-left-width: 6px; padding: 10px 12px; margin: 0 0 12px; }
.problems h2 { margin: 0 0 6px; color: inherit; }
.card { border: 1px solid #c3c9d1; padding: 10px 12px; margin: 0 0 10px; }
label { display: inline-flex; align-items: center; }
label input { margin-top: 0; }
.who { display: flex; justify-content: space-between; gap: 12px; }
.state { font-weight: bold; color: #4a525c; white-space: nowrap; }
.tools { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: center; }
details[open] { flex-basis: 100%; }
.link { border: 0; padding: 4px 0; background: none; }
.tested:empty { display: none; }
.tested { margin: 0; font-weight: bold; }
small { font-size: 13px; color: #4a525c; }
#words { margin: 0 0 12px; }
#say { padding: 4px 0; }
iframe { width: 100%; height: 480px; border: 1px solid #c3c9d1; margin: 8px 0; display: block; }
textarea { margin: 8px 0; }
`;
