/**
 * The guide as a page for a dialog. HtmlService may read a file's letters wrongly and drops what it does
 * not know, so the page is ASCII, has no script, and asks for nothing from elsewhere: pictures stand in
 * it, and links to other documents become their words. Each part is folded, for readers to open theirs.
 */
import { Marked } from 'marked';

const STYLE = `
body { font: 14px/1.5 Arial, sans-serif; color: #202124; margin: 12px 20px; }
h1 { font-size: 20px; } h2 { display: inline; font-size: 17px; } h3 { font-size: 15px; margin: 20px 0 6px; }
details { border-top: 1px solid #dadce0; padding: 4px 0; } summary { cursor: pointer; padding: 6px 2px; }
:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
li { margin: 3px 0; } p { margin: 8px 0; } img { display: block; max-width: 100%; border: 1px solid #dadce0; }
table { border-collapse: collapse; margin: 8px 0; } td, th { border: 1px solid #dadce0; padding: 4px 8px; text-align: left; vertical-align: top; }
code { font: inherit; background: #f1f3f4; padding: 0 3px; }
`;

/** Of a picture's text, so that no line of the page is too long for an editor. */
const LINE = 4000;

/**
 * The whole page: `renderGuide('# Chào', () => '') // '<!DOCTYPE html>…<h1>Ch&#224;o</h1>…'`.
 * @param pictureOf the bytes of a picture, in base64, by its path in the document
 */
export function renderGuide(markdown, pictureOf) {
  const [first, ...parts] = markdown.replace(/<!--[\s\S]*?-->\n?/g, '').split(/^(?=## )/m);
  const guide = guideOf(pictureOf);
  const folded = parts.map((part) => {
    const [head, ...rest] = part.split('\n');
    const title = guide.parse(head).trim();
    return `<details>\n<summary>${title}</summary>\n${guide.parse(rest.join('\n'))}</details>\n`;
  });
  const title = /^# (.+)$/m.exec(first)?.[1] ?? '';
  const head = `<title>${title.replaceAll('*', '')}</title>\n<style>${STYLE}</style>`;
  return toAscii(
    `<!DOCTYPE html>\n<html lang="vi">\n<head>\n${head}\n</head>\n<body>\n<main>\n${guide.parse(first)}${folded.join('')}</main>\n</body>\n</html>\n`,
  );
}

function guideOf(pictureOf) {
  return new Marked({
    renderer: {
      image({ href, text }) {
        const lines = pictureOf(href).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
        return `<img alt="${text}" src="data:image/webp;base64,${lines.join('\n')}">`;
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        return /^https:/.test(href) ? `<a href="${href}" target="_blank">${words}</a>` : words;
      },
    },
  });
}

function toAscii(html) {
  return html.replace(/[\u0080-\u{10ffff}]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}
