import { SENDING_WORDS } from '../../words/sending.ts';
import type { ListColumn, ListTab } from '../list-tab.ts';
import { LOG_COLUMNS, type LogKey } from './columns.ts';

const LOOKS: { readonly [Key in LogKey]: Omit<ListColumn<Key>, keyof (typeof LOG_COLUMNS)[0]> } = {
  kind: { width: 130 },
  unit: { width: 210 },
  to: { width: 260 },
  asOf: { width: 92, shows: 'days' },
  state: { width: 120, help: SENDING_WORDS.logHelp },
  at: { width: 150 },
  by: { width: 200 },
  note: { width: 320 },
  tasks: { width: 320 },
  subject: { width: 320 },
  text: { width: 400, isHidden: true },
};

/** `Nhật ký email`: one letter a row. Its lines are written one by one, past the other lists' writer. */
export const MAIL_LOG_LIST: Pick<ListTab<LogKey>, 'role' | 'columns'> = {
  role: 'mailLog',
  columns: LOG_COLUMNS.map((column) => ({ ...column, ...LOOKS[column.key] })),
};
