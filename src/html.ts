/** Text that is HTML already; whatever else is put into a template is escaped. */
export interface Html {
  readonly html: string;
}

type HtmlValue = string | number | Html | null | undefined | false | readonly HtmlValue[];

/**
 * Escapes every value, so that what somebody typed is always shown and never run. Templates compose,
 * lists are joined, nothing is shown of null and false: `` html`<b>${'<x>'}</b>` // <b>&lt;x&gt;</b> ``.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = parts[0] ?? '';
  values.forEach((value, index) => {
    text += render(value) + (parts[index + 1] ?? '');
  });
  return { html: text };
}

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map(render).join('');
}

/** Safe as text and inside either kind of quotation marks; signs that no page may hold are gone. */
function escapeHtml(text: string): string {
  return text.replace(UNSAFE, (sign) => ENTITIES[sign] ?? '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out.
const UNSAFE = /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The same page in signs that HtmlService leaves alone: it misreads what is not ASCII, replaces patterns
 * such as `$&` and takes two slashes for a comment. Entities mean nothing inside a script, which must
 * be free of all three already.
 */
export function toAsciiHtml(page: string): string {
  return page.replace(/[^\n\r\t -#%-~]|\/(?=\/)/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

/** JSON for the inside of a script element, in signs that HtmlService leaves alone. */
export function scriptJson(value: unknown): Html {
  const json = JSON.stringify(value, null, 1);
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return { html: json.replace(/[^\n -#%'-.0-;=?-~]/g, escaped) };
}
