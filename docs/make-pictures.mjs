/**
 * Makes the pictures of the guide from the running add-in: `npm run pictures`. The menu entries are run on
 * the sample workbook by the local host; tabs are drawn by LibreOffice, dialogs by Chromium, which also
 * makes the small files that the page of the guide holds.
 * From a tab only some rows and columns are taken, as a screen would show them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const images = join(root, 'docs/images');
const temporary = mkdtempSync(join(tmpdir(), 'sang-kien-pictures-'));
const MAX_BYTES = 80 * 1024;

/** Of 1, where writing stays sharp. */
const QUALITY = 0.75;

/** The afternoon of the day of the sample's form. */
const NOW = '2022-11-10T17:00';
const OFFICER = 'can-bo@cong-doan.example';

const read = (path) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('dist/appsscript.json'));
process.env.TZ = manifest.timeZone;
const local = await importSources();

// --- the add-in at work ------------------------------------------------------------------------

/** The local host's own sources, bundled, as the command line does not hand out its pages. */
async function importSources() {
  const outfile = join(temporary, 'sources.mjs');
  await build({
    stdin: {
      contents: `
        export { createHost } from './src/host/context.ts';
        export { readPageFiles } from './src/machine/page-files.ts';
        export { Sheet } from './src/xlsx/model.ts';
        export { newWorkbook, writeXlsx } from './src/xlsx/index.ts';
        export { CLOSING_DAY, closingTabs } from './src/sample/closing.ts';
        export { dressed, sampleWorkbook } from './src/sample/workbook.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outfile,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}

/** Clicks a menu entry and its page's button; answers what was shown and sent. */
function click(workbook, name, answers = 'yes', now = NOW) {
  const host = hostFor(workbook, answers, now);
  host.run(name);
  return host;
}

function hostFor(workbook, answers, now = NOW) {
  return local.createHost({
    workbook,
    code: read('dist/Code.js'),
    services: read('build/services.js'),
    manifest,
    htmlFiles: local.readPageFiles(join(root, 'dist')),
    user: OFFICER,
    now,
    answers,
  });
}

/** A new workbook in which a district has typed some rows, as the guide tells it to. */
function districtWorkbook() {
  const workbook = local.newWorkbook();
  workbook.sheets.push(new local.Sheet(1, 'Trang tính1'));
  const choices = { tabs: [], names: ['LĐLĐ huyện Mẫu'], region: true, lists: false };
  hostFor(workbook, 'yes').runFromPage('confirmSetUp', choices);
  const sheet = workbook.sheets.find(({ name }) => name.includes('Mẫu'));
  const head = headOf(sheet, 'Tên sáng kiến');
  TYPED.forEach((typed, index) => {
    const { row, ...cells } = { ...typed, STT: index + 1, row: head.row + 1 + index };
    for (const [header, value] of Object.entries({ ...COMMON, ...cells })) {
      sheet.setValue(row, head.columns.get(header), value);
    }
  });
  click(workbook, 'checkData');
  return workbook;
}

/** Days are serial numbers, as in a file. */
const day = (year, month, date) =>
  (Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / 864e5;

const COMMON = {
  'Đối tượng': 'Đoàn viên',
  'Ngày áp dụng': day(2021, 10, 4),
  'Lợi ích xã hội': 'Nâng cao chất lượng công việc',
  'Bảo hộ SHTT': 'Không',
  'Vi phạm trật tự, đạo đức': 'Không',
};

const TYPED = [
  typed('Biện pháp rèn nền nếp cho trẻ mẫu giáo 3 - 4 tuổi', 'Lò Thị Mẫu', 'Trường Mầm non Mẫu', {
    'Giá trị làm lợi (đồng)': 'Không tính được',
  }),
  typed('Cải tiến máy sao chè', 'Vàng Văn Mẫu', 'Công ty chè Mẫu', {
    'Loại giải pháp': 'Giải pháp kỹ thuật',
    'Ngày công nhận': 'tháng 5/2022',
    'Giá trị làm lợi (đồng)': '120 triệu',
  }),
  typed('Phần mềm theo dõi văn bản đến', 'Phạm Thị Mẫu', 'UBND xã Mẫu', {
    'Ngày cập nhật Cổng': null,
    'Giá trị làm lợi (đồng)': '50 triệu',
  }),
  typed('Chế tạo giá phơi dụng cụ y tế', 'Giàng A Mẫu', 'Trung tâm Y tế Mẫu', {
    'Loại giải pháp': 'Giải pháp kỹ thuật',
    'Giá trị làm lợi (đồng)': '250 tỷ',
  }),
  typed('Sổ tay an toàn lao động cho tổ khai thác', 'Hoàng Văn Mẫu', 'Mỏ đá Mẫu', {
    'Văn bản công nhận': null,
    'Giá trị làm lợi (đồng)': '30 triệu',
  }),
];

function typed(title, author, grassroots, others) {
  return {
    'Tên sáng kiến': title,
    'Tác giả': author,
    'Công đoàn cơ sở': grassroots,
    'Loại giải pháp': 'Giải pháp tác nghiệp',
    'Ngày công nhận': day(2022, 3, 15),
    'Văn bản công nhận': '12/QĐ-M',
    'Ngày cập nhật Cổng': day(2022, 4, 20) + 8.5 / 24,
    ...others,
  };
}

/** Lists with heads of people's own, as they are before anything was set up. */
function listsWithoutSetUp() {
  const workbook = local.newWorkbook();
  LISTS.forEach(([name, ...rows], index) => {
    const sheet = new local.Sheet(index + 1, name);
    rows.forEach((row, at) => {
      row.forEach((value, column) => {
        sheet.setValue(at, column, value);
      });
    });
    workbook.sheets.push(sheet);
  });
  return workbook;
}

const OWN_HEAD = [
  'STT',
  'Tên SK',
  'Tác giả',
  'Đơn vị công tác (CĐCS)',
  'Loại hình',
  'Ngày áp dụng',
  'Ngày QĐ',
  'Số QĐ',
  'Ngày nhập lên cổng',
  'Lợi ích XH',
  'Xếp hạng',
];

const ownRow = (number, title, author, grassroots, kind) => [
  number,
  title,
  author,
  grassroots,
  kind,
  '04/10/2021',
  `${number + 14}/3/2022`,
  `${number + 11}/QĐ-M`,
  '20/4/2022 08:30',
  'Nâng cao chất lượng công việc',
  'A',
];

const LISTS = [
  [
    'Trường học',
    OWN_HEAD,
    ownRow(1, 'Biện pháp rèn nền nếp cho trẻ mẫu giáo', 'Lò Thị Mẫu', 'Mầm non Mẫu', 'Tác nghiệp'),
    ownRow(2, 'Sổ liên lạc điện tử cho phụ huynh', 'Phạm Thị Mẫu', 'Tiểu học Mẫu', 'Quản lý'),
  ],
  [
    'Công ty chè',
    OWN_HEAD,
    ownRow(1, 'Cải tiến máy sao chè', 'Vàng Văn Mẫu', 'Xưởng 1', 'Kỹ thuật'),
    ownRow(2, 'Giá phơi chè nhiều tầng', 'Giàng A Mẫu', 'Xưởng 2', 'Kỹ thuật'),
  ],
];

// --- tabs --------------------------------------------------------------------------------------

function headOf(sheet, header) {
  const row = sheet.rows.findIndex((each) => each?.values.includes(header));
  const { values } = sheet.row(row);
  // From the right, so that of two columns of one name the first is found.
  const columns = new Map(values.map((value, column) => [value, column]).reverse());
  return { row, columns };
}

/** A tab of only some rows and columns of another, with its looks. */
function cutOut({ styles }, sheet, rows, columns) {
  const cut = new local.Sheet(sheet.id, sheet.name);
  rows.forEach((from, row) => {
    const source = sheet.row(from);
    if (!source) return;
    columns.forEach((each, column) => {
      cut.setValue(row, column, source.values[each] ?? null);
      cut.setStyle(row, column, lined(styles, sheet, sheet.style(from, each)));
    });
    cut.ensureRow(row).height = source.height;
  });
  columns.forEach((each, column) => {
    const width = sheet.columnWidths.get(each);
    if (width !== undefined) cut.columnWidths.set(column, width);
  });
  cut.merges = sheet.merges.flatMap((area) => mergeIn(area, rows, columns));
  cut.showGridlines = sheet.showGridlines;
  return cut;
}

/** The lines between cells that a screen shows and paper does not. */
function lined(styles, sheet, style) {
  const { bottom, right } = styles.look(style);
  const line = { style: 'thin', color: '#dadce0' };
  return sheet.showGridlines && !bottom && !right
    ? styles.changed(style, { bottom: line, right: line })
    : style;
}

/** Where a merged area stands among the rows and columns taken, when it is there at all. */
function mergeIn({ top, bottom, left, right }, rows, columns) {
  const down = rows.flatMap((each, row) => (each >= top && each <= bottom ? [row] : []));
  const across = columns.flatMap((each, at) => (each >= left && each <= right ? [at] : []));
  if (down.length === 0 || across.length === 0) return [];
  const area = { top: down[0], bottom: down.at(-1), left: across[0], right: across.at(-1) };
  return area.top === area.bottom && area.left === area.right ? [] : [area];
}

/** One page a tab, all of the tab on it. */
function drawTabs(workbook, cuts) {
  const file = join(temporary, `${cuts[0].name}.xlsx`);
  const pages = cuts.map(({ sheet }) => sheet);
  const book = { ...local.newWorkbook(), sheets: pages, styles: workbook.styles };
  writeFileSync(file, local.writeXlsx(book));
  execFileSync(
    'soffice',
    [...officeArguments(), '--convert-to', 'pdf', '--outdir', temporary, file],
    {
      stdio: 'ignore',
    },
  );
  const pdf = file.replace(/xlsx$/, 'pdf');
  cuts.forEach(({ name, width }, index) => {
    drawPage(pdf, index + 1, name, width);
  });
}

/** A profile of its own, with Vietnamese figures: 2.152, not 2,152. */
function officeArguments() {
  const profile = join(temporary, 'office');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(
    join(profile, 'user/registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi</value></prop></item>
</oor:items>`,
  );
  return [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless'];
}

/** A page of the PDF without its empty margins, so wide. */
function drawPage(pdf, page, name, width) {
  const coarse = inked(pdf, page, 60);
  const dpi = Math.floor((60 * width) / coarse.width);
  const { left, top, width: W, height: H } = inked(pdf, page, dpi);
  const box = ['-x', left, '-y', top, '-W', W, '-H', H].map(String);
  const target = join(temporary, name);
  const range = ['-r', dpi, '-f', page, '-l', page].map(String);
  execFileSync('pdftoppm', ['-png', '-singlefile', ...range, ...box, pdf, target]);
  keep(name);
}

/** The part of a page that is not white, with a small margin, in pixels. */
function inked(pdf, page, dpi) {
  const range = ['-r', dpi, '-f', page, '-l', page].map(String);
  const image = execFileSync('pdftoppm', ['-gray', ...range, pdf], { maxBuffer: 1e9 });
  const [head, columns, rows] = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(image.toString('latin1', 0, 40));
  const [wide, high] = [Number(columns), Number(rows)];
  const pixels = image.subarray(head.length);
  const edge = { left: wide, right: 0, top: high, bottom: 0 };
  pixels.forEach((grey, index) => {
    if (grey > 250) return;
    const [x, y] = [index % wide, Math.floor(index / wide)];
    edge.left = Math.min(edge.left, x);
    edge.right = Math.max(edge.right, x);
    edge.top = Math.min(edge.top, y);
    edge.bottom = Math.max(edge.bottom, y);
  });
  const margin = Math.round(dpi / 20);
  const [left, top] = [Math.max(0, edge.left - margin), Math.max(0, edge.top - margin)];
  return {
    left,
    top,
    width: Math.min(wide, edge.right + margin) - left,
    height: Math.min(high, edge.bottom + margin) - top,
  };
}

// --- pages -------------------------------------------------------------------------------------

/** A page as a browser shows it. */
function drawHtml(html, name, { width, height }) {
  const file = join(temporary, `${name}.html`);
  writeFileSync(file, html);
  const picture = join(temporary, `${name}.png`);
  chromium(
    '--hide-scrollbars',
    `--window-size=${width},${height}`,
    `--screenshot=${picture}`,
    pathToFileURL(file).href,
  );
  keep(name);
}

function chromium(...args) {
  const quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=5000'];
  return execFileSync('chromium', [...quiet, ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function keep(name) {
  const bytes = smaller(readFileSync(join(temporary, `${name}.png`)), name);
  writeFileSync(join(images, `${name}.webp`), bytes);
  console.log(`docs/images/${name}.webp  ${Math.ceil(bytes.length / 1024)} KB`);
  if (bytes.length > MAX_BYTES) throw new Error(`${name}.webp has more than ${MAX_BYTES} bytes.`);
}

/** The same picture in a fraction of the bytes. */
function smaller(png, name) {
  const file = join(temporary, `${name}-smaller.html`);
  writeFileSync(
    file,
    `<img src="data:image/png;base64,${png.toString('base64')}"><script>
onload = () => {
  const [image] = document.images;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  canvas.getContext('2d').drawImage(image, 0, 0);
  document.body.textContent = canvas.toDataURL('image/webp', ${QUALITY});
};
</script>`,
  );
  const page = chromium('--dump-dom', pathToFileURL(file).href);
  const [, data] = /data:image\/webp;base64,([\w+/=]+)/.exec(page);
  return Buffer.from(data, 'base64');
}

// --- the pictures ------------------------------------------------------------------------------

const upTo = (last) => Array.from({ length: last + 1 }, (_, index) => index);

function drawForm() {
  const workbook = local.sampleWorkbook();
  click(workbook, 'buildSummary');
  const form = tabOf(workbook, 'Biểu tổng hợp');
  const notes = form.rows.findIndex((row) => row?.values.includes('GHI CHÚ'));
  const remark = headOf(form, 'TT').columns.get('Ghi chú');
  const sheet = cutOut(workbook, form, upTo(notes + 5), upTo(remark));
  drawTabs(workbook, [{ name: 'bieu-tong-hop', width: 1000, sheet }]);
  const [preview] = click(workbook, 'sendReminders', 'no').pages;
  drawHtml(preview.content, 'xem-truoc-thu', preview);
}

function drawReview() {
  const workbook = local.sampleWorkbook();
  for (const name of ['checkData', 'findDuplicates']) click(workbook, name);
  decide(workbook);
  for (const name of ['findDuplicates', 'checkData']) click(workbook, name);
  const findings = tabOf(workbook, 'Kiểm tra dữ liệu');
  const duplicates = tabOf(workbook, 'Trùng lặp');
  const firstFindings = upTo(headOf(findings, 'Mức').row + 5);
  const groups = [
    0,
    ...groupRows(duplicates, 'trùng', 1),
    ...groupRows(duplicates, 'gần giống', 2),
  ];
  drawTabs(workbook, [
    {
      name: 'kiem-tra-du-lieu',
      width: 1100,
      sheet: cutOut(workbook, findings, firstFindings, columnsOf(findings, FINDING)),
    },
    {
      name: 'trung-lap',
      width: 1100,
      sheet: cutOut(workbook, duplicates, groups, columnsOf(duplicates, DUPLICATE)),
    },
  ]);
}

const FINDING = ['Mức', 'Đơn vị', 'Tab', 'Ô', 'Quy tắc', 'Nội dung', 'Cách sửa'];
const DUPLICATE = ['Nhóm', 'Mức', 'Đơn vị', 'Ô', 'Tên sáng kiến', 'Khác nhau ở', 'Quyết định'];

function tabOf(workbook, name) {
  return workbook.sheets.find((sheet) => sheet.name === name);
}

function columnsOf(sheet, headers) {
  return headers.map((header) => headOf(sheet, headers[0]).columns.get(header));
}

function rowWith(sheet, header, value) {
  const [column] = columnsOf(sheet, [header]);
  return sheet.rows.findIndex((row) => row?.values[column] === value);
}

/** The rows of the first so many groups of a level. */
function groupRows(sheet, level, count) {
  const [group, levels] = columnsOf(sheet, ['Nhóm', 'Mức']);
  const rows = sheet.rows.flatMap((row, index) => (row?.values[levels] === level ? [index] : []));
  const taken = [...new Set(rows.map((row) => sheet.value(row, group)))].slice(0, count);
  return rows.filter((row) => taken.includes(sheet.value(row, group)));
}

/** What the officer decides: one likeness is a duplicate, the next is not, one warning is accepted. */
function decide(workbook) {
  const duplicates = tabOf(workbook, 'Trùng lặp');
  const [decision] = columnsOf(duplicates, ['Quyết định']);
  const near = groupRows(duplicates, 'gần giống', 2);
  duplicates.setValue(near[0], decision, 'trùng');
  duplicates.setValue(near[2], decision, 'khác');
  const findings = tabOf(workbook, 'Kiểm tra dữ liệu');
  const [reason] = columnsOf(findings, ['Lý do chấp nhận']);
  findings.setValue(rowWith(findings, 'Mức', 'Cảnh báo'), reason, 'Trường mới thành lập');
}

function drawDistrict() {
  const workbook = districtWorkbook();
  const sheet = workbook.sheets.find(({ name }) => name.includes('Mẫu'));
  const { row, columns } = headOf(sheet, 'Tên sáng kiến');
  const HEADERS = [
    'STT',
    'Tên sáng kiến',
    'Công đoàn cơ sở',
    'Ngày công nhận',
    'Văn bản công nhận',
    'Ngày cập nhật Cổng',
    'Giá trị làm lợi (đồng)',
    'Kiểm tra',
  ];
  const rows = upTo(TYPED.length).map((each) => row + each);
  const taken = HEADERS.map((header) => columns.get(header));
  drawTabs(workbook, [
    { name: 'tab-don-vi', width: 1100, sheet: cutOut(workbook, sheet, rows, taken) },
  ]);
}

function drawSetUp() {
  const [page] = click(listsWithoutSetUp(), 'setUp', 'no').pages;
  drawHtml(page.content.replace('<details>', '<details open>'), 'thiet-lap', page);
}

/** What a unit that is behind reads in its inbox, and what leaders do. */
function drawLetters() {
  const workbook = local.sampleWorkbook();
  click(workbook, 'buildSummary');
  const [reminder] = click(workbook, 'sendReminders').mails;
  drawHtml(reminder.htmlBody, 'thu-don-doc', { width: 720, height: 900 });
  const [report] = click(workbook, 'sendReport').mails;
  drawHtml(report.htmlBody, 'thu-lanh-dao', { width: 720, height: 640 });
}

/** How all stand, after a report of six weeks before. */
function drawOverview() {
  const workbook = local.sampleWorkbook();
  const settings = tabOf(workbook, 'Cài đặt');
  const { columns } = headOf(settings, 'Giá trị');
  const row = rowWith(settings, 'Mục', 'Ngày báo cáo');
  const today = settings.rows[row].values[columns.get('Giá trị')];
  settings.setValue(row, columns.get('Giá trị'), day(2022, 10, 1));
  click(workbook, 'buildSummary');
  settings.setValue(row, columns.get('Giá trị'), today);
  const host = click(workbook, 'buildSummary');
  host.run('showOverview');
  const { content } = host.pages.at(-1);
  drawHtml(content, 'bang-theo-doi', { width: 760, height: 900 });
  drawHtml(content, 'bang-theo-doi-dien-thoai', { width: 390, height: 620 });
}

/** The official letter before it is taken, and the first page of the closing report. */
function drawDocuments() {
  const workbook = local.sampleWorkbook();
  click(workbook, 'buildSummary');
  const host = hostFor(workbook, 'no');
  host.run('draftLetter');
  drawHtml(host.pages[0].content, 'cong-van', { width: 1000, height: 820 });
  host.run('draftClosingReport');
  const fields = { Số: '25/BC-LĐLĐ', Ngày: '15/9/2023', 'Người ký': 'Lò Văn Mẫu' };
  const { files } = host.runFromPage('takeDocument', 'report', fields, true);
  const page = files.find(({ name }) => name.endsWith('.html'));
  const html = Buffer.from(page.base64, 'base64').toString('utf8');
  drawHtml(html, 'bao-cao-tong-ket', { width: 860, height: 900 });
}

/** What would leave in a package, and where a file that comes back is taken. */
function drawPackages() {
  const workbook = local.sampleWorkbook();
  const [page] = click(workbook, 'exportPackage', 'no').pages;
  // The example is closed and the file's part open, as somebody leaves them who has a file to take.
  const html = page.content
    .replace('<details open>', '<details>')
    .replace(/<details>(?!.*<details>)/s, '<details open>');
  drawHtml(html, 'xuat-goi', { width: 760, height: 890 });
}

/** September 2023: who has sent what. */
function drawClosing() {
  const workbook = local.dressed(local.closingTabs());
  const now = `${local.CLOSING_DAY}T08:00`;
  for (const name of ['checkData', 'listAwards', 'trackDeliverables'])
    click(workbook, name, 'yes', now);
  const tracked = tabOf(workbook, 'Theo dõi nộp');
  const list = headOf(tracked, 'Tình trạng');
  const week = headOf(tracked, 'Việc cần làm tuần này').row;
  const shown = [
    ...upTo(5),
    ...[0, 1, 3].map((row) => week + row),
    ...upTo(4).map((row) => list.row + row),
  ];
  const columns = upTo(list.columns.get('Chậm (ngày)'));
  drawTabs(workbook, [
    { name: 'theo-doi-nop', width: 700, sheet: cutOut(workbook, tracked, shown, columns) },
  ]);
}

mkdirSync(images, { recursive: true });
try {
  drawSetUp();
  drawDistrict();
  drawForm();
  drawReview();
  drawLetters();
  drawOverview();
  drawDocuments();
  drawPackages();
  drawClosing();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
