/** A piece of XML that is whole. */
export interface Xml {
  readonly xml: string;
}

type XmlValue = string | number | Xml | null | undefined | false | readonly XmlValue[];

/** Escapes every value, so that no name changes the structure: `` xml`<w:t>${name}</w:t>` ``. */
export function xml(parts: TemplateStringsArray, ...values: readonly XmlValue[]): Xml {
  let text = parts[0] ?? '';
  values.forEach((value, index) => {
    text += render(value) + (parts[index + 1] ?? '');
  });
  return { xml: text };
}

function render(value: XmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeXml(value);
  if (typeof value === 'number') return String(value);
  return 'xml' in value ? value.xml : value.map(render).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Signs that XML 1.0 cannot hold are gone, halves of a pair among them. */
function escapeXml(text: string): string {
  return text.replace(NEVER, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}

const NEVER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
