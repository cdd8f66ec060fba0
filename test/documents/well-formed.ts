/** A tag with its attributes, a text without signs of markup, or the declaration at the beginning. */
const PIECE =
  /<\?xml [^<>?]*\?>|<(\/?)([A-Za-z][\w.:-]*)((?:\s+[A-Za-z][\w.:-]*="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)\s*(\/?)>|((?:[^<>&]|&(?:amp|lt|gt|quot);)+)/y;

/** Signs that XML 1.0 cannot hold. */
const OUTSIDE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Why a text is no well-formed XML, stricter than XML itself; `null` where it is. */
export function faultIn(xml: string): string | null {
  if (OUTSIDE.test(xml)) return 'a sign that XML cannot hold';
  const open: string[] = [];
  for (let at = 0; at < xml.length; ) {
    PIECE.lastIndex = at;
    const match = PIECE.exec(xml);
    if (!match) return `at ${at}: ${xml.slice(at, at + 60)}`;
    const [piece, closing, name, , empty] = match;
    at += piece.length;
    if (name === undefined) continue;
    if (closing !== '/') {
      if (empty !== '/') open.push(name);
    } else if (open.pop() !== name) return `</${name}> closes nothing`;
  }
  return open.length === 0 ? null : `<${open.at(-1)}> is not closed`;
}
