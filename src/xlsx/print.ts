import { cellName, columnName, quoted } from './a1.ts';
import { BLANK_PAGE } from './blank.ts';
import type { Sheet } from './model.ts';
import { type SheetSource, sheetElement } from './sheet-read.ts';
import {
  attribute,
  contentOf,
  elementTexts,
  escapeText,
  findElement,
  flag,
  unescapeText,
  withAttribute,
  withChild,
  withContent,
} from './xml.ts';

const A4 = 9;
const WHOLE = 100;

/**
 * The elements of a worksheet that put it on landscape A4, as wide as its pages; none where a person set
 * the page up.
 *
 * @param properties the sheet's own `sheetPr` where it is changed already
 */
export function pageElements(
  { print }: Sheet,
  source: SheetSource,
  properties: string | null | undefined,
): ReadonlyMap<string, string> {
  const elements = new Map<string, string>();
  if (!print) return elements;
  const own = properties ?? sheetElement(source, 'sheetPr') ?? '<sheetPr/>';
  const page = sheetElement(source, 'pageSetup') ?? '<pageSetup/>';
  const isFitted = flag(findElement(own, 'pageSetUpPr') ?? '<none/>', 'fitToPage');
  const isScaled = Number(attribute(page, 'scale') ?? WHOLE) !== WHOLE;
  const hasBreaks = sheetElement(source, 'colBreaks') !== null;
  const isPersons = page !== BLANK_PAGE && (isFitted || isScaled || hasBreaks);
  if (!print.isOurs && isPersons) return elements;
  const wanted = {
    paperSize: A4,
    orientation: 'landscape',
    fitToWidth: print.pagesWide === 1 ? null : print.pagesWide,
    fitToHeight: 0,
  };
  let set = page;
  for (const [name, value] of Object.entries(wanted)) {
    if (attribute(set, name) !== (value === null ? null : String(value))) {
      set = withAttribute(set, name, value);
    }
  }
  if (set !== page) elements.set('pageSetup', set);
  if (!isFitted) {
    elements.set('sheetPr', withChild(own, 'pageSetUpPr', '<pageSetUpPr fitToPage="1"/>', []));
  }
  return elements;
}

/** The workbook's names with those by which the format knows what of a tab is printed, and its filter. */
export function withOwnNames(
  definedNames: string,
  tabs: readonly { readonly sheet: Sheet | null; readonly source: SheetSource | null }[],
): string {
  let names = elementTexts(contentOf(definedNames));
  tabs.forEach(({ sheet, source }, place) => {
    if (!sheet) return;
    for (const { kind, value, isKept, isHidden } of ownNames(sheet, source)) {
      const isIt = (text: string): boolean =>
        attribute(text, 'localSheetId') === String(place) && attribute(text, 'name') === kind;
      const present = names.find(isIt);
      if (present && (isKept || unescapeText(contentOf(present)) === value)) continue;
      names = names.filter((text) => !isIt(text));
      const hidden = isHidden ? ' hidden="1"' : '';
      const tag = `<definedName name="${kind}" localSheetId="${place}"${hidden}>`;
      if (value !== null) names.push(`${tag}${escapeText(value)}</definedName>`);
    }
  });
  const text = names.join('');
  return text === contentOf(definedNames) ? definedNames : withContent(definedNames, text);
}

interface OwnName {
  readonly kind: string;
  /** Null takes the name away. */
  readonly value: string | null;
  /** One that is there stays as it is. */
  readonly isKept: boolean;
  readonly isHidden: boolean;
}

function ownNames({ name, filter, print }: Sheet, source: SheetSource | null): OwnName[] {
  const tab = `${quoted(name)}!`;
  const names: OwnName[] = [];
  if (filter !== (source?.read.filter ?? null)) {
    const value =
      filter &&
      `${tab}${absolute(filter.top, filter.left)}:${absolute(filter.bottom, filter.right)}`;
    names.push({ kind: '_xlnm._FilterDatabase', value, isKept: false, isHidden: true });
  }
  if (!print) return names;
  const columns = (last: number): string => `${tab}$A:$${columnName(last)}`;
  const rows = `${tab}$${print.head[0] + 1}:$${print.head[1] + 1}`;
  const titles = print.lastTitleColumn < 0 ? rows : `${columns(print.lastTitleColumn)},${rows}`;
  const own = { isKept: !print.isOurs, isHidden: false };
  names.push({ kind: '_xlnm.Print_Area', value: columns(print.lastColumn), ...own });
  names.push({ kind: '_xlnm.Print_Titles', value: titles, ...own });
  return names;
}

/** `absolute(1, 0) // '$A$2'` */
function absolute(row: number, column: number): string {
  return cellName(row, column).replace(/^([A-Z]+)/, '$$$1$$');
}
