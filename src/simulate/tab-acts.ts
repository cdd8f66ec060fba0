import { changeBeside } from '../host/context.ts';
import { Sheet } from '../xlsx/model.ts';
import { type Done, nowhere, type Place, put } from './places.ts';
import { tabOf } from './tabs.ts';
import type { World } from './world.ts';

/** The tab and its name in the unit list, as the guide asks. */
export function renameTab({ world, random, sheet, tab }: Place): Done | null {
  const name = `${sheet.name.replace(/ \d+$/, '')} ${random.integer(1, 999)}`;
  const words = `renames “${sheet.name}” to “${name}”`;
  if (!listAs(world, sheet.name, name)) return null;
  renameLinks(world, sheet.name, name);
  sheet.name = name;
  tab.name = name;
  return { ...nowhere(words), renamed: name };
}

/** Links name a tab by its number at Google, and go with it. */
function renameLinks({ workbook }: World, before: string, after: string): void {
  const start = `#'${before}'!`;
  for (const { links } of workbook.sheets.flatMap(({ rows }) => rows.flatMap((row) => row ?? []))) {
    for (const [column, link] of links) {
      if (!link.target.startsWith(start)) continue;
      links.set(column, { ...link, target: `#'${after}'!${link.target.slice(start.length)}` });
    }
  }
}

/** Writes another name of a unit's tab into the unit list; answers whether the old one stood there. */
function listAs(world: World, before: string, after: string | null): boolean {
  const { workbook, book } = world;
  const list = tabOf(workbook, 'units');
  const listed = list && book.tab(list.id);
  const column = list?.rows[0]?.values.indexOf('Tên tab') ?? -1;
  const row = list?.rows.findIndex((each) => each?.values[column] === before) ?? -1;
  if (!list || !listed || column < 0 || row < 0) return false;
  put(world, list, listed, row, column, after);
  return true;
}

/** The numbers of copies begin here: a run that is under way numbers its tabs one after the other. */
const COPIES = 2 ** 20;

/** Beside the original, with its cells, looks and tags, as Google copies a tab. */
export function copyTab({ world: { workbook, book }, random, sheet }: Place): Done | null {
  const name = `Bản sao của ${sheet.name}`;
  const { sheets } = workbook;
  if (sheets.some((each) => each.name === name)) return null;
  const id = random.integer(COPIES, 2 ** 30);
  const copy = Object.assign(new Sheet(id, name), structuredClone({ ...sheet, source: null }), {
    id,
    name,
  });
  sheets.splice(sheets.indexOf(sheet) + 1, 0, copy);
  changeBeside(workbook, (state) => {
    state.sheets.push({ id, name, maxRows: copy.maxRows, maxColumns: copy.maxColumns });
    for (const tag of state.metadata.filter(({ sheetId }) => sheetId === sheet.id)) {
      state.lastMetadataId += 1;
      state.metadata.push({ ...tag, id: state.lastMetadataId, sheetId: id });
    }
  });
  book.open(workbook, copy);
  return { ...nowhere(`copies “${sheet.name}”`), copied: name };
}

/** A tab goes with all that is in it, and with its name in the unit list, or without that. */
export function deleteTab({ world, random, facts, sheet }: Place): Done | null {
  const { workbook, book, units } = world;
  if (units.length < 2 || random.chance(0.7)) return null;
  const isToldInList = random.chance(0.7);
  if (isToldInList && !listAs(world, sheet.name, null)) return null;
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  book.close(facts.id);
  world.units = units.filter(({ id }) => id !== facts.id);
  return nowhere(`deletes “${sheet.name}”${isToldInList ? ' and its name in the unit list' : ''}`);
}
