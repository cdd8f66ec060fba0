import vm from 'node:vm';
import { parse } from 'acorn';
import { ancestor } from 'acorn-walk';

/** What browsers and Node have and Apps Script has not. */
const MISSING = new Set([
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'setImmediate',
  'queueMicrotask',
  'ReadableStream',
  'WritableStream',
  'TextEncoder',
  'TextDecoder',
  'fetch',
  'FormData',
  'File',
  'Blob',
  'URL',
  'URLSearchParams',
  'DOMException',
  'atob',
  'btoa',
  'crypto',
  'SubtleCrypto',
  'structuredClone',
  'window',
  'document',
  'navigator',
  'performance',
  'process',
  'Buffer',
  'require',
  'module',
  'self',
]);

/** Node types that Apps Script's parser or its push refuses. */
const REFUSED = {
  PropertyDefinition: 'a class field',
  StaticBlock: 'a static block',
  ImportDeclaration: 'an import',
  ImportExpression: 'an import()',
  ExportNamedDeclaration: 'an export',
  ExportDefaultDeclaration: 'an export',
  ExportAllDeclaration: 'an export',
};

/** What would break the bundle at Google, a sentence each; empty when nothing would. */
export function checkBundle(code) {
  const tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  const faults = [];
  const say = (node, sentence) => faults.push(`Line ${node.loc.start.line}: ${sentence}`);
  const declared = declaredNames(tree);
  const visitors = {
    Identifier(node, ancestors) {
      if (!MISSING.has(node.name) || declared.has(node.name)) return;
      if (isProbe(ancestors)) return;
      say(node, `${node.name} does not exist in Apps Script.`);
    },
  };
  visitors.MethodDefinition = (node) => {
    if (node.key.type === 'PrivateIdentifier') say(node, 'Apps Script refuses a private method.');
  };
  for (const [type, words] of Object.entries(REFUSED)) {
    visitors[type] = (node) => say(node, `Apps Script refuses ${words}.`);
  }
  ancestor(tree, visitors);
  return faults;
}

/** What would break the script of a page at Google or name what a browser lacks, a sentence each. */
export function checkPage(script) {
  const faults = SPOILED.filter(([pattern]) => pattern.test(script)).map(([, words]) => words);
  const tree = parse(script, { ecmaVersion: 'latest' });
  const known = new Set([...BROWSER, ...LANGUAGE, ...declaredNames(tree)]);
  ancestor(tree, {
    Identifier({ name }) {
      if (!known.has(name)) faults.push(`${name} does not exist in a dialog.`);
    },
  });
  return faults;
}

/** What would break server code in a page's file at Google, a sentence each. */
export function checkScriptlet(code) {
  const spoiled = [...SPOILED, ...SPOILED_SCRIPTLETS].filter(([pattern]) => pattern.test(code));
  return [...spoiled.map(([, words]) => words), ...checkBundle(code)];
}

/** What would end a scriptlet, or change when Google indents its lines, as its guide to templates shows. */
const SPOILED_SCRIPTLETS = [
  [/<\?|\?>/, 'A scriptlet ends at the sign of its end, even inside a text.'],
  [/`|\\\n/, 'A text over several lines changes when its lines are indented.'],
];

/** What HtmlService spoils inside a script, as many report. */
const SPOILED = [
  [/[^\n -~]/, 'HtmlService misreads what is not ASCII.'],
  [/\/[/*]/, 'HtmlService takes // and /* for comments, even inside a text.'],
  [/\$/, 'HtmlService replaces patterns such as $&.'],
  [/<[/!]/, 'HtmlService or a browser ends or cuts the script at a tag.'],
  [/.{500}/, 'HtmlService cuts long lines.'],
];

/** The globals that pages use; Google's services are types there and nothing else. */
const BROWSER = [
  ...['document', 'window', 'google', 'setTimeout', 'atob', 'Blob', 'URL'],
  ...['TextDecoder', 'Response', 'DecompressionStream'],
];
const LANGUAGE = vm.runInNewContext('Object.getOwnPropertyNames(globalThis)');

/** `typeof URL` asks without needing it. */
function isProbe(ancestors) {
  const parent = ancestors[ancestors.length - 2];
  return parent?.type === 'UnaryExpression' && parent.operator === 'typeof';
}

/** Every name that the file itself declares somewhere: close enough, as bundlers keep names apart. */
function declaredNames(tree) {
  const names = new Set();
  ancestor(tree, {
    Pattern(node) {
      if (node.type === 'Identifier') names.add(node.name);
    },
    Function(node) {
      if (node.id) names.add(node.id.name);
    },
    Class(node) {
      if (node.id) names.add(node.id.name);
    },
  });
  return names;
}
