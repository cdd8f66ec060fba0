import type { Package, PackageEdit } from './package.ts';
import { relationshipsOf } from './package.ts';
import {
  attribute,
  contentOf,
  elementTexts,
  escapeText,
  rootElement,
  unescapeText,
  xmlDocument,
} from './xml.ts';

const NAME = 'SangKien.HostState';
const SPACE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const BLANK = xmlDocument(
  `<Properties xmlns="${SPACE}/custom-properties" xmlns:vt="${SPACE}/docPropsVTypes"></Properties>`,
);
/** The set of properties that users define themselves. */
const USER_DEFINED = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_ID = 2;

/** What the host left in the file; empty when it has never been there. */
export function readHostState(source: Package): string {
  const part = relationshipsOf(source, '').find((line) => line.kind === 'custom-properties');
  const xml = part && source.text(part.target);
  const own = xml && propertiesIn(xml).find(isOwn);
  return own ? unescapeText(contentOf(contentOf(own))) : '';
}

/** Puts the host's state among the file's custom properties; the others stay. */
export function writeHostState(edit: PackageEdit, state: string): void {
  const part = edit.relationships('').find((line) => line.kind === 'custom-properties');
  const path = part?.target ?? edit.freePath((index) => customPath(index));
  const before = (part && edit.text(part.target)) ?? BLANK;
  const others = propertiesIn(before).filter((property) => !isOwn(property));
  const ids = others.map((property) => Number(attribute(property, 'pid') ?? 0));
  const id = Math.max(FIRST_ID - 1, ...ids) + 1;
  const own =
    `<property fmtid="${USER_DEFINED}" pid="${id}" name="${NAME}">` +
    `<vt:lpwstr xmlns:vt="${SPACE}/docPropsVTypes">` +
    `${escapeText(state)}</vt:lpwstr></property>`;
  const root = rootElement(before);
  const all = [...others, ...(state ? [own] : [])].join('');
  const open = before.slice(0, root.contentStart).replace(/\s*\/>$/, '>');
  edit.write(path, `${open}${all}</Properties>`);
  if (part) return;
  edit.relate('', 'custom-properties', path);
}

function customPath(index: number): string {
  return index === 1 ? 'docProps/custom.xml' : `docProps/custom${index}.xml`;
}

function propertiesIn(xml: string): string[] {
  const root = rootElement(xml);
  return elementTexts(xml.slice(root.contentStart, root.contentEnd));
}

function isOwn(property: string): boolean {
  return attribute(property, 'name') === NAME;
}
