import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { QUIETLY } from '../../src/local/browser.ts';

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: Record<string, never>;
  readonly result?: Record<string, never>;
  readonly error?: { readonly message: string };
}

/** Only ends a hang: holds on a machine ten times slower than a busy one. */
const PATIENCE = 180_000;
const PAUSE = 40;

/** A browser that has not answered its first question by then is ended, and another one is started. */
const START = 30_000;
const STARTS = 3;

/** How long a program is waited for that was asked to end, before it is ended. */
const GRACE = 5_000;

/** Chromium, led by its own protocol through a pipe: no port is open and no package is needed. */
export class Browser {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #waiting = new Map<number, (answer: Answer | Error) => void>();
  readonly #hearers: ((answer: Answer) => void)[] = [];
  #last = 0;
  #rest = '';
  #end: Error | undefined;

  /** A browser that has answered. */
  static async start(program: string): Promise<Browser> {
    for (let attempt = 1; ; attempt += 1) {
      const browser = new Browser(program);
      try {
        await browser.send('Browser.getVersion', {}, undefined, START);
        return browser;
      } catch (error) {
        await browser.close();
        if (attempt === STARTS) throw error;
      }
    }
  }

  private constructor(program: string) {
    this.#folder = mkdtempSync(join(tmpdir(), 'sang-kien-browser-'));
    const args = [
      ...QUIETLY,
      // Frames without an origin are in the page's process, where they can be asked as others are.
      '--disable-features=IsolateSandboxedIframes',
      `--user-data-dir=${this.#folder}`,
      '--remote-debugging-pipe',
    ];
    this.#process = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const from = this.#process.stdio[4] as Readable;
    from.setEncoding('utf8');
    from.on('data', (text: string) => this.#receive(text));
    const to = this.#process.stdio[3] as Writable;
    for (const stream of [from, to, this.#process])
      stream.on('error', (error: Error) => this.#stop(error));
    this.#process.once('exit', (code, signal) =>
      this.#stop(new Error(`The browser ended (${code ?? signal}).`)),
    );
  }

  /** Whoever still waits for an answer hears that none will come. */
  #stop(why: Error): void {
    this.#end ??= why;
    for (const tell of this.#waiting.values()) tell(this.#end);
  }

  #receive(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
      else for (const hear of this.#hearers) hear(answer);
    }
  }

  get hasEnded(): boolean {
    return this.#end !== undefined;
  }

  hear(hear: (answer: Answer) => void): void {
    this.#hearers.push(hear);
  }

  async send<T>(
    method: string,
    params: object = {},
    sessionId?: string,
    patience = PATIENCE,
  ): Promise<T> {
    if (this.#end) throw this.#end;
    this.#last += 1;
    const id = this.#last;
    let alarm: NodeJS.Timeout | undefined;
    const answer = await new Promise<Answer | Error>((resolve) => {
      this.#waiting.set(id, resolve);
      alarm = setTimeout(() => resolve(new Error(`No answer to ${method}.`)), patience);
      (this.#process.stdio[3] as Writable).write(
        `${JSON.stringify({ id, method, params, sessionId })}\0`,
      );
    });
    clearTimeout(alarm);
    this.#waiting.delete(id);
    if (answer instanceof Error) throw answer;
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result as T;
  }

  /** A window at an address. */
  async open(address: string, width = 1280, height = 800): Promise<Page> {
    const { targetId } = await this.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
    });
    const { sessionId } = await this.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    const page = new Page(this, sessionId);
    await page.begin(address, width, height);
    return page;
  }

  async close(): Promise<void> {
    await this.send('Browser.close', {}, undefined, GRACE).catch(() => {});
    await endOf(this.#process);
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Waits for a program that was asked to end, and ends it if it does not. */
export async function endOf(program: ChildProcess): Promise<void> {
  if (program.pid === undefined || program.exitCode !== null || program.signalCode !== null) return;
  const ended = new Promise((done) => program.once('exit', done));
  const alarm = setTimeout(() => program.kill('SIGKILL'), GRACE);
  await ended;
  clearTimeout(alarm);
}

/** What keys tell besides their name. */
const KEYS: Readonly<Record<string, readonly [code: number, text?: string]>> = {
  Enter: [13, '\r'],
  Tab: [9],
  Escape: [27],
  Delete: [46],
  Backspace: [8],
  F2: [113],
  ArrowDown: [40],
  ArrowUp: [38],
  ArrowRight: [39],
};

/** A window, used as a person does: by mouse and keys. */
export class Page {
  readonly #browser: Browser;
  readonly #session: string;
  /** What the page complained about. */
  readonly faults: string[] = [];
  /** Where it asked anything but this machine. */
  readonly foreign: string[] = [];
  /** The frames that are there, by their contexts. */
  readonly #frames = new Map<number, string>();

  #address = '';

  constructor(browser: Browser, session: string) {
    this.#browser = browser;
    this.#session = session;
  }

  #send<T>(method: string, params: object = {}): Promise<T> {
    return this.#browser.send<T>(method, params, this.#session);
  }

  async begin(address: string, width: number, height: number): Promise<void> {
    this.#address = address;
    this.#browser.hear(({ method, sessionId, params }) => {
      if (sessionId !== this.#session) return;
      if (method === 'Runtime.executionContextCreated') this.#meet(params);
      if (method === 'Runtime.executionContextDestroyed') {
        this.#frames.delete(
          (params as unknown as { executionContextId: number }).executionContextId,
        );
      }
      if (method === 'Runtime.exceptionThrown') this.faults.push(JSON.stringify(params));
      if (method === 'Page.javascriptDialogOpening') {
        void this.#send('Page.handleJavaScriptDialog', { accept: true });
      }
      if (method === 'Log.entryAdded') this.faults.push(JSON.stringify(params));
      if (method === 'Network.requestWillBeSent') {
        const { url } = (params as unknown as { request: { url: string } }).request;
        if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:|about:)/.test(url)) this.foreign.push(url);
      }
    });
    for (const domain of ['Page', 'Runtime', 'Log', 'Network'])
      await this.#send(`${domain}.enable`);
    await this.resize(width, height);
    await this.#send('Page.navigate', { url: address });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
  }

  async memory(): Promise<number> {
    return (await this.#send<{ usedSize: number }>('Runtime.getHeapUsage')).usedSize;
  }

  /** The context of a frame of another origin, or of none. */
  #meet(params: unknown): void {
    const { id, origin } = (params as { context: { id: number; origin: string } }).context;
    if (!origin.startsWith('http') || !this.#address.startsWith(origin))
      this.#frames.set(id, origin);
  }

  /** The value of an expression, in the page or in a frame's context. */
  async value<T>(expression: string, contextId?: number): Promise<T> {
    const { result, exceptionDetails } = await this.#send<{
      result: { value: T };
      exceptionDetails?: { exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, contextId, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression);
    return result.value;
  }

  /** Whether an expression is true; a page that is just being replaced says no, a browser that is gone fails. */
  async #isSo(expression: string, contextId?: number): Promise<boolean> {
    try {
      return await this.value<boolean>(expression, contextId);
    } catch (error) {
      if (this.#browser.hasEnded) throw error;
      return false;
    }
  }

  /** Waits until an expression is true; it says what was waited for. */
  async until(expression: string, contextId?: number): Promise<void> {
    await soon(
      () => this.#isSo(`!!(${expression})`, contextId),
      () => `${expression}\n${this.faults.join('\n')}`,
    );
  }

  /** The frame of the window of the add-in that is open, once it has loaded; not those that it holds. */
  async frame(): Promise<number> {
    const isLoaded = 'parent === top && parent !== self && document.readyState === "complete"';
    let found: number | undefined;
    await soon(
      async () => {
        for (const id of this.#frames.keys()) {
          if (await this.#isSo(isLoaded, id)) found = id;
        }
        return found !== undefined;
      },
      () => 'a frame',
    );
    return found ?? 0;
  }

  /** Clicks the button of this name; the last one, which is that of the window in front. */
  async press(name: string, contextId?: number): Promise<void> {
    const find = `[...document.querySelectorAll('button')].filter((each) => each.getClientRects().length > 0
      && each.textContent.trim() === ${JSON.stringify(name)} && !each.disabled).at(-1)`;
    await this.until(find, contextId);
    await this.value(`${find}.click()`, contextId);
  }

  /** Gives a file to the page's own box for files, as one who has chosen it. */
  async giveFile(path: string): Promise<void> {
    const { result } = await this.#send<{ result: { objectId: string } }>('Runtime.evaluate', {
      expression: `document.querySelector('input[type="file"]')`,
    });
    await this.#send('DOM.setFileInputFiles', { files: [path], objectId: result.objectId });
  }

  /** Drops a file on the page. */
  async dropFile(path: string, x = 400, y = 400): Promise<void> {
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop']) {
      await this.#send('Input.dispatchDragEvent', { type, x, y, data });
      // It is dropped only where the page has said by then that it may be.
      await new Promise((done) => setTimeout(done, PAUSE * 5));
    }
  }

  async clickAt(x: number, y: number): Promise<void> {
    const mouse = { x, y, button: 'left', clickCount: 1 };
    await this.#send('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' });
    await this.#send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' });
  }

  async key(name: string, modifiers = 0): Promise<void> {
    const [code, text] = KEYS[name] ?? [name.toUpperCase().charCodeAt(0)];
    const key = {
      key: name,
      code: name.length === 1 ? `Key${name.toUpperCase()}` : name,
      windowsVirtualKeyCode: code,
      modifiers,
    };
    await this.#send('Input.dispatchKeyEvent', { ...key, type: 'keyDown', text });
    await this.#send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' });
  }

  /** Puts texts on the clipboard, as another program does. */
  async copyFrom(texts: Readonly<Record<string, string>>): Promise<void> {
    await this.#browser.send('Browser.grantPermissions', {
      origin: new URL(this.#address).origin,
      permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
    });
    await this.value(`navigator.clipboard.write([new ClipboardItem(Object.fromEntries(
      Object.entries(${JSON.stringify(texts)}).map(([type, text]) => [type, new Blob([text], { type })]),
    ))])`);
  }

  /** By its key and the browser's own command: `edit('paste', 'v')`. */
  async edit(command: 'paste' | 'cut', name: string): Promise<void> {
    const key = {
      key: name,
      code: `Key${name.toUpperCase()}`,
      windowsVirtualKeyCode: name.toUpperCase().charCodeAt(0),
      modifiers: 2,
    };
    await this.#send('Input.dispatchKeyEvent', { ...key, type: 'rawKeyDown', commands: [command] });
    await this.#send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' });
  }

  /** Loads the page anew; an expression of the old one is not taken for one of the new. */
  async reload(): Promise<void> {
    await this.value('globalThis.isOld = true');
    await this.#send('Page.reload');
    await this.until('!globalThis.isOld');
  }

  /** The page ends as one that ran out of memory does. */
  crash(): void {
    // Nobody is there any more to answer.
    void this.#browser.send('Page.crash', {}, this.#session, GRACE).catch(() => {});
  }

  /** Types letter by letter. */
  async type(text: string): Promise<void> {
    for (const letter of text) {
      await this.#send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
      await this.#send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
    }
  }

  async picture(path: string): Promise<void> {
    const { data } = await this.#send<{ data: string }>('Page.captureScreenshot', {
      format: path.endsWith('.webp') ? 'webp' : 'png',
      quality: path.endsWith('.webp') ? 75 : undefined,
    });
    writeFileSync(path, Buffer.from(data, 'base64'));
  }
}

/** Waits until something is so, and says in vain for what. */
export async function soon(isSo: () => Promise<boolean>, what: () => string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`In vain: ${what()}`);
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}
