import type { DocumentKind } from '../../words/documents.ts';

/** What goes as a file with a letter. */
export const ENCLOSED_WORDS: Readonly<Record<DocumentKind, { what: string; numbered?: string }>> = {
  letter: { what: 'Công văn đôn đốc' },
  report: { what: 'Báo cáo tổng kết' },
  awards: { what: 'Hồ sơ đề nghị khen thưởng', numbered: 'kèm Tờ trình' },
  papers: { what: 'Danh sách phân công tham luận' },
};

export const ENCLOSED_TEXT = {
  /** `Công văn đôn đốc số 1070/LĐLĐ ngày 04/8/2023`; of several papers the number is that of one of them. */
  named: (what: string, numbered: string, number: string, day: string) => {
    if (number === '' && day === '') return what;
    const paper = numbered === '' ? what : `${what} ${numbered}`;
    return `${paper}${number === '' ? '' : ` số ${number}`}${day === '' ? '' : ` ngày ${day}`}`;
  },
  subject: (document: string, programme: string) => `${document} – ${programme}`,
  text: (document: string, programme: string) =>
    `Gửi kèm thư này ${document.charAt(0).toLowerCase()}${document.slice(1)} về ${programme} (tệp đính kèm).`,
  deadline: (day: string) => `Đề nghị đơn vị báo cáo kết quả chậm nhất ngày ${day}.`,
} as const;
