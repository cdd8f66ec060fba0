import { ask, fetchFile, has, listen, openFile, Refusal } from '#server';
import type { PersonAct } from '../../src/host/services/person.ts';
import type { Happening, LetterFacts, State, TabFrame, TabView } from '../protocol.ts';
import { words } from '../words.ts';
import { CellBar, FOLLOWED, renderTabs } from './bars.ts';
import { openWindow, showPage, showQuestion } from './dialogs.ts';
import { button, make, offer } from './dom.ts';
import { Grid, type Selection } from './grid.ts';
import { renderMenus } from './menu.ts';
import { openOutbox } from './outbox.ts';
import { People } from './people.ts';
import { Progress } from './progress.ts';
import { openMessages, toast } from './toasts.ts';

const say = words.page;

/** The page: what it shows comes from the host, what people do goes there. */
export class App {
  readonly #grid: Grid;
  readonly #bar = new CellBar((row, column) => this.#goTo(row, column));
  readonly #people = new People(
    (act) => this.#do(act),
    (user) => this.#look({ user }),
  );
  readonly #progress = new Progress(() => this.#do(() => ask('stop', {})));
  readonly #menus = make('nav', { className: 'menus', ariaLabel: say.menu });
  readonly #tabs = make('div', { className: 'tabs', role: 'tablist', ariaLabel: say.tabs });
  readonly #name = make('h1', { className: 'name' });
  readonly #undo = button(say.undo, () => this.#undoTyping());
  readonly #outbox = button(say.outbox(0), () => openOutbox(this.#letters, fail));
  readonly #file = make('input', { type: 'file', accept: '.xlsx,.xlsm,.xltx,.xltm', hidden: true });
  #state: State | null = null;
  #frame: TabFrame | null = null;
  #letters: LetterFacts[] = [];
  #question: { readonly id: string; readonly window: HTMLDialogElement } | null = null;
  #looking: Promise<void> | null = null;
  #isStale = false;

  constructor(root: HTMLElement) {
    const grid = make('main', { className: 'grid', ariaLabel: say.grid });
    const tabs = make('nav', { ariaLabel: say.tabs }, this.#tabs);
    root.append(this.#head(), this.#tools(), this.#bar.element, grid, tabs);
    this.#grid = new Grid(grid, {
      typed: (top, left, texts) => this.#type(top, left, texts),
      selected: (selection) => this.#select(selection),
      undo: () => this.#undoTyping(),
    });
    this.#receiveDrops(root);
    if (!has.download) addEventListener('beforeunload', (event) => this.#keep(event));
  }

  /** Where no server keeps the workbook, it goes with the page. */
  #keep(event: BeforeUnloadEvent): void {
    if (this.#state?.isChanged) event.preventDefault();
  }

  start(): void {
    listen(
      (happening) => this.#hear(happening),
      () => toast(say.lost, 'failed'),
    ).catch(fail);
    void this.#look({ isNew: true });
  }

  // --- what stands above the grid --------------------------------------------------------------

  #head(): HTMLElement {
    this.#file.onchange = () => {
      const [file] = this.#file.files ?? [];
      if (file) this.#open(() => openFile(file));
      this.#file.value = '';
    };
    return make(
      'header',
      { className: 'head' },
      this.#name,
      make(
        'span',
        { className: 'bar' },
        button(say.open, () => this.#file.click()),
        button(say.sample, () => this.#open(() => ask('fresh', { what: 'sample' }))),
        button(say.blank, () => this.#open(() => ask('fresh', { what: 'blank' }))),
        button(say.save, () => this.#save(), has.download ? say.saveHint : say.giveHint),
        has.download
          ? button(say.download, () => this.#download())
          : button(say.limits, openLimits),
        this.#file,
      ),
      this.#people.element,
      make('span', { className: 'bar' }, this.#outbox, button(say.messages, openMessages)),
    );
  }

  #tools(): HTMLElement {
    return make(
      'div',
      { className: 'tools' },
      this.#menus,
      make(
        'span',
        { className: 'bar' },
        this.#undo,
        button(say.insertRow, () => this.#insertRows(), say.insertHint),
        button(say.deleteRow, () => this.#deleteRows()),
        button(say.sortUp, () => this.#sort(false), say.sortHint),
        button(say.sortDown, () => this.#sort(true), say.sortHint),
      ),
      this.#progress.element,
    );
  }

  #receiveDrops(root: HTMLElement): void {
    root.ondragenter = root.ondragover = (event) => {
      event.preventDefault();
      root.dataset['drop'] = say.drop;
    };
    // Not where it only goes from one part of the page to another.
    root.ondragleave = ({ relatedTarget }) => {
      if (!root.contains(relatedTarget as Node | null)) delete root.dataset['drop'];
    };
    root.ondrop = (event) => {
      event.preventDefault();
      delete root.dataset['drop'];
      const [file] = event.dataTransfer?.files ?? [];
      if (file) this.#open(() => openFile(file));
    };
  }

  // --- what is shown ---------------------------------------------------------------------------

  /** Asks what differs; while that is under way, once more when it is there. */
  async #look(wanted: { tab?: number; user?: string; isNew?: boolean } = {}): Promise<void> {
    while (this.#looking) await this.#looking;
    this.#isStale = false;
    this.#looking = ask('look', {
      tab: wanted.tab ?? null,
      user: wanted.user ?? null,
      isNew: wanted.isNew ?? false,
    }).then(({ state, view }) => this.#show(state, view), fail);
    await this.#looking;
    this.#looking = null;
    if (this.#isStale) await this.#look();
  }

  #show(state: State, view: TabView): void {
    this.#state = state;
    if (view.kind === 'whole') this.#frame = view.frame;
    this.#name.textContent = state.isChanged ? `${state.name} – ${say.changed}` : state.name;
    document.title = `${state.name} – ${words.title}`;
    this.#undo.disabled = !state.canUndo;
    renderMenus(this.#menus, state.menus, (functionName, label) =>
      this.#do(() => ask('run', { functionName, label })),
    );
    renderTabs(this.#tabs, state, (tab) => void this.#look({ tab }));
    this.#people.show(state);
    this.#grid.show(view);
  }

  #select(selection: Selection): void {
    const { row, column } = selection;
    const choices = this.#frame?.choices.find(
      ({ area }) =>
        area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
    );
    this.#bar.show(this.#grid, selection, choices?.values ?? [], {
      choose: (text) => this.#type(row, column, [[text]]),
      follow: (target) => this.#follow(target),
    });
  }

  #goTo(row: number, column: number): void {
    this.#grid.select(row, column);
    this.#grid.focus();
  }

  /** A place in the file opens here, an address in a window of its own. */
  #follow(target: string): void {
    const [, quoted, plain, cell = 'A1'] =
      /^#(?:'((?:[^']|'')+)'|([^!]+))!\$?([A-Z]+\$?\d+)/.exec(target) ?? [];
    const name = quoted?.replaceAll("''", "'") ?? plain;
    const tab = this.#state?.tabs.find((each) => each.name === name);
    if (tab) {
      void this.#look({ tab: tab.id }).then(() => setTimeout(() => this.#bar.go(cell)));
    } else if (!target.startsWith('#') && FOLLOWED.test(target)) {
      open(target, '_blank', 'noopener,noreferrer');
    }
  }

  #hear(happening: Happening): void {
    switch (happening.kind) {
      case 'hello':
        this.#letters = [...happening.letters];
        this.#people.clock(happening.now);
        this.#count();
        if (this.#state) void this.#look({ isNew: true });
        break;
      case 'changed':
        if (this.#looking) this.#isStale = true;
        else void this.#look();
        break;
      case 'question':
        this.#askPerson(happening);
        break;
      case 'answered':
        if (this.#question?.id === happening.id) this.#question.window.close();
        break;
      case 'toast':
        toast([happening.title, happening.text].filter(Boolean).join(': '));
        break;
      case 'page':
        showPage(happening);
        break;
      case 'letter':
        this.#letters.push(happening.letter);
        this.#count();
        break;
      case 'clock':
        this.#people.clock(happening.now);
        break;
      case 'idle':
        // A run that was stopped no longer waits for its answer.
        this.#question?.window.close();
        this.#progress.hear(happening);
        break;
      default:
        this.#progress.hear(happening);
    }
  }

  #count(): void {
    this.#outbox.textContent = say.outbox(this.#letters.length);
  }

  #askPerson({ id, question }: Happening & { readonly kind: 'question' }): void {
    const window = showQuestion(question, (name, text) => {
      ask('answer', { id, button: name, text }).catch(fail);
    });
    this.#question = { id, window };
  }

  // --- what is done ----------------------------------------------------------------------------

  #do(act: () => Promise<unknown>): void {
    act().catch(fail);
  }

  #act(act: PersonAct): void {
    ask('act', { act }).catch((error: unknown) => {
      fail(error);
      void this.#look({ isNew: true });
    });
  }

  #type(top: number, left: number, texts: readonly (readonly string[])[]): void {
    this.#act({ kind: 'type', top, left, texts });
  }

  #undoTyping(): void {
    this.#do(() => ask('undo', {}));
  }

  #insertRows(): void {
    const { top, bottom } = this.#grid.selection;
    this.#act({ kind: 'insert-rows', at: Math.max(top, 1), count: bottom - top + 1 });
  }

  #deleteRows(): void {
    const { top, bottom } = this.#grid.selection;
    this.#act({ kind: 'delete-rows', at: top, count: bottom - top + 1 });
  }

  #sort(descending: boolean): void {
    const { top: from, bottom: to, column } = this.#grid.selection;
    if (from === to) toast(say.sortMore);
    else this.#act({ kind: 'sort-rows', from, to, column, descending });
  }

  /** Another workbook takes the place of this one, in all windows. */
  #open(act: () => Promise<unknown>): void {
    if (this.#state?.isChanged && !confirm(say.leave)) return;
    this.#do(act);
  }

  #save(): void {
    ask('save', {}).then((sentence) => toast(sentence), fail);
  }

  #download(): void {
    fetchFile('download', {}).then(({ name, bytes }) => offer(name, bytes), fail);
  }
}

/** What only a server can is said where there is none. */
function openLimits(): void {
  const list = make('ul', {}, ...say.limitsOfFolder.map((text) => make('li', {}, text)));
  openWindow(say.limits, [make('div', { className: 'outbox' }, list)], () => {});
}

function fail(error: unknown): void {
  toast(error instanceof Refusal ? error.message : words.crashed(String(error)), 'failed');
}
