import { momentText, twoDigits } from '../words/numbers.ts';
import type { UnreadableFile } from '../xlsx/index.ts';

/** Every sentence of the command line that a person reads. */
export const words = {
  usage: [
    'Cách dùng:',
    '  npm run local -- <lệnh> --workbook BẢNG-TÍNH.xlsx [tùy chọn]',
    '                                 bấm một mục của menu trên bảng tính này',
    '  npm run local -- --list        in menu: mục và lệnh',
    "  npm run local -- call SK_TYLE '[[84]]' '[[140]]'   tính một hàm, tham số là JSON",
    '  npm run local -- demo          chạy thử trên bảng tính mẫu; thêm --closing: khi tổng kết, --district: một huyện',
    'Tùy chọn:',
    '  --out KẾT-QUẢ.xlsx    tệp kết quả; nếu không ghi: out/<tên tệp>-<lệnh>.xlsx, không bao giờ là tệp gốc',
    '  --force               thay cả tệp đã có mà không phải do chương trình này ghi',
    '  --outbox THƯ-MỤC      nơi giữ thư gửi đi, mỗi thư một tệp .eml',
    '  --smtp 127.0.0.1:2525 chuyển thư tới máy chủ thư này (máy khác: thêm --smtp-remote)',
    '  --out-dir THƯ-MỤC     nơi ghi các văn bản được lập (nếu không ghi: out/)',
    '  --field "Số=1070/LĐLĐ"  điền một ô của văn bản; ghi nhiều lần, \\n là xuống dòng',
    '  --mail                gửi kèm thư văn bản vừa lập (xem trước; thêm --yes để gửi)',
    '  --file TỆP            văn bản .docx hoặc .txt để lintDocument kiểm tra, không cần --workbook;',
    '                        hoặc tệp tra-ve-….json của cấp trên để exportPackage ghi vào tab “Trùng lặp”',
    '  --now 2022-11-10T08:00, --user EMAIL    chạy vào lúc đó, bằng tài khoản đó',
    '  --tab TÊN             tab đang mở',
    '  --answer CHỮ          trả lời ô hỏi; ghi nhiều lần để trả lời lần lượt',
    '  --edit "TAB!B12=chữ"  gõ vào một ô như người gõ, nên dòng đó được kiểm tra ngay; ghi được nhiều lần',
    '  --yes                 bấm nút chính của mọi cửa sổ',
    '  --verbose             in thêm số lần gọi dịch vụ và chi tiết của lỗi',
    '',
    'Usage:',
    '  npm run local -- <function> --workbook BOOK.xlsx [options]',
    '                                 clicks an entry of the menu on that workbook',
    '  npm run local -- --list        prints the menu: entries and functions',
    "  npm run local -- call SK_TYLE '[[84]]' '[[140]]'   calls a custom function, arguments are JSON",
    '  npm run local -- demo          runs on the sample workbook; with --closing at the end, --district one level down',
    'Options:',
    '  --out RESULT.xlsx     the result; by default out/<name>-<function>.xlsx, never the input',
    '  --force               replaces a file that this program did not write',
    '  --outbox DIR          keeps the letters sent, one .eml file each',
    '  --smtp 127.0.0.1:2525 hands letters to this mail server (elsewhere: with --smtp-remote)',
    '  --out-dir DIR         where the documents that are made are written (by default out/)',
    '  --field "Số=1070/LĐLĐ"  fills a field of a document; repeatable, \\n breaks the line',
    '  --mail                mails the document that was made (shown first; --yes sends)',
    '  --file FILE           a .docx or .txt for lintDocument to look through, which needs no --workbook;',
    '                        or what came back from the level above, for exportPackage to take',
    '  --now 2022-11-10T08:00, --user EMAIL    runs at that moment, as that user',
    '  --tab NAME            the tab that is open',
    '  --answer TEXT         answers a prompt; repeat it to answer one after another',
    '  --edit "TAB!B12=text" types into a cell as a person would, so that the row is checked; repeatable',
    '  --yes                 presses the main button of every dialog',
    '  --verbose             also prints the service calls and the details of an error',
  ].join('\n'),
  unknownOption: (reason: string) =>
    `Không hiểu tham số của lệnh (${reason}). Gõ “npm run local -- --help” để xem cách dùng.`,
  noFunction: 'Chưa nói phải làm gì: ghi tên lệnh, ví dụ buildSummary, hoặc --list để xem menu.',
  tooMany: (extra: string) => `Thừa “${extra}”: mỗi lần chỉ chạy một lệnh.`,
  unknownFunction: (name: string, known: readonly string[]) =>
    `Không có lệnh “${name}”. Chọn một trong các lệnh: ${known.join(', ')}.`,
  noAnswers: 'Chưa có tệp trả lời: npm run fidelity -- answers.json.',
  unreadableAnswers: (path: string) =>
    `Không đọc được ${path}: tệp phải là toàn bộ khung mà tự kiểm tra trên Google cho chép.`,
  doubt: (doubt: string, position: string | null) =>
    position === null ? `${doubt}: chưa rõ` : `${doubt}: ${position}`,
  differs: (id: string, here: string, there: string) =>
    `Khác ở “${id}”: ở đây ${here}; ở Google ${there}`,
  cost: (id: string, milliseconds: number) => `${id}: ${milliseconds} ms ở Google`,
  strange: (ids: readonly string[]) =>
    `Có trong tệp mà tự kiểm tra ở đây không hỏi: ${ids.join(', ')}.`,
  missing: (ids: readonly string[]) => `Tệp chưa trả lời: ${ids.join(', ')}.`,
  compared: (answered: number, asked: number, differing: number) =>
    `Đã trả lời ${answered}/${asked} câu, ${differing} câu Google trả lời khác.`,
  noWorkbook: 'Chưa có bảng tính: thêm --workbook và đường dẫn tới tệp .xlsx.',
  missingFile: (path: string) => `Không tìm thấy tệp ${path}: kiểm tra lại đường dẫn.`,
  unreadable: (path: string, { code, facts }: Pick<UnreadableFile, 'code' | 'facts'>) =>
    ({
      'not-xlsx': `${path} không phải là tệp .xlsx: mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx.`,
      encrypted: `${path} có mật khẩu: bỏ mật khẩu rồi lưu lại.`,
      damaged: `${path} bị hỏng hoặc thiếu một phần${inPart(facts.part)}: lấy lại bản khác của tệp.`,
      'too-large': `${path} khi giải nén lớn quá mức của một bảng tính${inPart(facts.part)}: xóa ảnh, tab không dùng rồi lưu lại, hoặc lấy lại bản khác của tệp.`,
      'out-of-sheet': `${path} có ô ở vị trí “${facts.place ?? ''}”, nơi không tab nào có${inPart(facts.part)}: mở bằng Excel hoặc LibreOffice rồi lưu lại.`,
    })[code],
  unreadableState: (path: string) =>
    `Phần dữ liệu riêng của tiện ích trong ${path} bị hỏng: lấy lại bản trước của tệp.`,
  forbidden: (path: string) => `Không đọc được ${path}: kiểm tra quyền đọc tệp.`,
  foreignFile: (path: string) =>
    `Đã có ${path}, không phải do chương trình này ghi, nên để nguyên: chọn tên khác, hoặc thêm --force nếu là tệp kết quả muốn thay.`,
  foreignPage: (path: string) =>
    `Đã có ${path}, không phải do chương trình này ghi, nên để nguyên: chọn thư mục khác sau --outbox.`,
  wrongKind: (path: string) =>
    `${path} không phải tên tệp Excel: đặt tên kết quả có đuôi .xlsx (hoặc .xlsm, .xltx, .xltm).`,
  losesMacros: (path: string) =>
    `Bảng tính này có macro, tệp ${path} không giữ được macro: đặt tên kết quả có đuôi .xlsm.`,
  outboxIsFile: (path: string) => `${path} là một tệp: chọn một thư mục sau --outbox.`,
  noTab: (name: string, known: readonly string[]) =>
    `Bảng tính không có tab “${name}”. Các tab đang có: ${known.join(', ')}.`,
  wrongField: (text: string) => `Không hiểu “${text}” sau --field: viết như "Số=1070/LĐLĐ".`,
  noDocument: (path: string) =>
    `Không đọc được văn bản trong ${path}: cần tệp .docx (lưu lại bằng Word hoặc LibreOffice) hoặc .txt.`,
  noFile: 'Chưa có văn bản để kiểm tra: thêm --file và đường dẫn tới tệp .docx hoặc .txt.',
  outDirIsFile: (path: string) => `${path} là một tệp: chọn một thư mục sau --out-dir.`,
  wrongEdit: (text: string) => `Không hiểu “${text}” sau --edit: viết như "Sìn Hồ!B12=nội dung".`,
  tooManyCells: (tab: string, cell: string) =>
    `Bảng tính sẽ vượt 10 triệu ô, mức Google cho phép, vì tab “${tab}” kéo dài tới ô ${cell}: xóa nội dung ở ô này nếu gõ nhầm, hoặc xóa các dòng, cột thừa, rồi chạy lại.`,
  broken: (reason: string) =>
    `Chương trình dừng vì một lỗi chưa lường trước (${reason}); không ghi gì.`,
  overwrite: (path: string) => `Không ghi đè lên tệp gốc ${path}: chọn tên khác sau --out.`,
  unwritable: (path: string, reason: string) =>
    `Không ghi được ${path} (${reason}): chọn chỗ khác sau --out.`,
  wrongNow: (text: string) =>
    `Không hiểu thời điểm “${text}”: viết như 2022-11-10T08:00 hoặc 2022-11-10.`,
  wrongUser: (text: string) =>
    `“${text}” không phải là địa chỉ email: viết như ten@co-quan.example.`,
  noAccess: (user: string) =>
    `${user} không còn quyền sửa bảng tính này: nhờ chủ bảng tính cấp lại quyền, hoặc chạy bằng tài khoản khác.`,
  wrongArgument: (text: string) =>
    `Không đọc được tham số “${text}”: viết bằng JSON, ví dụ 84, "1,2 tỷ" hoặc [[84],[86]].`,
  notBuilt: 'Chưa có tệp trong dist: chạy “npm run build” trước.',
  crashed: (name: string, reason: string) =>
    `Lệnh “${name}” dừng vì một lỗi của chương trình (${reason}); không ghi gì. Thêm --verbose để xem chi tiết.`,
  functionFailed: (name: string) => `Hàm ${name} báo lỗi:`,
  written: (path: string) => `Đã ghi ${path}`,
  answered: (button: string) => `→ ${buttons[button] ?? button}`,
  toPress: (name: string) => `(Thêm --yes để bấm nút chính của cửa sổ này: ${name}.)`,
  pressed: (name: string) => `→ Bấm nút chính: ${name}`,
  mail: (to: string, subject: string) => `Thư tới ${to}: ${subject}`,
  preview: (path: string) => `Xem trước trang vừa hiện: mở ${path} bằng trình duyệt.`,
  wrongServer: (text: string) =>
    `Không hiểu máy chủ thư “${text}”: viết như 127.0.0.1:2525 hoặc localhost:2525.`,
  remoteServer: (host: string) =>
    `${host} không phải máy này nên thư có thể tới người thật. Nếu đúng là muốn gửi thật, thêm --smtp-remote.`,
  noServer: (text: string, reason: string) =>
    `Máy chủ thư ${text} không trả lời (${reason}): kiểm tra lại địa chỉ và cổng. Chưa gửi thư nào.`,
  outbox: {
    title: 'Hộp thư đi',
    intro:
      'Những thư mà tiện ích đã gửi ở máy này. Mỗi thư cũng là một tệp .eml, mở được bằng phần mềm thư.',
    to: 'Đến',
    from: 'Từ',
    replyTo: 'Trả lời tới',
    at: 'Lúc',
    attachments: 'Đính kèm',
    file: 'Tệp',
    text: 'Bản chữ thường',
    kilobytes: (bytes: number) => `${Math.max(1, Math.round(bytes / 1024))} KB`,
    /** By the clock of this machine. */
    moment: (date: Date) => {
      const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
      return momentText(local.toISOString().slice(0, 19));
    },
    kept: (count: number, index: string, server: string) =>
      `${server === '' ? '' : `Đã chuyển ${twoDigits(count)} thư tới ${server}. `}Đã ghi ${twoDigits(count)} thư vào tệp; đọc ở ${index}`,
    noBrowser:
      'Máy này không có Chromium hay Chrome nên biểu gửi kèm là tệp HTML; cài Chromium thì biểu là tệp PDF.',
  },
  counts: (reads: number, writes: number, total: number) =>
    `Số lần gọi dịch vụ: ${total} (đọc ${reads}, ghi ${writes})`,
} as const;

const inPart = (part: string | undefined): string => (part ? ` (phần ${part})` : '');

const buttons: Readonly<Record<string, string>> = {
  YES: 'Có',
  NO: 'Không',
  OK: 'OK',
  CANCEL: 'Huỷ',
  CLOSE: 'không trả lời (thêm --yes để đồng ý)',
};
