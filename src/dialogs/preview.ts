import { type Html, html } from '../html.ts';
import { LETTERS } from '../letters/index.ts';
import { type MailMessage, shorten, shortName } from '../letters/message.ts';
import script from '../pages/preview.ts?text';
import { checkAddress } from '../programme/sending/address.ts';
import type { Step } from '../programme/sending/plan.ts';
import type { MailKind } from '../programme/sending/states.ts';
import type { Settings } from '../programme/set-up/programme.ts';
import { ADDRESS_WORDS, PREVIEW_WORDS } from '../words/mail.ts';
import { STATUS_WORDS } from '../words/status.ts';
import { renderDialog } from './dialog.ts';

type MailStep = Step<MailMessage>;

interface Preview {
  readonly kind: MailKind;
  readonly steps: readonly MailStep[];
  readonly remainingQuota: number;
  readonly settings: Pick<Settings, 'replyTo'>;
  /** Given back with the officer's answer, so that what goes out is what was looked at. */
  readonly token: string;
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
export function renderPreview({ kind, steps, remainingQuota, settings, token }: Preview): string {
  const asOf = steps[0]?.message.asOf ?? null;
  const problems = [...steps.flatMap(problemsOf), ...replyToProblem(settings)];
  const { asOf: asOfWords, first, further, send, queueUp, waits, sending, failed } = PREVIEW_WORDS;
  const isFirst = !steps.some(({ action }) => action === 'sent' || action === 'doubt');
  const nothing = steps.some(({ isPossible }) => isPossible)
    ? PREVIEW_WORDS.noneChosen
    : PREVIEW_WORDS.nonePossible;
  return renderDialog({
    main: html`<h1>${LETTERS[kind].words.title}</h1>
<p>${asOf !== null && `${asOfWords(asOf)} ${isFirst ? first : further}`} ${PREVIEW_WORDS.quota(remainingQuota)}</p>
${
  problems.length > 0 &&
  html`<div class="problems"><h2>${PREVIEW_WORDS.problems}</h2>
<ul>
${problems.map(
  (problem) => html`<li>${problem}</li>
`,
)}</ul></div>`
}
${steps.length === 0 && html`<p><strong>${PREVIEW_WORDS.nobody}</strong></p>`}
${steps.filter(isNew).length > MANY && html`<p><label><input type="checkbox" id="all" checked> ${PREVIEW_WORDS.all}</label></p>`}
${steps.map(card)}`,
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
    },
    confirm: { entry: 'confirmSend', args: [token, [], []] },
    style: STYLE,
    script,
  });
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
  return words.replace('#', () => String(number));
}

/** Who a message is for, in the list and wherever else it is named. */
export function recipientName({ unit }: Pick<MailMessage, 'unit'>): string {
  return unit === '' ? PREVIEW_WORDS.leaders : shortName(unit);
}

/** Everything the officer should know of a message before it goes, by the unit's name. */
function problemsOf(step: MailStep): string[] {
  const { action, addresses, entry, formerly, isPossible, sharedWith, to } = step;
  const name = recipientName(step.message);
  const who = [name, entry?.at ?? '', entry?.by ?? '', isPossible] as const;
  const lines = addresses.wrong.map(({ typed, trouble }) =>
    PREVIEW_WORDS.wrongAddress(name, shorten(typed, 80), ADDRESS_WORDS[trouble]),
  );
  for (const address of addresses.twice) lines.push(PREVIEW_WORDS.twice(name, address));
  if (sharedWith.length > 0) lines.push(PREVIEW_WORDS.shared(name, sharedWith.map(shortName)));
  if (formerly) {
    const { name: before, addresses: shared } = formerly;
    lines.push(PREVIEW_WORDS.renamed(name, shared, shortName(before), action === 'sent'));
  } else if (step.isUnlogged) lines.push(PREVIEW_WORDS.unlogged(name, isPossible));
  else if (action === 'sent') lines.push(PREVIEW_WORDS.sent(...who));
  else if (action === 'doubt') lines.push(PREVIEW_WORDS.doubt(...who));
  if (action === 'queue') lines.push(PREVIEW_WORDS.queue(name));
  if (action === 'cannot') lines.push(reason(name, addresses.wrong.length > 0, to.length));
  return lines;
}

function reason(name: string, hasWrong: boolean, recipients: number): string {
  if (recipients > 0) return PREVIEW_WORDS.tooMany(name, recipients);
  return hasWrong ? PREVIEW_WORDS.allWrong(name) : PREVIEW_WORDS.noAddress(name);
}

function replyToProblem({ replyTo }: Preview['settings']): string[] {
  const trouble = replyTo === '' ? null : checkAddress(replyTo);
  return trouble ? [PREVIEW_WORDS.replyTo(shorten(replyTo, 80), ADDRESS_WORDS[trouble])] : [];
}

/** One message: who gets it, what it says, and the box that lets it go. */
function card(step: MailStep): Html {
  const { action, message, to } = step;
  const status = message.status === null ? '' : ` · ${STATUS_WORDS[message.status]}`;
  return html`<div class="card" data-key="${message.key}" data-action="${action}" data-count="${to.length}">
<p class="who"><span><strong>${recipientName(message)}</strong>${status}</span> <span class="state">${PREVIEW_WORDS.state[action]}</span></p>
<p>${PREVIEW_WORDS.to} ${to.length === 0 ? '–' : to.slice(0, 50).join(', ')}<br>${PREVIEW_WORDS.subject} ${message.subject}</p>
<div class="tools">${box(step)}
<details><summary>${PREVIEW_WORDS.read}</summary>
<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy" title="${message.subject}" srcdoc="${message.html}"></iframe>
</details>
<details><summary>${PREVIEW_WORDS.zalo}</summary>
<textarea readonly rows="5">${message.zalo}</textarea>
<button type="button" class="copy" data-copied="${PREVIEW_WORDS.copied}">${PREVIEW_WORDS.copy}</button>
</details></div>
</div>
`;
}

/** A letter that nobody can get is offered neither for the first time nor again. */
function box(step: MailStep): Html | null {
  if (!step.isPossible) return null;
  const isOffered = isNew(step);
  const words = isOffered ? PREVIEW_WORDS.include : PREVIEW_WORDS.again;
  return html`<label><input type="checkbox"${isOffered && html` checked`}> ${words}</label>`;
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
iframe { width: 100%; height: 480px; border: 1px solid #c3c9d1; margin: 8px 0; }
textarea { margin: 8px 0; }
`;
