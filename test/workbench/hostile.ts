import { crc32, deflateRawSync } from 'node:zlib';
import { newWorkbook, writeXlsx } from '../../src/xlsx/index.ts';
import { Sheet } from '../../src/xlsx/model.ts';
import { joinZip, openZip, type ZipEntry } from '../../src/xlsx/zip.ts';
import { partText, withParts } from '../xlsx/xlsx-files.ts';

const TAB = 'xl/worksheets/sheet1.xml';
const MEGABYTE = 1024 * 1024;

/** What a cell says that would do harm as a part of a page. */
export const HARMFUL = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

function plainFile(): Uint8Array {
  const workbook = newWorkbook();
  const sheet = new Sheet(0, 'Của người lạ');
  sheet.setValue(0, 0, HARMFUL);
  sheet.setValue(1, 0, 'bấm vào đây');
  sheet.ensureRow(1).links.set(0, { target: 'javascript:document.title=3' });
  sheet.ensureRow(1).touched.add(0);
  workbook.sheets.push(sheet);
  return writeXlsx(workbook);
}

const FILE = plainFile();

/** The file with this in place of its rows. */
const withRows = (rows: string): Uint8Array =>
  withParts(FILE, {
    [TAB]: partText(FILE, TAB).replace(
      /<sheetData>[\s\S]*<\/sheetData>/,
      () => `<sheetData>${rows}</sheetData>`,
    ),
  });

/** The file with its tab packed otherwise. */
function withEntry(change: (entry: ZipEntry) => Partial<ZipEntry>): Uint8Array {
  const entries = openZip(FILE).map((entry) =>
    entry.name === TAB ? { ...entry, ...change(entry) } : entry,
  );
  return joinZip(entries);
}

function bomb(stated: number): Uint8Array {
  const bytes = new Uint8Array(20 * MEGABYTE);
  return withEntry(() => ({
    size: stated,
    crc: crc32(bytes),
    packed: deflateRawSync(bytes, { level: 1 }),
  }));
}

const cell = (place: string): string => `<c r="${place}"><v>1</v></c>`;

/** Files that a stranger may send, and the words by which they are refused. */
export function refusedFiles(): readonly (readonly [
  what: string,
  bytes: Uint8Array,
  words: string,
])[] {
  return [
    ['no package', new TextEncoder().encode('không phải'), 'Đây không phải là tệp .xlsx'],
    ['a bomb that says so', bomb(300 * MEGABYTE), 'lớn quá mức'],
    ['a bomb that does not', bomb(MEGABYTE), 'bị hỏng'],
    [
      'a cell that no tab has',
      withRows(`<row r="1">${cell('ZZZZZZZ1')}</row>`),
      'nơi không tab nào có',
    ],
    ['a wrong sum', withEntry(({ crc }) => ({ crc: crc ^ 1 })), 'bị hỏng'],
    ['a tab cut short', withParts(FILE, { [TAB]: partText(FILE, TAB).slice(0, 300) }), 'bị hỏng'],
    [
      'no list of tabs',
      joinZip(openZip(FILE).filter(({ name }) => name !== 'xl/workbook.xml')),
      'Đây không phải là tệp .xlsx',
    ],
    ['more bytes than are taken', new Uint8Array(65 * MEGABYTE).fill(80), 'Tệp lớn hơn 64 MB'],
  ];
}

/** Files that are odd, but are opened. */
export function oddFiles(): Readonly<Record<'far' | 'deep' | 'entities' | 'harmful', Uint8Array>> {
  const depth = 100_000;
  return {
    far: withRows(
      `<row r="1">${cell('A1')}</row><row r="1048576">${cell('A1048576')}${cell('XFD1048576')}</row>`,
    ),
    deep: withRows(
      `<row r="1"><c r="A1" t="inlineStr"><is>${'<r>'.repeat(depth)}<t>sâu</t>${'</r>'.repeat(depth)}</is></c></row>`,
    ),
    entities: withParts(FILE, {
      [TAB]: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>${partText(
        FILE,
        TAB,
      ).replace(/<\?xml[^>]*\?>/, '')}`,
    }),
    harmful: FILE,
  };
}
