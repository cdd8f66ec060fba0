import { button, buttonSet } from './enums.ts';
import { as, type GHtmlOutput, type GMenu, type GUi } from './google.ts';
import type { HtmlOutputService } from './html-service.ts';
import { dropLock } from './lock-service.ts';
import { type Answer, type MenuItem, type Page, type Question, TOO_LONG } from './port.ts';
import {
  EnumValue,
  Exception,
  host,
  missingScope,
  modelled,
  needing,
  other,
  scope,
} from './runtime.ts';

type Button = GoogleAppsScript.Base.Button;

/** Menus, questions and pages in front of the sheet. */
export class UiService implements Pick<GUi, 'Button' | 'ButtonSet' | keyof typeof methods> {
  readonly Button = button;
  readonly ButtonSet = buttonSet;

  alert(first: unknown, second?: unknown, third?: unknown): Button {
    return buttonOf(ask('alert', [first, second, third]));
  }

  prompt(first: unknown, second?: unknown, third?: unknown): GoogleAppsScript.Base.PromptResponse {
    return as(new PromptResponseService(ask('prompt', [first, second, third])));
  }

  /** Under the add-on's own name, among those of other add-ons. */
  createAddonMenu(): GMenu {
    return as(new MenuService('Extensions'));
  }

  createMenu(caption: string): GMenu {
    return as(new MenuService(caption));
  }

  showModalDialog(page: GHtmlOutput, title: string): void {
    show('modal', page, title);
  }

  showModelessDialog(page: GHtmlOutput, title: string): void {
    show('modeless', page, title);
  }
}

/** Suspends the script; simple triggers may not ask (documented). */
function ask(type: Question['type'], args: readonly unknown[]): Answer {
  if (host().mode !== 'FULL') throw missingScope(`Ui.${type}`, scope.ui);
  // A message in place of the page that called is answered by nobody (inferred): the run waits to its end.
  if (host().isPageCall) throw new Exception(TOO_LONG);
  const [first, second, third] = args;
  const hasTitle = third !== undefined;
  const buttons = hasTitle ? third : second;
  const question: Question = {
    type,
    title: hasTitle ? String(first) : '',
    text: String(hasTitle ? second : first),
    buttons: (buttons instanceof EnumValue ? buttons.text : 'OK') as Question['buttons'],
    droppedLock: dropLock(),
  };
  return host().ask(question);
}

function buttonOf(answer: Answer): Button {
  return (button as unknown as Record<string, Button>)[answer.button] ?? button.CLOSE;
}

function show(where: Page['where'], output: GHtmlOutput, title: string): void {
  const { content, width, height } = output as unknown as HtmlOutputService;
  host().showPage({ where, title, content, width, height, droppedLock: dropLock() });
}

class PromptResponseService
  implements Pick<GoogleAppsScript.Base.PromptResponse, 'getResponseText' | 'getSelectedButton'>
{
  readonly answer: Answer;

  constructor(answer: Answer) {
    this.answer = answer;
  }

  getResponseText(): string {
    return this.answer.text;
  }

  getSelectedButton(): Button {
    return buttonOf(this.answer);
  }
}

class MenuService implements GMenu {
  readonly label: string;
  readonly items: MenuItem[] = [];

  constructor(label: string) {
    this.label = label;
  }

  addItem(label: string, functionName: string): GMenu {
    this.items.push({ kind: 'item', label, functionName });
    return as(this);
  }

  addSeparator(): GMenu {
    this.items.push({ kind: 'separator' });
    return as(this);
  }

  addSubMenu(menu: GMenu): GMenu {
    const { label, items } = menu as unknown as MenuService;
    this.items.push({ kind: 'menu', label, items });
    return as(this);
  }

  addToUi(): void {
    host().showMenu(this.label, this.items);
  }
}

const questions = ['String', 'String,EnumValue', 'String,String,EnumValue'];

const methods = {
  alert: other(...questions),
  createAddonMenu: other(''),
  createMenu: other('String'),
  prompt: other(...questions),
  showModalDialog: needing(scope.ui, other('HtmlOutput,String')),
  showModelessDialog: needing(scope.ui, other('HtmlOutput,String')),
};

modelled('Ui', scope.none, UiService, methods);

modelled('Ui.PromptResponse', scope.none, PromptResponseService, {
  getResponseText: other(''),
  getSelectedButton: other(''),
});

modelled('Ui.Menu', scope.none, MenuService, {
  addItem: other('String,String'),
  addSeparator: other(''),
  addSubMenu: other('Menu'),
  addToUi: other(''),
});
