import { createHash, createHmac } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  type FindingLine,
  fileName,
  type InitiativeLine,
  type Manifest,
  PACKAGE_FILES,
  PACKAGE_SCHEMA,
  type PackageLines,
  type UnitLine,
} from '../src/packages/lines.ts';
import { VERSION } from '../src/packages/version.ts';
import { shortKey } from '../src/programme/duplicates/identity.ts';
import { PROGRAMME_PHASES } from '../src/programme/proposal/programme-phases.ts';
import { matchKey } from '../src/workbook/text.ts';
import { joinZip, pack } from '../src/xlsx/zip.ts';

/** What is made: so many senders and rows, always the same of a seed. */
export interface GenerateWish {
  readonly senders: number;
  readonly rows: number;
  readonly seed: number;
  readonly asOf: string;
  /** Shared by all, as a programme's key is. */
  readonly key: string;
}

/** Invented places; no office of this country is called so. */
const PLACES = [
  'Suối Mơ',
  'Bản Mây',
  'Đồi Sương',
  'Thung Lau',
  'Nậm Thử',
  'Cửa Gió',
  'Bãi Nắng',
  'Đầm Sen',
  'Gò Thị',
  'Hồ Trăng',
  'Khe Đá',
  'Làng Vẽ',
  'Mỏm Chè',
  'Núi Nhạn',
  'Ổ Gà',
  'Phố Nhỏ',
  'Quán Cau',
  'Rừng Thông',
  'Sông Lụa',
  'Trại Ong',
  'Vườn Đào',
];
const WHAT = [
  'Cải tiến',
  'Thiết kế',
  'Chế tạo',
  'Ứng dụng',
  'Nâng cao hiệu quả',
  'Xây dựng',
  'Tổ chức lại',
  'Rút ngắn',
  'Tự động hóa',
  'Số hóa',
  'Đổi mới',
  'Giảm hao phí khi',
];
const THING = [
  'máy bơm nước',
  'quy trình tiếp đón',
  'giờ học thực hành',
  'bể lọc',
  'hồ sơ lưu trữ',
  'lò sấy',
  'dây chuyền đóng gói',
  'thư viện xanh',
  'phần mềm chấm công',
  'vườn ươm',
  'giá kệ kho',
  'bếp ăn tập thể',
  'trạm cân',
  'hệ thống chiếu sáng',
  'sân chơi',
  'lịch trực',
  'đường nội bộ',
  'máy tách hạt',
  'tủ thuốc',
  'bảng tin',
];
const FOR = [
  'cho học sinh bán trú',
  'tại trạm y tế',
  'ở phân xưởng',
  'cho đoàn viên',
  'trong mùa mưa',
  'tại bộ phận một cửa',
  'của tổ sản xuất',
  'cho người cao tuổi',
  'ở vùng cao',
  'tại kho vật tư',
  'trong giờ cao điểm',
  'cho lao động nữ',
];
const FAMILY = ['Lò', 'Vàng', 'Mùa', 'Giàng', 'Tẩn', 'Lý', 'Phàn', 'Hoàng', 'Đèo', 'Quàng'];
const MIDDLE = ['Thị', 'Văn', 'A', 'Mí', 'Thanh', 'Minh'];
const GIVEN = ['Mẫu', 'Thử', 'Vẽ', 'Nháp', 'Ví', 'Dụ', 'Tạm', 'Giả', 'Bịa', 'Chừng'];
const KINDS = [
  'technical',
  'management',
  'operational',
  'applied-technology',
  'union-work',
  'covid',
  'research',
];
const RULES = [
  'not-recognised',
  'benefit',
  'required',
  'portal-window',
  'duplicate',
  'solution-kind',
];

/** The same numbers of the same seed, in [0, 1). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Of all rows, so many wander from office to office, and so many may be taken along. */
const COPIES = 0.004;
const ORIGINALS = 0.01;

/** What others may take along. */
interface Shared {
  readonly title: string;
  readonly author: string;
  readonly work: number;
}

