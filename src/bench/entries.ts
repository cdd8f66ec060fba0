import { ENTRY_TITLES, type Entry } from '../words/menu.ts';
import { type Cost, costOf, openHost, paidCalls } from './click.ts';
import { provinceTabs } from './province.ts';
import { workbookOf } from './workbook.ts';

/** What one entry of the menu took, the button of its page included. */
interface EntryCost {
  readonly title: string;
  readonly calls: number;
  readonly forcedFlushes: number;
  /** `12–48 s`, by the host's model of Google. */
  readonly google: string;
}

/**
 * Every entry of the menu in turn, by an officer who says yes to everything, on one workbook of so many units:
 * each finds what those before it left.
 */
export function measureEntries(tabs: number, rows: number): EntryCost[] {
  const workbook = workbookOf(provinceTabs({ tabs, rows }));
  return (Object.keys(ENTRY_TITLES) as Entry[]).map((entry) => {
    const host = openHost(workbook, {
      answers: 'yes',
      typedAnswers: ['LĐLĐ huyện Mới'],
      openTab: 'Huyện 1',
    });
    const { counts, google } = costOf(host, () => host.run(entry));
    return {
      title: ENTRY_TITLES[entry],
      calls: paidCalls(counts),
      forcedFlushes: counts.forcedFlushes,
      google: secondsAtGoogle(google),
    };
  });
}

export function secondsAtGoogle({ low, high }: Cost['google']): string {
  return `${Math.round(low / 1000)}–${Math.round(high / 1000)} s`;
}
