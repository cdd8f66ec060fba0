const BREAKS = /<\/(?:p|div|h\d|li|tr|table|ul|ol)>|<br\s*\/?>/gi;
const LAST_CODE_POINT = 0x10ffff;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/**
 * What a page would say, as lines of text; a picture says its title, once where it stands in two sizes: `plainText('<p>Đã gửi <b>3</b> thư</p>') // 'Đã gửi 3 thư'`.
 */
export function plainText(html: string): string {
  return decode(
    html
      .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, '')
      .replace(
        /<!--[\s\S]*?-->|<div hidden>[\s\S]*?<\/div>|<div class="narrow">[\s\S]*?<\/div>/g,
        '',
      )
      .replace(/<svg\b[^>]*>\s*<title\b[^>]*>([\s\S]*?)<\/title>[\s\S]*?<\/svg>/g, '$1')
      .replace(/\s+/g, ' ')
      .replace(/<\/t[dh]>\s*(?=<t[dh])/gi, ' | ')
      .replace(BREAKS, '\n')
      .replace(/<[^>]*>/g, ''),
  )
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name.toLowerCase()) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > LAST_CODE_POINT ? whole : String.fromCodePoint(code);
  });
}
