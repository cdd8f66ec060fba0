import { as, type GHtmlOutput } from './google.ts';
import { Exception, host, modelled, notImplemented, other, scope } from './runtime.ts';

/** A page to show. */
export class HtmlOutputService implements Pick<GHtmlOutput, keyof typeof outputMethods> {
  readonly content: string;
  width: number | null = null;
  height: number | null = null;

  constructor(content: string) {
    this.content = content;
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

export class HtmlServiceService
  implements Pick<GoogleAppsScript.HTML.HtmlService, keyof typeof methods>
{
  createHtmlOutput(html: unknown = ''): GHtmlOutput {
    if (typeof html !== 'string') throw notImplemented('HtmlService.createHtmlOutput of a blob');
    return as(new HtmlOutputService(html));
  }

  createHtmlOutputFromFile(name: string): GHtmlOutput {
    const content = host().htmlFile(name);
    if (content === null) throw new Exception(`No HTML file named ${name} was found.`);
    return as(new HtmlOutputService(content));
  }
}

const outputMethods = {
  setHeight: other('number'),
  setWidth: other('number'),
};

modelled('HtmlService.HtmlOutput', scope.none, HtmlOutputService, outputMethods);

const methods = {
  createHtmlOutput: other(),
  createHtmlOutputFromFile: other('String'),
};

modelled('HtmlService', scope.none, HtmlServiceService, methods);
