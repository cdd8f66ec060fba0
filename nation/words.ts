import { dayText, twoDigits, wholeNumber } from '../src/words/numbers.ts';

const FILES: Readonly<Record<string, string>> = {
  units: 'đơn vị',
  initiatives: 'sáng kiến',
  findings: 'điều cần xem lại',
};

/** What an answer of BigQuery means, by its number. */
const REASONS: Readonly<Record<number, string>> = {
  400: 'câu hỏi hoặc dữ liệu không hợp lệ',
  401: 'chưa đăng nhập Google Cloud trên máy này',
  403: 'tài khoản không được phép hoặc đã hết hạn mức',
  404: 'không có dự án, tập dữ liệu hoặc bảng này; nạp trước bằng bigquery load',
  409: 'đã có sẵn một mục cùng tên',
  429: 'quá nhiều yêu cầu, đã thử lại nhiều lần; chờ ít phút rồi chạy lại',
  503: 'dịch vụ đang bận, đã thử lại nhiều lần; chờ ít phút rồi chạy lại',
};

/** Everything that the command says. */
export const WORDS = {
  help: `Cộng các gói số liệu “Sáng kiến” của nhiều nơi thành một biểu.

  npm run nation -- demo                      năm gói mẫu, nạp và lập biểu: xem thử trong một phút
  npm run nation -- load TỆP|THƯ-MỤC…         nạp các gói .zip
  npm run nation -- status                    nơi nào đã gửi, của ngày nào, nơi nào còn thiếu
  npm run nation -- form                      Biểu tổng hợp của các nơi gửi, tệp .xlsx
  npm run nation -- duplicates                sáng kiến trùng giữa các nơi gửi, mỗi nơi một tệp trả về
  npm run nation -- sql "SELECT …" | TÊN      hỏi số liệu; TÊN là một câu hỏi có sẵn trong nation/sql
  npm run nation -- bigquery plan             những gì sẽ làm trên BigQuery, không cần tài khoản
  npm run nation -- bigquery load             nạp những gì đã có ở máy lên BigQuery
  npm run nation -- bigquery status|form|sql  hỏi như trên, bằng số liệu ở BigQuery

Tùy chọn:
  --db TỆP          nơi giữ số liệu (mặc định out/nation.duckdb)
  --senders TỆP     danh sách nơi gửi: mã, tên, khối, chỉ tiêu từng giai đoạn (mặc định senders.csv cạnh --db)
  --any             nhận cả nơi không có trong danh sách
  --as-of NGÀY      số liệu đến hết ngày này, ví dụ 2022-11-10
  --out ĐƯỜNG-DẪN   tệp hoặc thư mục ghi kết quả
  --name TÊN        tên cơ quan lập biểu (mặc định Tổng Liên đoàn Lao động Việt Nam)
  --project P --dataset D   cho bigquery: dự án và tập dữ liệu
  --endpoint ĐỊA-CHỈ        cho bigquery: máy chủ khác của API, ví dụ máy chủ giả lập http://127.0.0.1:9050

Adds up packages of figures. Commands: demo, load, status, form, duplicates, sql, bigquery plan|load|status|form|sql.
Exit codes: 0 done, 1 some file or question was refused, 2 wrong use of the command.`,
  unknownCommand: (name: string) => `Không có lệnh “${name}”. Xem: npm run nation -- --help`,
  nothingNamed: 'Hãy nêu tệp hoặc thư mục có các gói .zip.',
  noSuchFile: (path: string) => `Không có tệp hay thư mục “${path}”.`,
  noPackages: (path: string) => `Thư mục “${path}” không có tệp .zip nào.`,
  badDay: (text: string) => `“${text}” không phải một ngày: ghi như 2022-11-10.`,
  noneYet: (day: string, first: string) =>
    `Chưa có gói nào của ngày ${dayText(day)} trở về trước; gói cũ nhất đến ngày ${dayText(first)}.`,
  empty: 'Chưa nạp gói nào. Nạp bằng: npm run nation -- load TỆP|THƯ-MỤC',
  senders: {
    needed: (path: string) =>
      `Chưa có danh sách nơi gửi (${path}). Lập tệp .csv có cột mã, tên, khối, chỉ tiêu rồi nạp lại, hoặc thêm --any để nhận mọi nơi.`,
    noHead: (path: string) => `“${path}”: dòng đầu phải có cột mã (code) và tên (name).`,
    noCode: (path: string, line: number) => `“${path}”, dòng ${line}: thiếu mã.`,
    twice: (path: string, code: string) => `“${path}”: mã “${code}” có hai lần.`,
    noNumber: (path: string, line: number, text: string) =>
      `“${path}”, dòng ${line}: chỉ tiêu “${text}” không phải số.`,
  },
  refused: {
    noArchive: 'không phải tệp .zip, hoặc tệp đã hỏng: đề nghị gửi lại.',
    noManifest: 'không phải gói số liệu “Sáng kiến” (không có manifest.json).',
    noFile: (name: string) => `gói thiếu ${name}: đề nghị gửi lại.`,
    changed: (name: string) =>
      `${name} không còn như khi đóng gói: tệp hỏng hoặc đã bị sửa, đề nghị xuất lại.`,
    unreadable: (name: string) => `không đọc được ${name}: tệp hỏng, đề nghị xuất lại.`,
    otherSchema: (theirs: number, ours: number) =>
      `gói theo mẫu ${theirs}, công cụ này đọc mẫu ${ours}: cập nhật cho cùng phiên bản.`,
    manifest: (field: string) => `manifest.json thiếu hoặc sai mục “${field}”: đề nghị xuất lại.`,
    unknownSender: (code: string, name: string) =>
      `nơi gửi “${code}” (${name}) không có trong danh sách; thêm vào danh sách hoặc dùng --any.`,
    otherPhases: (name: string) =>
      `các giai đoạn của ${name} không trùng thời gian với những nơi đã nạp: không cộng chung được.`,
    lines: (file: string, lines: number, said: number) =>
      `không khớp: có ${wholeNumber(lines)} dòng ${FILES[file] ?? file}, gói ghi ${wholeNumber(said)}.`,
    line: (file: string, what: string) =>
      `không khớp: dòng ${FILES[file] ?? file} “${what}” thiếu hoặc sai nội dung.`,
    twice: (file: string, what: string) =>
      `không khớp: ${FILES[file] ?? file} “${what}” có hai lần.`,
    noUnit: (unit: string) => `không khớp: có sáng kiến của “${unit}” mà không có đơn vị này.`,
    noRow: (key: string) => `không khớp: có lỗi của dòng “${key}” mà không có dòng này.`,
    outside: (key: string) =>
      `không khớp: sáng kiến “${key}” được tính mà ngày cập nhật Cổng ngoài giai đoạn hoặc sau ngày của gói.`,
    unitSum: (unit: string) =>
      `không khớp: kết quả của “${unit}” khác số sáng kiến được tính của đơn vị này.`,
    sum: (what: string, lines: number | string, said: number | string) =>
      `không khớp: ${what} cộng từ các dòng là ${shown(lines)}, gói ghi ${shown(said)}.`,
  },
  sums: {
    targets: (phase: string) => `chỉ tiêu ${phase}`,
    results: (phase: string) => `kết quả ${phase}`,
    reported: (phase: string) => `số báo cáo ${phase}`,
    rule: (rule: string) => `số dòng không tính vì “${rule}”`,
    benefit: 'giá trị làm lợi',
    listed: 'số cơ sở',
    covered: 'số cơ sở đã có sáng kiến',
  },
  loaded: {
    new: (name: string, day: string, rows: number) =>
      `${name}, số liệu đến ${dayText(day)}: đã nạp ${twoDigits(rows)} sáng kiến.`,
    replaced: (name: string, day: string, rows: number) =>
      `${name}, số liệu đến ${dayText(day)}: đã thay gói cùng ngày, ${twoDigits(rows)} sáng kiến.`,
    older: (name: string, day: string, rows: number) =>
      `${name}, số liệu đến ${dayText(day)}: cũ hơn gói đã có, đưa vào lịch sử (${twoDigits(rows)} sáng kiến).`,
    known: 'đã nạp từ trước, không có gì mới.',
  },
  loading: (done: number, all: number) => `Đang nạp ${done}/${all}…`,
  loadedAll: (taken: number, known: number, refused: number) =>
    `${[
      taken > 0 ? `Đã nạp ${twoDigits(taken)} gói` : 'Không có gói nào mới',
      ...(known > 0 ? [`${twoDigits(known)} gói đã có`] : []),
      ...(refused > 0 ? [`không nhận ${twoDigits(refused)} tệp`] : []),
    ].join(', ')}.`,
  status: {
    head: (senders: number, day: string) =>
      `${twoDigits(senders)} nơi đã gửi, số liệu mới nhất đến ${dayText(day)}.`,
    line: (name: string, day: string, result: number, target: number) =>
      `${name}: đến ${dayText(day)}, ${wholeNumber(result)}/${wholeNumber(target)} sáng kiến`,
    fewer: (before: number, day: string) =>
      ` – ít hơn ngày ${dayText(day)} (${wholeNumber(before)}): hỏi lại nơi gửi`,
    missing: (names: readonly string[]) =>
      `Chưa gửi: ${twoDigits(names.length)} nơi – ${names.join(', ')}.`,
    nobodyMissing: 'Mọi nơi trong danh sách đã gửi.',
  },
  form: {
    office: 'Tổng Liên đoàn Lao động Việt Nam',
    scope: 'toàn quốc',
    written: (path: string) => `Đã ghi ${path}.`,
    leftOut: (names: readonly string[]) =>
      `Biểu chỉ gồm những nơi đã gửi; ${twoDigits(names.length)} nơi chưa gửi không có trong biểu: ${names.join(', ')}.`,
    added: 'Cộng từ các gói đã nạp; ngày của từng gói ở tab “Nơi gửi”.',
    lacking: (name: string) => `Chưa nhận gói của ${name} nên chưa có kết quả của nơi này.`,
    notSent: (name: string) => `Gói của ${name}`,
    tabs: {
      senders: 'Nơi gửi',
      coverage: 'Độ phủ',
      rules: 'Vì sao chưa tính',
      money: 'Giá trị làm lợi',
      history: 'Các lần gửi',
    },
    heads: {
      senders: ['Mã', 'Nơi gửi', 'Khối', 'Số liệu đến ngày', 'Kết quả', 'Chỉ tiêu', 'Ghi chú'],
      coverage: ['Nơi gửi', 'Số cơ sở', 'Đã có sáng kiến', 'Tỷ lệ %'],
      rules: ['Nơi gửi', 'Vì sao', 'Số dòng'],
      money: ['Nơi gửi', 'Số sáng kiến có giá trị', 'Giá trị làm lợi (đồng/năm)'],
      history: ['Nơi gửi', 'Số liệu đến ngày', 'Kết quả', 'Giá trị làm lợi (đồng/năm)'],
    },
    states: { later: 'Cập nhật Cổng sau ngày báo cáo', unfinished: 'Đang nhập' } as Readonly<
      Record<string, string>
    >,
    notYet: 'Chưa gửi',
    total: 'Tổng',
    mismatch: 'Biểu không khớp với số liệu đã nạp; không ghi gì.',
  },
  duplicates: {
    searching: 'Đang tìm sáng kiến trùng giữa các nơi gửi…',
    found: (pairs: number, exact: number) =>
      `${twoDigits(pairs)} cặp giữa các nơi gửi: ${twoDigits(exact)} cặp trùng mã hoặc trùng tên và tác giả, ${twoDigits(pairs - exact)} cặp gần giống.`,
    none: 'Không có sáng kiến nào trùng giữa các nơi gửi.',
    noAuthors: (names: readonly string[]) =>
      `Gói của ${names.join(', ')} không có tên hay ký hiệu tác giả: chỉ so được theo mã và tên sáng kiến.`,
  },
  sql: {
    broken: (line: number, column: number, why: string) =>
      `Câu hỏi sai ở dòng ${line}, cột ${column}: ${why}`,
    failed: (why: string) => `Không trả lời được: ${why}`,
  },
  demo: {
    made: (folder: string) => `Đã làm năm gói mẫu trong ${folder}.`,
    open: (form: string, folder: string) =>
      `Mở ${form} để xem biểu chung; các tệp trả về từng nơi nằm trong ${folder}.`,
  },
  bigquery: {
    needs: 'Hãy nêu --project và --dataset.',
    latestOnly: 'Trên BigQuery chỉ hỏi được gói mới nhất của từng nơi: bỏ --as-of.',
    loaded: (sender: string) => `Đã nạp ${sender}.`,
    loadedAll: (dataset: string) => `Đã nạp mọi nơi lên ${dataset} và tạo các khung nhìn.`,
    failed: (code: number, why: string) =>
      `BigQuery: ${REASONS[code] ?? 'không làm được'} (${why}).`,
    plan: (project: string, dataset: string) =>
      `Những gì sẽ làm trên BigQuery, dự án ${project}, tập dữ liệu ${dataset} (chưa làm gì, chưa cần tài khoản):`,
    table: (name: string, rows: number, bytes: number) =>
      `  nạp ${name}: ${wholeNumber(rows)} dòng, ${megabytes(bytes)} (nạp không mất phí)`,
    view: (name: string) => `  tạo khung nhìn ${name}`,
    query: (name: string, bytes: number, dollars: number) =>
      `  hỏi ${name}: đọc nhiều nhất ${megabytes(bytes)}, khoảng ${dollars.toFixed(4).replace('.', ',')} USD`,
  },
} as const;

function shown(value: number | string): string {
  return wholeNumber(Number(value));
}

function megabytes(bytes: number): string {
  if (bytes < 1e5) return 'dưới 0,1 MB';
  return `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;
}
