/** What stands in the heads of `Đề cương` and `Mẫu văn bản` as notes. */
export const DOCUMENT_TAB_WORDS = {
  outlineNotes: {
    number: 'I, II là phần; I.1, II.4 là mục. Thay đề cương: sửa, thêm, bớt dòng ở đây.',
    asks: 'Mục này phải nói gì.',
    computed: 'Tiện ích ghi từ số liệu; đã sửa thì giữ nguyên như đã sửa.',
    own: 'Do cán bộ ghi; đứng trước nội dung tự động trong báo cáo.',
    done: 'Đánh x khi mục đã xong.',
  },
  templateNotes: {
    document: 'Văn bản nào dùng đoạn này.',
    paragraph: 'Tên đoạn; giữ nguyên tên. Xóa dòng thì dùng lời có sẵn.',
    text: 'Lời của cơ quan; chữ trong ngoặc nhọn, như {đơn vị vượt}, được thay bằng số liệu.',
  },
} as const;
