/** What the tabs of the closing months ask and explain. */
export const CLOSING_WORDS = {
  offer: (tab: string) =>
    `Bảng tính chưa có tab “${tab}”. Lập tab này với các cột cần ghi? (Sau đó hãy ghi nội dung rồi bấm lại mục này.)`,
  made: (tab: string) => `Đã lập tab “${tab}”. Hãy ghi nội dung vào tab đó rồi bấm lại.`,
  allThere: 'Các tab cần ghi khi tổng kết đã có đủ; không có gì thay đổi.',
  madeAll: (tabs: readonly string[]) =>
    `Đã lập tab ${tabs.map((tab) => `“${tab}”`).join(', ')}; ghi nội dung vào đó khi có.`,
} as const;

/** Notes in the heads of new tabs. */
export const CLOSING_NOTES = {
  deadlineNotes: {
    task: 'Việc phải nộp hoặc sự kiện, ví dụ Báo cáo tổng kết.',
    due: 'Ngày cuối, ví dụ 12/9/2023; ghi cả “trước ngày 13/9/2023” cũng được.',
    counting: '“chậm nhất”: tính cả ngày đó; “trước”: không tính ngày đó. Để trống là chậm nhất.',
    units: 'Tên đơn vị như ở tab “Đơn vị”, cách nhau bằng dấu “;”. Để trống là mọi đơn vị.',
    forms: 'Để trống là bản giấy và file mềm.',
    kind: '“sự kiện” thì chỉ ghi để biết, không theo dõi nộp.',
    document: 'Văn bản quy định hạn này.',
    stages: 'Nhắc trước bao nhiêu ngày, ví dụ 7; 3; 1. Để trống là 7; 3; 1.',
  },
  supportNotes: {
    unit: 'Tên đơn vị như ở tab “Đơn vị”; các dòng dưới cùng đơn vị có thể để trống.',
    name: 'Mỗi thành viên một dòng.',
    grassroots: '',
    contribution: 'Đã giúp tác giả, đơn vị những việc gì.',
  },
  paperNotes: {
    unit: 'Tên đơn vị như ở tab “Đơn vị”.',
    speaker: 'đơn vị, CĐCS hoặc cá nhân.',
    count: 'Số bài tham luận.',
    chosen: 'Do cán bộ ghi; không bị ghi đè.',
    suggestion: 'Tiện ích gợi ý tối đa ba người hoặc CĐCS, kèm lý do.',
    remark: '',
  },
} as const;
