import type { AnswerText } from '../../dialogs/answer.ts';
import { SELF_TEST_WORDS as WORDS } from '../../words/self-test.ts';
import { showPage } from '../page.ts';
import { type ActionResult, refuse } from '../run/action.ts';

/** What became of one question: what was answered, or where it failed. */
interface Probe {
  readonly id: string;
  readonly answer: string;
  readonly at: 'line' | 'flush' | '';
  readonly ms: number;
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Place {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: Sheet;
  readonly cell: (address: string) => GoogleAppsScript.Spreadsheet.Range;
}

/** Asks everything in a tab of its own, which goes again, and shows the answers to be copied. */
export function run(): AnswerText<ActionResult> {
  const text = JSON.stringify({ problem: null, value: askGoogle() });
  return text.replace(/[<>\u0080-\uffff]/g, escaped);
}

function askGoogle(): ActionResult {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const isTaken = spreadsheet.getSheets().some((each) => each.getName() === WORDS.tab);
  if (isTaken) return refuse(WORDS.title, WORDS.taken);
  const open = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(WORDS.tab, spreadsheet.getNumSheets());
  let probes: Probe[];
  try {
    const place = { spreadsheet, sheet, cell: (address: string) => sheet.getRange(address) };
    probes = QUESTIONS.map(([id, question]) => play(id, () => question(place)));
  } finally {
    spreadsheet.setActiveSheet(open);
    spreadsheet.deleteSheet(sheet);
  }
  const json = JSON.stringify(probes, null, 1);
  const message = WORDS.done(probes.length);
  showPage('self-test', 'renderSelfTestPage', WORDS.title, WORDS.title, message, json);
  return { outcome: 'done', message: json };
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function play(id: string, question: () => unknown): Probe {
  const started = Date.now();
  const took = (): number => Date.now() - started;
  let answer: unknown;
  try {
    answer = question();
  } catch (error) {
    return { id, answer: String(error), at: 'line', ms: took() };
  }
  try {
    SpreadsheetApp.flush();
  } catch (error) {
    return { id, answer: String(error), at: 'flush', ms: took() };
  }
  return { id, answer: textOf(answer), at: '', ms: took() };
}

/** With its type, as cells and answers are told apart by it. */
function textOf(value: unknown): string {
  if (value instanceof Date) return `date ${value.toISOString()}`;
  return typeof value === 'object' ? JSON.stringify(value) : `${typeof value} ${String(value)}`;
}

/** What a cell is after something was written into it. */
function seen({ cell }: Place, address: string): unknown[] {
  const range = cell(address);
  return [
    textOf(range.getValue()),
    range.getDisplayValues()[0]?.[0],
    // What an automatic one reads as is a question of its own.
    range.getNumberFormat().replace('0.###############', 'General'),
    range.getFormulas()[0]?.[0],
  ];
}

/** Written as a person would type them. */
const TYPED = [
  ...['1,5', '1.234', '1.5', '31/12/2022', '1/2', '5/2022', '31.12.2022', '2022-12-31'],
  ...['12/31/2022', '50%', '12,5%', '12.5%', '+1+1', '-1+1', '+84912345678', '8:00', '25:00'],
  ...['1/1/1899', '0123', 'TRUE', 'true', 'Đạt', 'Jan 5', '5 đ', '1e3', '(12)', ' 12 ', "''a", '-'],
];

/** What the add-in writes as texts, with the apostrophe that keeps them. */
const KEPT = ["'=1+1", "'0123", "'1/2", "'TRUE", "'Đợt 1", "'+84"];

const FORMULAS = ['=IF(A1>0;1;2)', '=IF(A1>0,1,2)'];

const strictList = () =>
  SpreadsheetApp.newDataValidation().requireValueInList(['a'], true).setAllowInvalid(false).build();

const first = ({ sheet }: Place) => sheet.protect();

/** As large as a unit's tab, for what things cost; below the cells that the questions before have ruled. */
const [TOP, ROWS, COLUMNS] = [101, 900, 18];

type Question = readonly [id: string, ask: (place: Place) => unknown];

const QUESTIONS: readonly Question[] = [
  // Days that are typed without their year are of this one.
  ['year', () => new Date().getFullYear()],
  [
    'region',
    ({ spreadsheet }) => [
      spreadsheet.getSpreadsheetLocale(),
      spreadsheet.getSpreadsheetTimeZone(),
      Session.getScriptTimeZone(),
    ],
  ],
  // No address leaves the office with the answers.
  [
    'file.shared',
    ({ spreadsheet }) => {
      const me = Session.getEffectiveUser().getEmail();
      return spreadsheet.getEditors().some((user) => user.getEmail() !== me);
    },
  ],
  ['clicker', () => Session.getActiveUser().getEmail() !== ''],
  [
    'region.again',
    ({ spreadsheet }) => {
      const [locale, zone] = [
        spreadsheet.getSpreadsheetLocale(),
        spreadsheet.getSpreadsheetTimeZone(),
      ];
      try {
        spreadsheet.setSpreadsheetLocale('vi_VN');
        spreadsheet.setSpreadsheetTimeZone('Asia/Ho_Chi_Minh');
        return [spreadsheet.getSpreadsheetLocale(), spreadsheet.getSpreadsheetTimeZone()];
      } finally {
        spreadsheet.setSpreadsheetLocale(locale);
        spreadsheet.setSpreadsheetTimeZone(zone);
      }
    },
  ],
  ...TYPED.map(
    (text): Question => [
      `typed ${text}`,
      (place) => {
        place.cell('A1').clearFormat().setNumberFormat('General').setValue(text);
        return seen(place, 'A1');
      },
    ],
  ),
  ...KEPT.map(
    (text): Question => [
      `kept ${text}`,
      (place) => {
        place.cell('A1').setNumberFormat('General').setValue(text);
        return seen(place, 'A1');
      },
    ],
  ),
  ...[...KEPT, "'abc", '=1+1', '0123', '1/2', 'Đạt'].map(
    (text): Question => [
      `plain text ${text}`,
      (place) => {
        place
          .cell('A2')
          .setNumberFormat('@')
          .setValues([[text]]);
        return seen(place, 'A2');
      },
    ],
  ),
  ...FORMULAS.map(
    (formula): Question => [
      `formula ${formula}`,
      (place) => {
        place.cell('A3').setFormula(formula);
        return place.cell('A3').getFormulas();
      },
    ],
  ),
  ['format.untouched', ({ cell }) => cell('Z90').getNumberFormat()],
  ['format.general', ({ cell }) => cell('Z91').setNumberFormat('General').getNumberFormat()],
  [
    'format.date',
    (place) => {
      place.cell('B1').setValue(new Date(2022, 10, 10));
      return seen(place, 'B1');
    },
  ],
  [
    'format.number over date',
    (place) => {
      place
        .cell('B2')
        .setValue(new Date(2022, 10, 10, 8, 30))
        .setValue(12);
      return seen(place, 'B2');
    },
  ],
  [
    'wrap.untouched',
    ({ cell }) =>
      cell('Z92')
        .getWrapStrategies()
        .map((row) => row.map(String)),
  ],
  [
    'wrap.set',
    ({ cell }) =>
      cell('Z93')
        .setWrap(true)
        .getWrapStrategies()
        .map((row) => row.map(String)),
  ],
  [
    'looks.untouched',
    ({ cell }) => [
      cell('Z94').getBackgrounds(),
      cell('Z94').getFontColors(),
      cell('Z94').getHorizontalAlignments(),
      cell('Z94').getVerticalAlignments(),
      cell('Z94').getFontSizes(),
      cell('Z94').getFontFamilies(),
    ],
  ],
  [
    'rule.rejects',
    ({ cell }) => {
      cell('C1').setDataValidation(strictList()).setValue('zzz');
      return '';
    },
  ],
  ['rule.rejects.after', ({ cell }) => cell('C1').getValue()],
  [
    'rule.rejects one of a block',
    ({ cell }) => {
      cell('C2').setDataValidation(strictList());
      cell('B2:C2').setValues([['x', 'zzz']]);
      return '';
    },
  ],
  ['rule.rejects one of a block.after', ({ cell }) => cell('B2:C2').getValues()],
  [
    'rule.emptied',
    ({ cell }) => {
      cell('C3').setDataValidation(strictList()).setValue('a').setValue('');
      return cell('C3').getValue();
    },
  ],
  [
    'rule.comes after',
    ({ cell }) => {
      cell('C4').setValue('zzz').setDataValidation(strictList());
      return cell('C4').getValue();
    },
  ],
  [
    'checkbox.empty',
    ({ cell }) => {
      cell('C5').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
      return cell('C5').getValue();
    },
  ],
  [
    'merge.under',
    ({ cell }) => {
      cell('D1:D2').merge();
      cell('D2').setValue('y');
      cell('D1:D2').breakApart();
      return cell('D2').getValue();
    },
  ],
  [
    'merge.part',
    ({ cell }) => {
      cell('D5:D7').merge();
      cell('D5:D6').breakApart();
      return '';
    },
  ],
  [
    'merge.then freeze',
    ({ sheet, cell }) => {
      cell('E1:E3').merge();
      sheet.setFrozenRows(2);
      return sheet.getFrozenRows();
    },
  ],
  [
    'freeze.then merge',
    ({ sheet, cell }) => {
      cell('E1:E3').breakApart();
      sheet.setFrozenRows(1);
      cell('F1:F2').merge();
      return '';
    },
  ],
  [
    'freeze.put back',
    ({ sheet }) => {
      sheet.setFrozenRows(0);
      return sheet.getFrozenRows();
    },
  ],
  [
    'notes',
    ({ cell }) => {
      cell('G1').setNote('Đã hỏi lại');
      return cell('G1').getNotes();
    },
  ],
  [
    'link',
    ({ cell, sheet }) => {
      const link = SpreadsheetApp.newRichTextValue()
        .setText('F12')
        .setLinkUrl(`#gid=${sheet.getSheetId()}&range=F12`)
        .build();
      cell('G2').setRichTextValues([[link]]);
      return seen({ cell } as Place, 'G2');
    },
  ],
  [
    'rich text =1+1',
    (place) => {
      const text = SpreadsheetApp.newRichTextValue().setText('=1+1').build();
      place.cell('G3').setRichTextValues([[text]]);
      return seen(place, 'G3');
    },
  ],
  [
    'tags',
    ({ sheet, spreadsheet }) => {
      sheet.addDeveloperMetadata('thu', '1').addDeveloperMetadata('thu', '2');
      const found = spreadsheet.createDeveloperMetadataFinder().withKey('thu').find();
      return found.map((tag) => tag.getValue());
    },
  ],
  ['protection.new', (place) => first(place).getEditors().length === 0],
  ['protection.domain', (place) => first(place).canDomainEdit()],
  ['protection.canEdit', (place) => first(place).canEdit()],
  [
    'protection.remove editors',
    (place) => {
      const editors = place.spreadsheet.getEditors().map((user) => user.getEmail());
      first(place).removeEditors(editors);
      return first(place).getEditors().length === 0;
    },
  ],
  [
    'protection.closed',
    (place) => {
      first(place).setDomainEdit(false);
      return '';
    },
  ],
  [
    'protection.stranger',
    (place) => {
      first(place).addEditors(['khong-co-tai-khoan@example.com']);
      return '';
    },
  ],
  [
    'protection.gone',
    (place) => {
      first(place).remove();
      return '';
    },
  ],
  [
    'names',
    ({ spreadsheet, sheet }) => [
      spreadsheet.getSheets().length === spreadsheet.getNumSheets(),
      sheet.getMaxRows(),
      sheet.getMaxColumns(),
      sheet.getLastRow(),
    ],
  ],
  ['members', ({ sheet }) => typeof (sheet as unknown as Record<string, unknown>).foo],
  [
    'grid.deleted',
    ({ sheet }) => {
      sheet.setFrozenRows(1);
      sheet.deleteRows(2, sheet.getMaxRows() - 1);
      return '';
    },
  ],
  [
    'language',
    () => [['ă', 'a', 'đ', 'd'].sort((a, b) => a.localeCompare(b, 'vi')).join(''), typeof Intl],
  ],
  [
    'pdf',
    () => {
      const page = Utilities.newBlob(
        '<style>@page{size:A4 landscape}</style><p>Ế</p>',
        'text/html',
        'a.html',
      );
      const bytes = page.getAs('application/pdf').getBytes();
      const text = bytes.map((byte) => String.fromCharCode(byte & 255)).join('');
      const [, width, height] =
        /\/MediaBox\s*\[\s*\S+\s+\S+\s+([\d.]+)\s+([\d.]+)/.exec(text) ?? [];
      return Number(width) > Number(height) ? 'across' : 'upright';
    },
  ],
  [
    'cost setValues of 900 rows',
    ({ sheet }) => {
      const last = sheet.getMaxRows();
      if (last < TOP + ROWS) sheet.insertRowsAfter(last, TOP + ROWS - last);
      const row = new Array<string>(COLUMNS).fill('x');
      sheet.getRange(TOP, 1, ROWS, COLUMNS).setValues(new Array(ROWS).fill(row));
      return '';
    },
  ],
  ...(['getValues', 'getBackgrounds', 'getNotes'] as const).map(
    (method): Question => [
      `cost ${method} of 900 rows`,
      ({ sheet }) => sheet.getRange(TOP, 1, ROWS, COLUMNS)[method]().length > 0,
    ],
  ),
  [
    'cost 20 flushes',
    ({ cell }) => {
      for (let time = 0; time < 20; time += 1) {
        cell('A1').setValue(time);
        SpreadsheetApp.flush();
      }
      return '';
    },
  ],
  [
    'cost 100 links',
    ({ sheet }) => {
      const links = Array.from({ length: 100 }, (_, index) => [
        SpreadsheetApp.newRichTextValue()
          .setText(`A${index + 1}`)
          .setLinkUrl(`#gid=${sheet.getSheetId()}&range=A${index + 1}`)
          .build(),
      ]);
      sheet.getRange(1, 1, 100, 1).setRichTextValues(links);
      return '';
    },
  ],
  [
    'cost 20 properties',
    () => {
      const properties = PropertiesService.getUserProperties();
      for (let time = 0; time < 10; time += 1) properties.setProperty('sang-kien.thu', `${time}`);
      for (let time = 0; time < 10; time += 1) properties.deleteProperty('sang-kien.thu');
      return '';
    },
  ],
  [
    'cost 10 calls of a protection',
    (place) => {
      const protection = first(place);
      for (let time = 0; time < 8; time += 1) protection.setDescription(`${time}`);
      protection.remove();
      return '';
    },
  ],
];
