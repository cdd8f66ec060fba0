import { DEADLINE_COLUMNS, type DeadlineKey } from '../../programme/deadlines/deadline.ts';
import { PAPER_COLUMNS, type PaperKey } from '../../programme/papers/assignments.ts';
import { CLOSING_WORDS as WORDS } from '../../words/closing.ts';
import { column, type NewColumn, type NewTab } from './set-up-tabs.ts';

const WIDE: { readonly [Key in DeadlineKey | PaperKey]?: number } = {
  task: 260,
  units: 260,
  document: 220,
  unit: 220,
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

function emptyTab(columns: readonly NewColumn[]): NewTab {
  return { title: null, columns, rows: [], cells: [], input: null };
}
