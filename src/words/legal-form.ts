/** What every document bears, whatever it says (Nghị định 30/2020/NĐ-CP, annex I). */
export const LEGAL_FORM = {
  /** Which program made a file, as its properties say. */
  application: 'Sang kien',
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: (number: string) => `Số: ${number}`,
  subject: (subject: string) => `V/v ${subject}`,
  to: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  file: '- Lưu: VT.',
  caption: '(Kèm theo … số … ngày … của …)',
  attached: (to: string) => `(Kèm theo ${to})`,
  /** `ngày 04 tháng 8 năm 2023`: days under 10 and months 1 and 2 bear a nought, no other month does. */
  date: (day: string, month: string, year: string) =>
    `ngày ${padded(day)} tháng ${Number(month) <= 2 ? padded(month) : String(Number(month))} năm ${year}`,
  shortDate: (day: string, month: string, year: string) => `ngày ${padded(day)}/${month}/${year}`,
  /** The same with room for the hand. */
  blankDate: (blank: string) => `ngày ${blank} tháng ${blank} năm ${blank}`,
  amount: (figures: string, words: string) => `${figures} đồng (${words})`,
  yearly: (figures: string, words: string) => `${figures} đồng/năm (${words})`,
} as const;

function padded(number: string): string {
  return number.padStart(2, '0');
}

/** What stands behind the stroke in the number of an office's documents. */
export const OFFICE_SIGNS = { federation: 'LĐLĐ', sector: 'CĐN', union: 'CĐ' } as const;

/** What people fill in before a document is made; `isLong` takes several lines. */
export const DOCUMENT_FIELDS = {
  number: { name: 'Số', isLong: false },
  day: { name: 'Ngày', isLong: false },
  addressees: { name: 'Kính gửi', isLong: true },
  signer: { name: 'Người ký', isLong: false },
  post: { name: 'Chức vụ', isLong: true },
  deadline: { name: 'Hạn báo cáo', isLong: false },
  contact: { name: 'Đầu mối liên hệ', isLong: true },
  message: { name: 'Lời nhắn thêm', isLong: true },
  recipients: { name: 'Nơi nhận', isLong: true },
  attachedTo: { name: 'Kèm theo', isLong: false },
  meetingDay: { name: 'Ngày họp', isLong: false },
  chair: { name: 'Chủ trì', isLong: false },
  secretary: { name: 'Thư ký', isLong: false },
  attendance: { name: 'Thành phần', isLong: true },
} as const;
