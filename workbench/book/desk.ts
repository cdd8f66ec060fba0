import type { HostEvent } from '../../src/host/host.ts';
import type { Answer, Mail, Question } from '../../src/host/services/port.ts';
import { instantOf, momentOf } from '../moments.ts';
import type { Happening, Letter, LetterFacts, Requests } from '../protocol.ts';
import { words } from '../words.ts';
import { framed } from './bridge.ts';
import type { Engine } from './engine.ts';
import type { Told, Work } from './messages.ts';
import { type Person, Refusal } from './session.ts';

interface OpenQuestion {
  readonly id: string;
  readonly page: string;
  readonly question: Question;
}

const DAY = 86_400_000;
const MOST_PAGES = 20;

const NO_ANSWER: Answer = { button: 'CLOSE', text: '' };

/** In hexadecimal digits, and nobody guesses it. */
function secret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The workbook as a file. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is on the desk beside the workbook: letters that were sent, the clock, what waits for an answer. */
export class Desk {
  readonly #mails: Mail[] = [];
  readonly #listeners = new Map<(happening: Happening) => void, string>();
  /** By page that was closed: the one that was opened in its place. */
  readonly #heirs = new Map<string, string>();
  /** Pages of the add-in that no frame has loaded yet. */
  readonly #pages = new Map<string, string>();
  #frames = '';
  #engine: Engine | null = null;
  #question: OpenQuestion | null = null;
  #running: { readonly page: string; readonly label: string; readonly letters: number } | null =
    null;
  #isStopping = false;
  /** How far the clock is from that of the machine. */
  #ahead = 0;

  constructor(now: string | undefined) {
    if (now !== undefined) this.#setClock(now);
  }

  /** `frames` is what an address of a page of the add-in begins with, in frames. */
  use(engine: Engine, frames: string): void {
    this.#engine = engine;
    this.#frames = frames;
  }

  // --- pages that listen -----------------------------------------------------------------------

