/**
 * The guide as a page for a dialog. HtmlService may read a file's letters wrongly and drops what it does
 * not know, so the page is ASCII, has no script, and shows nothing from elsewhere: pictures stay in the
 * document, and links to other documents become their words.
 */
import { Marked } from 'marked';

const STYLE = `
body { font: 14px/1.5 Arial, sans-serif; color: #202124; margin: 12px 20px; }
h1 { font-size: 20px; } h2 { font-size: 17px; margin-top: 24px; border-bottom: 1px solid #dadce0; }
h3 { font-size: 15px; } li { margin: 3px 0; } p { margin: 8px 0; }
table { border-collapse: collapse; margin: 8px 0; } td, th { border: 1px solid #dadce0; padding: 4px 8px; text-align: left; vertical-align: top; }
code { font: inherit; background: #f1f3f4; padding: 0 3px; }
`;

const guide = new Marked({
  renderer: {
    image: () => '',
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      return /^https:/.test(href) ? `<a href="${href}" target="_blank">${words}</a>` : words;
    },
  },
});

/** The whole page: `renderGuide('# Chào') // '<!DOCTYPE html>…<h1>Ch&#224;o</h1>…'`. */
export function renderGuide(markdown) {
  const body = guide.parse(withoutPictures(markdown));
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? '';
  const head = `<title>${title.replaceAll('*', '')}</title>\n<style>${STYLE}</style>`;
  return toAscii(
    `<!DOCTYPE html>\n<html lang="vi">\n<head>\n${head}\n</head>\n<body>\n<main>\n${body}</main>\n</body>\n</html>\n`,
  );
}

/** A picture with the caption that follows it goes as one, or the caption would speak of nothing. */
function withoutPictures(markdown) {
  return markdown.replace(/^!\[.*\]\(.*\)\n(\*.*\*\n)?/gm, '').replace(/<!--[\s\S]*?-->\n?/g, '');
}

function toAscii(html) {
  return html.replace(/[\u0080-\u{10ffff}]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}
