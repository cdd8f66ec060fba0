import { docxParts } from '../documents/docx.ts';
import { draftsOf } from '../documents/drafts.ts';
import { fieldsOf } from '../documents/fields.ts';
import type { Content } from '../documents/material.ts';
import { documentHtml } from '../documents/preview.ts';
import type { Candidate } from '../programme/awards/candidates.ts';
import type { ClosingFigures } from '../programme/closing/figures.ts';
import { metDay } from '../programme/closing/met-day.ts';
import type { Report } from '../programme/report.ts';
import { OUTLINE } from '../words/outline.ts';
import { TAB_NAMES } from '../workbook/tabs.ts';
import { milliseconds } from './measure.ts';

/** So many are chosen for an award. */
const CHOSEN = 60;

const TABS = {
  form: TAB_NAMES.consolidated,
  rows: '',
  grassroots: TAB_NAMES.grassroots,
  awards: TAB_NAMES.awards,
  submissions: TAB_NAMES.submissions,
  findings: TAB_NAMES.findings,
};

/** Milliseconds for the slowest entry of documents: page and .docx of all that it makes. */
export function measureDocuments(
  report: Report,
  figures: ClosingFigures,
  candidates: readonly Candidate[],
): number {
  const parts = OUTLINE.map((part) => ({ ...part, own: '', edited: null, isDone: false }));
  const chosen = candidates
    .slice(0, CHOSEN)
    .map(({ object, name, unit, grassroots, initiative }) => ({
      object,
      name,
      unit,
      grassroots,
      title: initiative?.title ?? '',
      code: '',
      benefit: 1_234_567_890,
      grounds: '',
      level: '',
      summary: '',
    }));
  const contents: Content[] = [
    { kind: 'letter' },
    { kind: 'report', figures, tabs: TABS, outlineTab: TAB_NAMES.outline, parts },
    { kind: 'awards', chosen, tab: TAB_NAMES.awards },
  ];
  const fields = fieldsOf({ deadlineText: '', contact: '' }, {});
  const times = contents.map((content) =>
    milliseconds(() => {
      const material = {
        report,
        met: metDay(report),
        formTab: TABS.form,
        paragraphs: [],
        lists: [],
        content,
      };
      for (const { document } of draftsOf(material, fields)) {
        docxParts(document);
        documentHtml(document, { figures: '' });
      }
    }),
  );
  return Math.max(...times);
}
