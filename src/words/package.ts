import { twoDigits } from './numbers.ts';

/** What hinders a package of figures, and what comes of it. */
export const PACKAGE_TROUBLES = {
  noCode: (item: string, tab: string) =>
    `Chưa xuất được gói số liệu: mục “${item}” của tab “${tab}” còn trống. Hãy ghi mã mà cấp trên đặt cho cơ quan, ví dụ LC.`,
  badCode: (item: string, tab: string, typed: string) =>
    `Chưa xuất được gói số liệu: mục “${item}” của tab “${tab}” ghi “${typed}”. Mã chỉ gồm chữ không dấu, chữ số và dấu gạch ngang, nhiều nhất 20 ký tự.`,
  shown: 'Đã mở nội dung gói số liệu để xem trước.',
  taken: (name: string) => `Đã tạo ${name}.`,
} as const;

/** What only the page of a package says. */
export const PACKAGE_PAGE_WORDS = {
  intro: (day: string) =>
    `Gói số liệu đến hết ngày ${day} để nộp cấp trên cộng chung. Chưa có gì được gửi đi.`,
  file: 'Tệp:',

  sender: (name: string, code: string) => `Nơi gửi: ${name} (mã ${code})`,
  figures: 'Số liệu trong gói',
  phase: 'Giai đoạn',
  target: 'Chỉ tiêu',
  result: 'Kết quả',
  whole: 'Cả chương trình',
  contents: 'Những gì rời khỏi bảng tính',
  units: (rows: number) =>
    `${twoDigits(rows)} đơn vị: tên, khối thi đua, chỉ tiêu, kết quả, tiến độ, số cơ sở đã có sáng kiến.`,
  initiatives: (rows: number, counted: number) =>
    `${twoDigits(rows)} sáng kiến, trong đó ${twoDigits(counted)} được tính: tên, cơ sở, loại giải pháp, đối tượng, các ngày, mã trên Cổng, giá trị làm lợi.`,
  findings: (rows: number) =>
    `${twoDigits(rows)} điều cần xem lại: mã lỗi của từng dòng, không có lời giải thích.`,
  authors: {
    names: 'Tên tác giả: có, như đã ghi (mục “Gửi kèm tên tác giả”).',
    hashes:
      'Tên tác giả: không có; chỉ có một dãy ký hiệu để cấp trên nhận ra cùng một người mà không biết là ai.',
    none: 'Tên tác giả: không có, cũng không có ký hiệu thay tên, vì mục “Khóa chương trình” còn trống.',
  },
  never: 'Không bao giờ có: địa chỉ thư, số điện thoại, ghi chú, văn bản, lời nhắn.',
  example: 'Ví dụ một dòng sáng kiến',

  titles:
    'Tên sáng kiến đi nguyên như đã ghi: nếu trong tên có tên người thì hãy xem lại trước khi gửi.',
  lost: (units: readonly string[]) =>
    `Không có số liệu của ${twoDigits(units.length)} đơn vị vì không thấy tab: ${units.join(', ')}. Tổng trong gói thiếu các đơn vị này.`,
  take: 'Tải về',
  mail: 'Gửi kèm thư…',
  back: 'Nhận tệp cấp trên trả về',
  backIntro:
    'Cấp trên trả về tệp tra-ve-….json nêu những sáng kiến của cơ quan giống sáng kiến của nơi khác. Các cặp được ghi vào tab “Trùng lặp” với mức “ngoài tỉnh” để cán bộ quyết định.',
  backFile: 'Chọn tệp:',
  backText: 'Hoặc dán nội dung tệp:',
  takeBack: 'Ghi vào tab “Trùng lặp”',
  taking: 'Đang đọc tệp…',
  nothing: 'Hãy chọn tệp hoặc dán nội dung tệp.',
  making: 'Đang tạo gói…',
  looking: 'Đang soạn thư…',
  failed: 'Không làm được:',
} as const;
