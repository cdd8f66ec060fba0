import { strFromU8 } from 'fflate';
import { partsOf } from './xlsx-files.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * What Excel would repair or refuse in a package: parts without exactly one type, relationships that
 * lead nowhere, parts that are not well-formed. Read with patterns of its own, not with the code under
 * test.
 */
export function faultsOf(file: Uint8Array): string[] {
  const parts = partsOf(file);
  const paths = Object.keys(parts).filter((path) => !path.endsWith('/'));
  const textOf = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const isXml = (path: string): boolean => /\.(?:xml|rels|vml)$/i.test(path);
  return [
    ...typeFaults(textOf('[Content_Types].xml'), paths),
    ...paths
      .filter((path) => path.endsWith('.rels'))
      .flatMap((path) => linkFaults(path, textOf(path), paths)),
    ...paths.filter(isXml).flatMap((path) => formFaults(path, textOf(path))),
  ];
}

/** The type that a package gives to one of its parts. */
export function typeOf(file: Uint8Array, path: string): string | undefined {
  const types = strFromU8(partsOf(file)['[Content_Types].xml'] ?? new Uint8Array());
  const extension = path.replace(/^.*\./, '');
  return overridesOf(types).get(`/${path}`)?.[0] ?? defaultsOf(types).get(extension)?.[0];
}

function typeFaults(types: string, paths: readonly string[]): string[] {
  const [overrides, defaults] = [overridesOf(types), defaultsOf(types)];
  const twice = [...overrides, ...defaults].filter(([, given]) => given.length > 1);
  const stale = [...overrides.keys()].filter((name) => !paths.includes(name.slice(1)));
  const wrong = paths.filter((path) => {
    if (path === '[Content_Types].xml') return false;
    const type = overrides.get(`/${path}`)?.[0] ?? defaults.get(path.replace(/^.*\./, ''))?.[0];
    return type === undefined || !(expectedType(path)?.test(type) ?? true);
  });
  return [
    ...twice.map(([name]) => `${name} has two types`),
    ...stale.map((name) => `${name} has a type and is not there`),
    ...wrong.map((path) => `${path} has no type or a wrong one`),
  ];
}

function expectedType(path: string): RegExp | null {
  if (path.endsWith('.rels')) return /package\.relationships\+xml$/;
  if (path.endsWith('.vml')) return /vmlDrawing$/;
  if (/worksheets\/[^/]*\.xml$/.test(path)) return new RegExp(`^${MAIN}\\.worksheet\\+xml$`);
  if (/comments\d*\.xml$/i.test(path)) return new RegExp(`^${MAIN}\\.comments\\+xml$`);
  if (/sharedStrings\.xml$/.test(path)) return new RegExp(`^${MAIN}\\.sharedStrings\\+xml$`);
  if (/styles\.xml$/.test(path)) return new RegExp(`^${MAIN}\\.styles\\+xml$`);
  if (/custom\d*\.xml$/.test(path)) return /custom-properties\+xml$/;
  return /workbook\.xml$/.test(path) ? /\.main\+xml$/ : null;
}

const overridesOf = (types: string) => pairsOf(types, /<Override\s[^>]*>/g, 'PartName');
const defaultsOf = (types: string) => pairsOf(types, /<Default\s[^>]*>/g, 'Extension');

function pairsOf(types: string, lines: RegExp, name: string): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  for (const [line] of types.matchAll(lines)) {
    const key = attributeOf(line, name);
    pairs.set(key, [...(pairs.get(key) ?? []), attributeOf(line, 'ContentType')]);
  }
  return pairs;
}

function attributeOf(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function linkFaults(path: string, rels: string, paths: readonly string[]): string[] {
  const folder = path.replace(/_rels\/[^/]*$/, '');
  return [...rels.matchAll(/<Relationship\s[^>]*>/g)]
    .filter(([line]) => attributeOf(line, 'TargetMode') !== 'External')
    .map(([line]) => new URL(attributeOf(line, 'Target'), `file:///${folder}`).pathname.slice(1))
    .filter((target) => !paths.includes(target))
    .map((target) => `${path} leads to ${target}, which is not there`);
}

/** Tags that do not match, prefixes that nothing declares, two attributes of one name. */
function formFaults(path: string, xml: string): string[] {
  const open: { readonly name: string; readonly prefixes: ReadonlySet<string> }[] = [];
  const text = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  for (const [tag, close, name = '', attributes = '', empty] of text.matchAll(
    /<(\/?)([\w.:-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</g,
  )) {
    if (name === '') return [`${path}: no tag at ${tag}`];
    if (close) {
      if (open.pop()?.name !== name) return [`${path}: </${name}> closes another element`];
      continue;
    }
    const names = attributeNames(attributes);
    const declared = names.flatMap((each) => /^xmlns:(.*)$/.exec(each)?.[1] ?? []);
    const prefixes = new Set([...(open.at(-1)?.prefixes ?? ['xml', 'xmlns']), ...declared]);
    const used = [name, ...attributeNames(attributes)].flatMap(
      (each) => /^(.*):/.exec(each)?.[1] ?? [],
    );
    const unbound = used.find((prefix) => !prefixes.has(prefix));
    if (unbound) return [`${path}: nothing declares ${unbound} in <${name}>`];
    if (new Set(attributeNames(attributes)).size < attributeNames(attributes).length) {
      return [`${path}: <${name}> has an attribute twice`];
    }
    if (!empty) open.push({ name, prefixes });
  }
  return open.map(({ name }) => `${path}: <${name}> is not closed`);
}

function attributeNames(attributes: string): string[] {
  return [...attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(
    ([, name]) => name ?? '',
  );
}