  /** A page that begins, or comes back, is told what it missed. */
  listen(page: string, listener: (happening: Happening) => void): () => void {
    this.#listeners.set(listener, page);
    this.#inherit(page);
    listener(this.#hello());
    if (this.#running) listener(this.#runningFor(page, 0));
    if (this.#question && this.#inFront(this.#question.page) === page) {
      const { id, question } = this.#question;
      listener({ kind: 'question', id, question });
    }
    return () => this.#listeners.delete(listener);
  }

  /** Whoever closed the window in which something runs opens another, and there it goes on. */
  #inherit(page: string): void {
    for (const whose of [this.#running?.page, this.#question?.page]) {
      if (whose !== undefined && !this.#isOpen(this.#inFront(whose))) this.#heirs.set(whose, page);
    }
  }

  #inFront(page: string): string {
    return this.#isOpen(page) ? page : (this.#heirs.get(page) ?? page);
  }

  #isOpen(page: string): boolean {
    return [...this.#listeners.values()].includes(page);
  }

  #hello(): Happening {
    return { kind: 'hello', letters: this.#mails.map(factsOf), now: this.#now() };
  }

  #tellAll(make: (page: string) => Happening): void {
    for (const [listener, page] of this.#listeners) listener(make(page));
  }

  #tell(page: string, happening: Happening): void {
    const front = this.#inFront(page);
    for (const [listener, each] of this.#listeners) if (each === front) listener(happening);
  }

  #runningFor(page: string, calls: number): Happening {
    const { label = '', page: whose = '' } = this.#running ?? {};
    return { kind: 'running', label, isYours: this.#inFront(whose) === page, calls };
  }

  // --- what the thread tells -------------------------------------------------------------------

  hear(told: Told): void {
    if (told.kind === 'event') this.#happen(told.page, told.event);
    else if (told.kind === 'question') this.#ask(told.page, told.question);
    else if (told.kind === 'called' && this.#running) {
      this.#tellAll((page) => this.#runningFor(page, told.calls));
    }
  }

  #happen(page: string, event: HostEvent): void {
    if (event.kind === 'toast') this.#tell(page, event);
    else if (event.kind === 'log') console.error(`[${event.level}] ${event.text}`);
    else if (event.kind === 'mail') {
      this.#mails.push(event.mail);
      const letter = factsOf(event.mail, this.#mails.length - 1);
      this.#tellAll(() => ({ kind: 'letter', letter }));
    } else if (event.kind === 'page') {
      const id = secret();
      this.#pages.set(id, framed(event.page.content));
      for (const old of [...this.#pages.keys()].slice(0, -MOST_PAGES)) this.#pages.delete(old);
      const { where, title, width, height } = event.page;
      this.#tell(page, {
        kind: 'page',
        address: `${this.#frames}${id}`,
        where,
        title,
        width,
        height,
      });
    }
  }

  #ask(page: string, question: Question): void {
    if (this.#isStopping) {
      // Whoever stopped the run answers nothing more.
      this.#engine?.answer(NO_ANSWER);
      return;
    }
    this.#question = { id: secret(), page, question };
    this.#tell(page, { kind: 'question', id: this.#question.id, question });
  }

  /** The content of a page of the add-in, once. */
  takePage(id: string): string | null {
    const content = this.#pages.get(id) ?? null;
    this.#pages.delete(id);
    return content;
  }

  /** Says how something ended that was asked by a page which no longer waits for it. */
  say(page: string, text: string): void {
    this.#tell(page, { kind: 'toast', title: '', text });
  }

  // --- what pages ask --------------------------------------------------------------------------

  /** What the workbook is asked or told; all pages hear of a change. */
  async work(page: string, work: Work): Promise<unknown> {
    const engine = this.#engine;
    if (!engine) throw new Refusal(words.gone);
    const person: Person = { page, now: this.#now() };
    if (work.name === 'look' || work.name === 'bytes') return engine.ask(person, work);
    const label = labelOf(work);
    if (label !== null) this.#begin(page, label);
    try {
      return await engine.ask(person, work);
    } finally {
      this.#end(page);
      this.#tellAll(() => ({ kind: 'changed' }));
    }
  }

  #begin(page: string, label: string): void {
    this.#running ??= { page, label, letters: this.#mails.length };
    this.#tellAll((each) => this.#runningFor(each, 0));
  }

  #end(page: string): void {
    if (this.#running?.page !== page) return;
    if (this.#isStopping) {
      // Letters of a run that was stopped have not been sent.
      this.#mails.length = this.#running.letters;
      this.#isStopping = false;
      this.#tellAll(() => this.#hello());
    }
    this.#running = null;
    this.#question = null;
    this.#tellAll(() => ({ kind: 'idle' }));
  }

  answer({ id, button, text }: Requests['answer']): void {
    const open = this.#question;
    if (open?.id !== id) return;
    this.#question = null;
    this.#tellAll(() => ({ kind: 'answered', id }));
    this.#engine?.answer({ button: button as Answer['button'], text });
  }

  async stop(): Promise<void> {
    if (!this.#running || this.#isStopping) return;
    this.#isStopping = true;
    if (this.#question) this.#engine?.answer(NO_ANSWER);
    this.#question = null;
    await this.#engine?.stop();
  }

  clock(given: Requests['clock']): void {
    if ('now' in given) this.#setClock(given.now);
    else this.#ahead += given.days * DAY;
    const now = this.#now();
    this.#tellAll(() => ({ kind: 'clock', now }));
  }

  #setClock(text: string): void {
    const instant = instantOf(text);
    if (instant === null) throw new Refusal(words.wrongNow(text));
    this.#ahead = instant - Date.now();
  }

  #now(): number {
    return Date.now() + this.#ahead;
  }

  // --- letters and files -----------------------------------------------------------------------

  mail(number: number): Mail {
    const mail = this.#mails[number];
    if (!mail) throw new Refusal(words.noLetter);
    return mail;
  }

  letter(number: number): Letter {
    const mail = this.mail(number);
    return {
      ...factsOf(mail, number),
      from: mail.name === '' ? mail.from : `${mail.name} <${mail.from}>`,
      html: withImages(mail),
      text: mail.body,
      files: mail.attachments,
    };
  }

  /** Has the workbook written by whoever can, who answers what to say of it. */
  async save(page: string, write: (file: SavedFile) => string): Promise<string> {
    const file = (await this.work(page, { name: 'bytes', given: { isSaved: false } })) as SavedFile;
    const said = write(file);
    await this.work(page, { name: 'bytes', given: { isSaved: true } });
    this.#tellAll(() => ({ kind: 'changed' }));
    return said;
  }
}

/** What takes time and may ask is shown as running; typing is not. */
function labelOf(work: Work): string | null {
  if (work.name === 'run') return work.given.label;
  if (work.name === 'page') return words.page.dialog;
  return work.name === 'trigger' ? words.page.trigger : null;
}

function factsOf(mail: Mail, number: number): LetterFacts {
  return {
    number,
    to: [...mail.to, ...mail.cc, ...mail.bcc].join(', '),
    subject: mail.subject,
    at: momentOf(mail.at),
  };
}

/** Pictures of a letter are parts of the message; here they stand in the text. */
function withImages({ htmlBody, inlineImages }: Mail): string {
  return inlineImages.reduce(
    (html, { key, type, base64 }) => html.replaceAll(`cid:${key}`, `data:${type};base64,${base64}`),
    htmlBody,
  );
}
