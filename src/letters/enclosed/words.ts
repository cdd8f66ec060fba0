import type { DocumentKind } from '../../words/documents.ts';

/** Letters with which a document goes as a file. */
export const ENCLOSED_WORDS: Readonly<
  Record<DocumentKind, { inLog: string; title: string; what: string; numbered?: string }>
> = {
  letter: { inLog: 'Gửi công văn', title: 'Gửi công văn đôn đốc', what: 'Công văn đôn đốc' },
  report: {
    inLog: 'Gửi báo cáo tổng kết',
    title: 'Gửi báo cáo tổng kết',
    what: 'Báo cáo tổng kết',
  },
  awards: {
    inLog: 'Gửi hồ sơ khen thưởng',
    title: 'Gửi hồ sơ khen thưởng',
    what: 'Hồ sơ đề nghị khen thưởng',
    numbered: 'kèm Tờ trình',
  },
  papers: {
    inLog: 'Gửi danh sách tham luận',
    title: 'Gửi danh sách tham luận',
    what: 'Danh sách phân công tham luận',
  },
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
