import { describe, expect, test } from 'vitest';
import type { HostOptions, Mail } from '../../../src/host/context.ts';
import type { Workbook } from '../../../src/xlsx/model.ts';
import { open, snapshotText } from '../../add-in.ts';
import { madeOnce } from '../../workbooks.ts';
import {
  attempt,
  confirm,
  ENTRIES,
  isLetter,
  logLines,
  mailWorkbook,
  preview,
  send,
} from './letters.ts';

const TIMED_OUT = 'We are sorry, a server error occurred. Please wait a bit and try again.';
const IN_DOUBT = ['đang gửi', 'không rõ'];

const fresh = madeOnce(mailWorkbook);

/** How often each message left; a message is known by whom it goes to. */
function count(mails: readonly Mail[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { to } of mails.filter(isLetter))
    counts[to.join(', ')] = (counts[to.join(', ')] ?? 0) + 1;
  return counts;
}

function stateOf(workbook: Workbook, to: string): unknown {
  return logLines(workbook).find((line) => line['Người nhận'] === to)?.['Trạng thái'];
}

/** What the log says is what happened; where nobody can know, it says that. */
function expectTrueLog(workbook: Workbook, mails: readonly Mail[], why: string): void {
  const counts = count(mails);
  for (const line of logLines(workbook)) {
    const state = String(line['Trạng thái']);
    if (IN_DOUBT.includes(state)) continue;
    const left = counts[String(line['Người nhận'])] ?? 0;
    expect(left, `${why}: ${line['Người nhận']} ${state}`).toBe(state === 'đã gửi' ? 1 : 0);
  }
  for (const to of Object.keys(counts)) {
    expect(['đã gửi', ...IN_DOUBT], `${why}: ${to}`).toContain(stateOf(workbook, to));
  }
}

/** The workbook after the preview of an entry: reading wrote nothing but what Google keeps beside it. */
function previewed(entry: string) {
  const workbook = mailWorkbook();
  const before = snapshotText(workbook);
  const { token, host } = preview(workbook, entry);
  expect(snapshotText(workbook)).toBe(before);
  const { hostState } = workbook;
  const again = (): Workbook => Object.assign(fresh(), { hostState });
  const { host: confirming } = confirm(again(), token);
  return { token, again, calls: [host.counts().total, confirming.counts().total] as const };
}

function tagsOf({ hostState }: Workbook): unknown {
  const { metadata, triggers } = JSON.parse(hostState) as Record<string, unknown>;
  return [metadata, triggers];
}

/** Runs that left the same behind go on the same: the second click is made once for each of them. */
const goneOn = new Set<string>();

describe('a failure at the n-th service call, then a second click', () => {
  test.each(ENTRIES)(
    '%s: no letter twice, none lost silently, the log true, for every n',
    (entry) => {
      const wanted = Object.keys(count(send(mailWorkbook(), entry).mails));
      expect(wanted.length).toBeGreaterThan(0);
      const { token, again, calls } = previewed(entry);
      let inDoubt = 0;

      const failing = (
        workbook: Workbook,
        why: string,
        act: (options: Partial<HostOptions>) => void,
      ) => {
        const mails: Mail[] = [];
        const outbox = (mail: Mail): void => {
          mails.push(mail);
        };
        attempt(() => act({ outbox }));
        expectTrueLog(workbook, mails, why);
        if (logLines(workbook).some((line) => IN_DOUBT.includes(String(line['Trạng thái']))))
          inDoubt += 1;
        const left = JSON.stringify([entry, snapshotText(workbook), tagsOf(workbook), mails]);
        if (goneOn.has(left)) return;
        goneOn.add(left);
        send(workbook, entry, { outbox });
        expectTrueLog(workbook, mails, why);
        const counts = count(mails);
        expect(Math.max(0, ...Object.values(counts)), why).toBeLessThanOrEqual(1);
        const missing = wanted.filter((to) => !counts[to]);
        if (missing.length === 0) return;
        const { page } = preview(workbook, entry);
        for (const to of missing) {
          expect(IN_DOUBT, `${why}: ${to}`).toContain(stateOf(workbook, to));
          expect(page, why).toContain('nhưng không rõ đã đi chưa');
        }
      };

      for (let call = 1; call <= calls[0]; call += 1) {
        const workbook = fresh();
        failing(workbook, `${entry}, call ${call} of the preview`, (options) => {
          open(workbook, { ...options, failAt: { call, error: TIMED_OUT } }).run(entry);
        });
      }
      for (let call = 1; call <= calls[1]; call += 1) {
        const workbook = again();
        failing(workbook, `${entry}, call ${call} of the sending`, (options) => {
          confirm(workbook, token, { ...options, failAt: { call, error: TIMED_OUT } });
        });
      }
      console.log(
        `${entry}: ${calls[0]} + ${calls[1]} calls failed in turn, ${inDoubt} left a doubt`,
      );
    },
  );
});

describe('a send that fails after the letter left', () => {
  test.each(ENTRIES)('%s: the line is in doubt, the letter does not go again', (entry) => {
    const workbook = mailWorkbook();
    const mails: Mail[] = [];
    const outbox = (mail: Mail): void => {
      mails.push(mail);
      if (mails.length === 1) throw new Error('Timed out');
    };
    send(workbook, entry, { outbox });
    send(workbook, entry, { outbox });
    expect(Object.values(count(mails)).every((times) => times === 1)).toBe(true);
    expect(logLines(workbook).map((line) => line['Trạng thái'])).toContain('không rõ');
    expectTrueLog(workbook, mails, entry);
  });
});