/** A title as somebody else types it: the same, in capitals, with a heading, or with a slip of the fingers. */
function retyped(title: string, share: number): string {
  if (share < 0.5) return title;
  if (share < 0.65) return title.toUpperCase();
  if (share < 0.85) return `Sáng kiến: ${title}`;
  return title.replace('quy trình', 'qui trình').replace('cho học sinh', 'cho hoc sinh');
}

/** What is known of the rows, by `sender/key`, for those who measure what is found. */
export interface Known {
  /** The work of each row that may be elsewhere too. */
  readonly works: Map<string, number>;
  readonly titles: Map<string, string>;
}

/** Writes the packages into a folder; answers their paths. */
export function generate(folder: string, wish: GenerateWish, known?: Known): string[] {
  mkdirSync(folder, { recursive: true });
  const next = random(wish.seed);
  const weights = Array.from({ length: wish.senders }, () => 0.3 + next() * next() * 3);
  const whole = weights.reduce((total, weight) => total + weight, 0);
  let before = 0;
  const shared: Shared[] = [];
  return weights.map((weight, index) => {
    const last = index === weights.length - 1;
    const rows = last ? wish.rows - before : Math.round((wish.rows * weight) / whole);
    before += rows;
    const code = `T${String(index + 1).padStart(2, '0')}`;
    const path = join(folder, `goi-${code}-${wish.asOf}.zip`);
    writeFileSync(path, packageOf(code, index, rows, wish, next, { shared, known }));
    return path;
  });
}

function packageOf(
  code: string,
  index: number,
  count: number,
  { asOf, key }: GenerateWish,
  next: () => number,
  { shared, known }: { readonly shared: Shared[]; readonly known: Known | undefined },
): Uint8Array {
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(next() * items.length)] as Item;
  const name = `LĐLĐ tỉnh ${PLACES[index % PLACES.length]}${index >= PLACES.length ? ` ${Math.floor(index / PLACES.length) + 1}` : ''}`;
  const units = Array.from(
    { length: 6 + Math.floor(next() * 12) },
    (_, at) => `Đơn vị ${PLACES[(index + at) % PLACES.length]} ${at + 1}`,
  );
  const seen = new Map<string, number>();
  const hashes = new Map<string, string>();
  const hashOf = (author: string): string => {
    const folded = matchKey(author);
    const known = hashes.get(folded) ?? createHmac('sha256', key).update(folded).digest('hex');
    hashes.set(folded, known);
    return known;
  };
  const findings: FindingLine[] = [];
  const initiatives = Array.from({ length: count }, (_, at): InitiativeLine => {
    const unit = pick(units);
    // Some titles wander from office to office.
    const isCopy = shared.length > 0 && next() < COPIES;
    const copied = isCopy ? pick(shared) : null;
    const title =
      (copied && retyped(copied.title, next())) ??
      `${pick(WHAT)} ${pick(THING)} ${pick(FOR)} ${pick(PLACES)} số ${1 + Math.floor(next() * 90_000)}`;
    const author = copied?.author ?? `${pick(FAMILY)} ${pick(MIDDLE)} ${pick(GIVEN)}`;
    const isOriginal = !isCopy && next() < ORIGINALS;
    const work = copied?.work ?? shared.length;
    if (isOriginal) shared.push({ title, author, work });
    const portal = next() < 0.9 ? `${code}-${String(at + 1).padStart(6, '0')}` : null;
    const base = shortKey(`${matchKey(unit)}|${portal ?? matchKey(title)}`);
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    const rowKey = times === 1 ? base : `${base}.${times}`;
    known?.titles.set(`${code}/${rowKey}`, title);
    if (isCopy || isOriginal) known?.works.set(`${code}/${rowKey}`, work);
    const isWrong = next() < 0.06;
    const rule = isWrong ? pick(RULES) : null;
    const registered = dayBetween('2022-01-08', asOf, next());
    const phase = registered < '2022-06-01' ? 1 : 2;
    if (rule !== null) findings.push({ key: rowKey, rule, severity: 'error' });
    return {
      key: rowKey,
      unit,
      grassroots: `CĐCS ${pick(PLACES)} ${1 + Math.floor(next() * 9)}`,
      title,
      code: portal,
      author: hashOf(author),
      kind: pick(KINDS),
      participant: pick(['officer', 'member', 'worker']),
      recognised: dayBetween('2021-10-01', registered, next()),
      applied: dayBetween('2021-09-05', registered, next()),
      registered,
      phase: rule === null ? phase : null,
      counts: rule === null,
      rule,
      benefit: next() < 0.7 ? Math.round(next() * next() * 400) * 1_000_000 : null,
      outstanding: next() < 0.02,
    };
  });
  return packed(code, name, asOf, {
    units: unitLines(units, initiatives, next),
    initiatives,
    findings,
  });
}

