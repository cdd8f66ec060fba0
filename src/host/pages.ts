import { type PageCall, ScriptError } from './host.ts';

/** A page sends numbers, texts, booleans, null and records and lists of them (documented); the text is reported. */
export function checkPlain(args: readonly unknown[]): void {
  args.forEach((value, index) => {
    if (isPlain(value)) return;
    throw new ScriptError('TypeError', `Failed due to illegal value in property: ${index}`, '');
  });
}

function isPlain(value: unknown): boolean {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  const isRecord = typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
  return isRecord && Object.values(value as object).every(isPlain);
}

/** A function that a page's main button calls. */
export interface Confirmation {
  readonly functionName: string;
  readonly args: readonly unknown[];
}

/** What a page does by itself, again and again as long as it is told that there is more. */
export function stepsOf(content: string): Confirmation | null {
  return declaredBy(content, 'steps');
}

/** What the main button of a page does, by the page's own declaration; `null` when it declares none. */
export function confirmationOf(content: string): Confirmation | null {
  return declaredBy(content, 'confirm');
}

/** What a page offers to save as files, by what it calls for them. */
export function filesOf(content: string): Confirmation | null {
  return declaredBy(content, 'files');
}

/** What a page calls to have a text judged. */
export function textReaderOf(content: string): Confirmation | null {
  return declaredBy(content, 'text');
}

function declaredBy(content: string, what: string): Confirmation | null {
  for (const [, attributes = '', text = ''] of content.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/gi,
  )) {
    if (!new RegExp(`data-host=["']?${what}`).test(attributes)) continue;
    const declared = JSON.parse(text) as { function: string; args?: unknown[] };
    return { functionName: declared.function, args: declared.args ?? [] };
  }
  return null;
}

/** Whether the function said that it is to be called again. */
export function hasMore({ result }: PageCall): boolean {
  return typeof result === 'object' && result !== null && 'hasMore' in result && !!result.hasMore;
}

/** Presses a page's main button; `run` is the host's `runFromPage`. */
export function callFromPage(
  run: (name: string, ...args: readonly unknown[]) => unknown,
  { functionName, args }: Confirmation,
): PageCall {
  try {
    return { functionName, args, result: run(functionName, ...args), error: null };
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    return { functionName, args, result: null, error };
  }
}
