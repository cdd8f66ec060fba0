import { RELATIONSHIPS } from './namespaces.ts';
import type { Relationship } from './package.ts';
import { type Moves, moveReferences, parseArea } from './references.ts';
import { attribute, contentOf, elementTexts, escapeAttribute, withAttribute } from './xml.ts';

/** A link of the file; one over several cells belongs to the first of them. */
export interface FileLink {
  readonly row: number;
  readonly column: number;
  readonly target: string;
  readonly xml: string;
}

/** The links of a `<hyperlinks>` element; an address outside stands among the sheet's relationships. */
export function readLinks(xml: string, relationships: readonly Relationship[]): FileLink[] {
  return elementTexts(contentOf(xml)).flatMap((link) => {
    const area = parseArea(attribute(link, 'ref') ?? '');
    const location = attribute(link, 'location');
    const id = attribute(link, '\\w+:id');
    const outside = relationships.find((line) => line.id === id)?.target ?? '';
    const inside = location ? `#${location.replace(/^#/, '')}` : '';
    const target = outside.startsWith('#') ? outside : outside + inside;
    return area && target ? [{ row: area.top, column: area.left, target, xml: link }] : [];
  });
}

/** A link as the sheet holds it; `relate` gives the id of an address outside. */
export function writeLink(
  cell: string,
  target: string,
  relate: (address: string) => string,
): string {
  if (target.startsWith('#')) {
    return `<hyperlink ref="${cell}" location="${escapeAttribute(target.slice(1))}"/>`;
  }
  const id = relate(target.replace(/[\s"<>\\^`{|}]/g, encodeURIComponent));
  return `<hyperlink xmlns:r="${RELATIONSHIPS}" ref="${cell}" r:id="${id}"/>`;
}

/** A link of the file in its new place, leading to the same cells of a tab that moved or was renamed. */
export function moveLink(link: FileLink, ref: string, home: string, moves: Moves): string {
  const location = attribute(link.xml, 'location');
  const placed = withAttribute(link.xml, 'ref', ref);
  if (location === null || moves.size === 0) return placed;
  return withAttribute(placed, 'location', moveReferences(location, home, moves));
}
