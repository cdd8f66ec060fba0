/**
 * A file for each page that the add-in shows: the bundled code that renders it, as a scriptlet of Google's
 * templates, so that Code.js, which every cell and edit loads, goes without it. What a page is made of is
 * given to the template as text: `part`, the function that renders, and `given`, its arguments as JSON.
 */
import { basename, join } from 'node:path';
import { tokenizer } from 'acorn';
import { build } from 'esbuild';
import { checkScriptlet } from './guards.mjs';
import { pagesAsText } from './pages.mjs';

/**
 * By their names in src/dialogs and, below `dist`, with `.html`. The questions of the self-test are a file as
 * well: they call services, and so stand in src/google.
 */
export const PAGE_FILES = [
  'document',
  'health',
  'letters',
  'lint',
  'new-tabs',
  'overview',
  'package',
  'paper',
  'preview',
  'probes',
  'progress',
  'self-test',
  'set-up',
];

/** The text of a page's file, checked. */
export async function buildPageFile(entry) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'page',
    target: 'es2019',
    supported: { 'template-literal': false },
    legalComments: 'none',
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: LINE,
    plugins: [pagesAsText],
    logLevel: 'warning',
  });
  const code = toScriptlet(result.outputFiles[0].text);
  const faults = checkScriptlet(code);
  if (faults.length > 0)
    throw new Error(`${entry} must not be a page's file:\n- ${faults.join('\n- ')}`);
  return `<? ${code} ?><?!= page[part].apply(null, JSON.parse(given)) ?>\n`;
}

/** The texts of all files below `root`, by their paths. */
export async function buildPageFiles(root) {
  const files = PAGE_FILES.map(async (name) => [
    `dist/${name}.html`,
    await buildPageFile(join(root, sourceOf(name))),
  ]);
  return Object.fromEntries(await Promise.all(files));
}

function sourceOf(name) {
  const room = name === 'probes' ? 'google/self-test' : 'dialogs';
  return `src/${room}/${basename(name)}.ts`;
}

/** Signs of a line, and of one piece of a text: each may grow to six times as many. */
const LINE = 60;
const PIECE = 30;

/** The same code in signs that HtmlService leaves alone: texts in escapes and short pieces, patterns as texts. */
export function toScriptlet(code) {
  let written = '';
  let end = 0;
  for (const token of tokenizer(code, { ecmaVersion: 'latest' })) {
    written += code.slice(end, token.start) + writeToken(token, code);
    end = token.end;
    // The bundler breaks no line inside a list of lists.
    if (token.type.label === ',' && written.length - written.lastIndexOf('\n') > LINE)
      written += '\n';
  }
  return written + code.slice(end);
}

function writeToken({ type, value, start, end }, code) {
  if (type.label === 'string') return text(value);
  if (type.label !== 'regexp') return code.slice(start, end);
  const flags = value.flags === '' ? '' : `,${text(value.flags)}`;
  return ` new RegExp(${text(value.pattern)}${flags})`;
}

/** `text('</b>') // '"\\x3C\\x2Fb\\x3E"'` */
function text(value) {
  const pieces = value.match(new RegExp(`[\\s\\S]{1,${PIECE}}`, 'g')) ?? [''];
  const written = pieces.map((piece) => JSON.stringify(piece).replace(/[<>$/`]|[^ -~]/g, escaped));
  return written.length === 1 ? written[0] : `(${written.join('+\n')})`;
}

function escaped(sign) {
  const code = sign.charCodeAt(0).toString(16);
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
}
