import { BlobService } from './blob.ts';
import { as, type GBlob, type GHtmlOutput } from './google.ts';
import { Exception, host, modelled, notImplemented, other, scope } from './runtime.ts';

/** A page to show or to turn into a file. */
export class HtmlOutputService implements Pick<GHtmlOutput, keyof typeof outputMethods> {
  content: string;
  title = '';
  width: number | null = null;
  height: number | null = null;

  constructor(content: string) {
    this.content = content;
  }

  getContent(): string {
    return this.content;
  }

  setContent(content: string): GHtmlOutput {
    this.content = content;
    return as(this);
  }

  append(content: string): GHtmlOutput {
    this.content += content;
    return as(this);
  }

  clear(): GHtmlOutput {
    this.content = '';
    return as(this);
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): GHtmlOutput {
    this.title = title;
    return as(this);
  }

  getWidth(): number {
    return this.width ?? 0;
  }

  setWidth(width: number): GHtmlOutput {
    this.width = width;
    return as(this);
  }

  getHeight(): number {
    return this.height ?? 0;
  }

  setHeight(height: number): GHtmlOutput {
    this.height = height;
    return as(this);
  }

  getBlob(): GBlob {
    return as(new BlobService(this.content, 'text/html', `${this.title || 'page'}.html`));
  }

  getAs(contentType: string): GBlob {
    return this.getBlob().getAs(contentType);
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
  append: other('String'),
  clear: other(''),
  getAs: other('String'),
  getBlob: other(''),
  getContent: other(''),
  getHeight: other(''),
  getTitle: other(''),
  getWidth: other(''),
  setContent: other('String'),
  setHeight: other('number'),
  setTitle: other('String'),
  setWidth: other('number'),
};

modelled('HtmlService.HtmlOutput', scope.none, HtmlOutputService, outputMethods);

const methods = {
  createHtmlOutput: other(),
  createHtmlOutputFromFile: other('String'),
};

modelled('HtmlService', scope.none, HtmlServiceService, methods);