function dayBetween(from: string, to: string, share: number): string {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return new Date(start + Math.floor(share * Math.max(0, end - start))).toISOString().slice(0, 10);
}

function unitLines(
  units: readonly string[],
  initiatives: readonly InitiativeLine[],
  next: () => number,
): UnitLine[] {
  const results = new Map(units.map((unit) => [unit, PROGRAMME_PHASES.map(() => 0)]));
  for (const { unit, phase } of initiatives) {
    const own = results.get(unit);
    if (phase !== null && own) own[phase - 1] = (own[phase - 1] ?? 0) + 1;
  }
  return units.map((name) => {
    const own = results.get(name) ?? [];
    const listed = 10 + Math.floor(next() * 60);
    return {
      name,
      cluster: '',
      targets: own.map((result) => Math.round(result * (0.7 + next() * 0.8))),
      results: own,
      source: 'rows',
      status: 'on-track',
      listed,
      covered: Math.floor(listed * next()),
    };
  });
}

/** An archive of lines as the add-in packs them. */
export function packed(
  code: string,
  name: string,
  asOf: string,
  lines: PackageLines,
  change: (manifest: Manifest) => Manifest = (same) => same,
): Uint8Array {
  const files = PACKAGE_FILES.map((file) => {
    const text = lines[file].map((line) => `${JSON.stringify(line)}\n`).join('');
    const bytes = gzipSync(Buffer.from(text));
    return {
      file,
      bytes,
      sum: { rows: lines[file].length, sha256: createHash('sha256').update(bytes).digest('hex') },
    };
  });
  const manifest = change({
    schema: PACKAGE_SCHEMA,
    programme: { name: 'Chương trình “01 triệu sáng kiến”', shortName: '01 triệu sáng kiến' },
    sender: { code, name },
    level: 'toàn tỉnh',
    below: 'công đoàn cơ sở',
    asOf,
    timeZone: 'Asia/Ho_Chi_Minh',
    madeAt: `${asOf}T17:00:00`,
    madeBy: `Sang kien ${VERSION}`,
    authors: 'hashes',
    phases: PROGRAMME_PHASES,
    files: Object.fromEntries(files.map(({ file, sum }) => [file, sum])) as Manifest['files'],
    sums: sumsOf(lines),
  });
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  return joinZip([
    pack('manifest.json', new TextEncoder().encode(text)),
    ...files.map(({ file, bytes }) => pack(fileName(file), bytes)),
  ]);
}

function sumsOf({ units, initiatives }: PackageLines): Manifest['sums'] {
  const over = (pick: (unit: UnitLine, phase: number) => number): number[] =>
    PROGRAMME_PHASES.map((_, phase) => units.reduce((total, unit) => total + pick(unit, phase), 0));
  const notCounted: Record<string, number> = {};
  let benefit = 0n;
  for (const { counts, rule, benefit: own } of initiatives) {
    if (counts) benefit += BigInt(own ?? 0);
    else notCounted[rule ?? ''] = (notCounted[rule ?? ''] ?? 0) + 1;
  }
  return {
    targets: over(({ targets }, phase) => targets[phase] ?? 0),
    results: over(({ results }, phase) => results[phase] ?? 0),
    reported: over(({ results, source }, phase) =>
      source === 'reported' ? (results[phase] ?? 0) : 0,
    ),
    notCounted,
    benefit: String(benefit),
    coverage: {
      listed: units.reduce((total, { listed }) => total + (listed ?? 0), 0),
      covered: units.reduce((total, { covered }) => total + (covered ?? 0), 0),
    },
  };
}
