import { SUPPORT_COLUMNS, type SupportKey } from '../../programme/awards/support-team.ts';
import { DEADLINE_COLUMNS, type DeadlineKey } from '../../programme/deadlines/deadline.ts';
import { PAPER_COLUMNS, type PaperKey } from '../../programme/papers/assignments.ts';
import { CLOSING_NOTES as WORDS } from '../../words/closing.ts';
import { column, type NewColumn, type NewTab } from './set-up-tabs.ts';

const WIDE: { readonly [Key in DeadlineKey | PaperKey | SupportKey]?: number } = {
  task: 260,
  units: 260,
  document: 220,
  unit: 220,
  name: 200,
  grassroots: 220,
  contribution: 420,
  chosen: 220,
  suggestion: 420,
};

/** `Mốc thời hạn`, empty. */
export function newDeadlinesTab(): NewTab {
  return emptyTab(
    DEADLINE_COLUMNS.map((each) => column(each, WORDS.deadlineNotes[each.key], WIDE[each.key])),
  );
}

/** `Tham luận`, empty. */
export function newPapersTab(): NewTab {
  return emptyTab(
    PAPER_COLUMNS.map((each) => column(each, WORDS.paperNotes[each.key], WIDE[each.key])),
  );
}

/** `Tổ hỗ trợ sáng kiến`, empty. */
export function newSupportTab(): NewTab {
  return emptyTab(
    SUPPORT_COLUMNS.map((each) => column(each, WORDS.supportNotes[each.key], WIDE[each.key])),
  );
}

function emptyTab(columns: readonly NewColumn[]): NewTab {
  return { title: null, columns, rows: [], cells: [], input: null };
}
