import { notImplemented } from './runtime.ts';

/** How a spreadsheet's locale writes numbers and dates; formats are spreadsheet patterns. */
export interface Locale {
  readonly decimal: string;
  readonly group: string;
  readonly order: 'day-first' | 'month-first';
  /** What may stand between day, month and year. */
  readonly dateSeparators: string;
  readonly date: string;
  readonly dateTime: string;
  readonly time: string;
  readonly currency: string;
  readonly language: string;
}

const locales: Readonly<Record<string, Locale>> = {
  vi_VN: {
    decimal: ',',
    group: '.',
    order: 'day-first',
    dateSeparators: '/.-',
    date: 'dd/mm/yyyy',
    dateTime: 'dd/mm/yyyy hh:mm:ss',
    time: 'hh:mm:ss',
    currency: '₫',
    language: 'vi',
  },
  en_US: {
    decimal: '.',
    group: ',',
    order: 'month-first',
    dateSeparators: '/-',
    date: 'm/d/yyyy',
    dateTime: 'm/d/yyyy h:mm:ss',
    time: 'h:mm:ss am/pm',
    currency: '$',
    language: 'en',
  },
};

/** Only Vietnam and the United States are modelled. */
export function localeOf(name: string): Locale {
  const locale = locales[name === 'vi' ? 'vi_VN' : name];
  if (!locale) throw notImplemented(`locale ${name}`);
  return locale;
}
