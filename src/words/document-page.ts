import { twoDigits } from './numbers.ts';

/** What is said of documents beside what stands in them: by the page and by what the page calls. */
export const DOCUMENT_PAGE_WORDS = {
  intro: (day: string) =>
    `Số liệu đến hết ngày ${day}. Ô để trống thành chỗ trống để điền bằng tay; những gì đã ghi được nhớ cho lần sau.`,
  fields: 'Điền trước khi tải về',
  fieldHelp: {
    number: 'ví dụ 1070/LĐLĐ',
    day: 'ví dụ 04/8/2023',
    addressees: 'mỗi nơi một dòng; để trống thì như trong bản xem trước',
    attachedTo: 'ví dụ Kế hoạch số 471/KH-LĐLĐ ngày 06/9/2023 của LĐLĐ tỉnh',
    post: 'mỗi dòng một dòng chữ trên chữ ký',
    recipients: 'mỗi nơi một dòng',
    attendance: 'mỗi người một dòng',
  } as Readonly<Record<string, string>>,
  again: 'Xem lại với nội dung vừa điền',
  take: 'Tải về',
  mail: 'Gửi kèm thư…',
  looking: 'Đang lập lại văn bản…',
  making: 'Đang tạo tệp…',
  fresh: 'Đã lập lại theo nội dung vừa điền.',
  taken: (names: readonly string[]) => `Đã tạo ${names.join(', ')}.`,
  idle: (field: string) => `Văn bản này không dùng ô “${field}”.`,
  failed: 'Không làm được:',
  openParts: (numbers: readonly string[], tab: string) =>
    `Còn ${twoDigits(numbers.length)} mục chờ cán bộ ghi ở tab “${tab}”: ${numbers.join(', ')}.`,
  preview: 'Xem trước văn bản',
  templatesThere: (tab: string) =>
    `Lời văn của các văn bản nằm ở tab “${tab}”: sửa cột “Nội dung”; xóa một dòng thì đoạn đó trở về lời có sẵn.`,
} as const;

/** What hinders a document or should be known before it is signed. */
export const DOCUMENT_TROUBLES = {
  unknownField: (name: string, known: readonly string[]) =>
    `Không có ô “${name}” trong văn bản. Các ô: ${known.join(', ')}.`,
  unknownDocument: 'Không có văn bản này.',
  unknownPlace: (fields: readonly string[], tab: string, cell: string) =>
    `Tab “${tab}”, ô ${cell} dùng ${fields.map((field) => `{${field}}`).join(', ')}, không có số liệu nào tên như vậy: sửa ô đó rồi lập lại văn bản.`,
  unknownParagraph: (
    cells: readonly { readonly cell: string; readonly typed: string }[],
    tab: string,
  ) =>
    `Tab “${tab}”, ${cells.map(({ cell, typed }) => `ô ${cell} (“${typed}”)`).join(', ')}: không có văn bản hoặc đoạn nào tên như vậy, nên dòng đó chưa dùng.`,
  wrongDay: (field: string, typed: string) =>
    `Không hiểu ngày “${typed}” ở ô “${field}”: ghi như 04/8/2023.`,
  nobodyChosen: (tab: string) =>
    `Chưa có ai được chọn: ở tab “${tab}”, ghi “chọn” vào cột “Quyết định” của từng tập thể, cá nhân, rồi bấm lại.`,
  noLonger: (names: readonly string[], tab: string) =>
    `Đã chọn nhưng hiện chưa thấy đủ điều kiện: ${names.join(', ')}. Xem cột “Còn thiếu” ở tab “${tab}”.`,
  lacking: (names: readonly string[], tab: string) =>
    `Đã chọn nhưng còn điều phải bổ sung: ${names.join(', ')}. Xem cột “Còn thiếu” ở tab “${tab}”.`,
  implausible: (rows: number, tab: string) =>
    `${twoDigits(rows)} sáng kiến khai giá trị làm lợi lớn bất thường, có thể đang nằm trong tổng và trong các sáng kiến tiêu biểu: xem tab “${tab}” trước khi ký.`,
  doubtful: (cells: readonly string[], tab: string) =>
    `Tab “${tab}”: chưa hiểu ô ${cells.join(', ')}; trong danh sách để như đã ghi hoặc để trống.`,
  noPapers: (tab: string) => `Tab “${tab}” chưa có dòng nào, nên chưa có danh sách để lập.`,
  linted: 'Đã xem xong.',
  shown: 'Đã lập văn bản để xem trước.',
} as const;
