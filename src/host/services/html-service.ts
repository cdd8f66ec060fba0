import { as, type GHtmlOutput, type GHtmlTemplate } from './google.ts';
import { asScript, Exception, host, modelled, notImplemented, other, scope } from './runtime.ts';

/** A page to show. */
export class HtmlOutputService implements Pick<GHtmlOutput, keyof typeof outputMethods> {
  readonly content: string;
  width: number | null = null;
  height: number | null = null;

  constructor(content: string) {
    this.content = content;
  }

  getContent(): string {
    return this.content;
  }

  setWidth(width: number): GHtmlOutput {
    this.width = width;
    return as(this);
  }

  setHeight(height: number): GHtmlOutput {
    this.height = height;
    return as(this);
  }
}

/** A file whose scriptlets run when it is evaluated; they see what the template was given as properties. */
class HtmlTemplateService implements Pick<GHtmlTemplate, keyof typeof templateMethods> {
  readonly #content: string;

  constructor(content: string) {
    this.#content = content;
  }

  evaluate(): GHtmlOutput {
    const given = Object.entries(this);
    const names = given.map(([name]) => name);
    const run = new Function('output', ...names, codeOf(this.#content));
    const printed: unknown[] = [];
    const output = { print: (value: unknown) => printed.push(value) };
    // What scriptlets call is called by the script.
    asScript(() => run(output, ...given.map(([, value]) => value)));
    return as(new HtmlOutputService(printed.join('')));
  }
}

/** As Google's guide shows the code of a template: texts are printed, and lines of scriptlets are indented. */
function codeOf(content: string): string {
  const pieces = content.matchAll(/<\?(!=|=|)([\s\S]*?)\?>|((?:(?!<\?)[\s\S])+)/g);
  return Array.from(pieces, ([, kind, code = '', text]) => {
    if (text !== undefined) return `output.print(${JSON.stringify(text)});`;
    if (kind === '=') throw notImplemented('a scriptlet <?= ?>');
    const indented = code.replaceAll('\n', '\n  ');
    return kind === '' ? `${indented};` : `output.print(${indented});`;
  }).join('\n');
}

export class HtmlServiceService
  implements Pick<GoogleAppsScript.HTML.HtmlService, keyof typeof methods>
{
  createHtmlOutputFromFile(name: string): GHtmlOutput {
    return as(new HtmlOutputService(contentOf(name)));
  }

  createTemplateFromFile(name: string): GHtmlTemplate {
    return as(new HtmlTemplateService(contentOf(name)));
  }
}

function contentOf(name: string): string {
  const content = host().htmlFile(name);
  if (content === null) throw new Exception(`No HTML file named ${name} was found.`);
  return content;
}

const outputMethods = {
  getContent: other(''),
  setHeight: other('number'),
  setWidth: other('number'),
};

modelled('HtmlService.HtmlOutput', scope.none, HtmlOutputService, outputMethods);

const templateMethods = {
  evaluate: other(''),
};

modelled('HtmlService.HtmlTemplate', scope.none, HtmlTemplateService, templateMethods);

const methods = {
  createHtmlOutputFromFile: other('String'),
  createTemplateFromFile: other('String'),
};

modelled('HtmlService', scope.none, HtmlServiceService, methods);
