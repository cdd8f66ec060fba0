import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Envelope,
  findAttempt,
  markAfter,
  planSending,
  type Step,
} from '../../../src/programme/sending/plan.ts';
import {
  type LogEntry,
  letterSigns,
  type MailKey,
  type MailState,
  mailKey,
} from '../../../src/programme/sending/states.ts';
import {
  EMPTY_LEDGER,
  ledgerText,
  markOf,
  readLedger,
  withMarks,
} from '../../../src/workbook/ledger.ts';

const DAY = '2022-11-10';
const UNITS = ['Sìn Hồ', 'Tam Đường', 'Than Uyên', 'Y tế'];

const MESSAGES = UNITS.map(
  (unit, index): Envelope => ({
    key: mailKey('reminder', unit, DAY),
    kind: 'reminder',
    unit,
    asOf: DAY,
    status: 'behind',
    to: [`u${index}@don-vi.example`],
    cc: [],
  }),
);

/** A log that people damage, the ledger beside it, and what left. */
class Office {
  entries: LogEntry[] = [];
  ledger = ledgerText(withMarks(EMPTY_LEDGER, [], DAY));
  readonly went = new Map<MailKey, number>();
  readonly asked = new Map<MailKey, number>();

  plan(remainingQuota: number, resend: readonly MailKey[] = []): Step[] {
    const ledger = readLedger(this.ledger);
    return planSending({
      messages: MESSAGES,
      units: UNITS,
      log: { entries: this.entries },
      known: ({ key }) => markOf(ledger, letterSigns(key)),
      remainingQuota,
      resend,
    });
  }

  /** Stops after so many writes and sends. */
  send(quota: number, resend: readonly MailKey[], calls: number): void {
    let left = calls;
    const alive = (): boolean => left-- > 0;
    for (const step of this.plan(quota, resend)) {
      if (step.action === 'queue' && !this.write(step, 'queued', alive)) return;
      if (step.isUnlogged && !this.write(step, 'unknown', alive)) return;
      if (step.action !== 'send') continue;
      const { key } = step.message;
      if (resend.includes(key)) add(this.asked, key);
      if (!this.write(step, 'sending', alive) || !alive()) return;
      add(this.went, key);
      if (!this.write(step, 'sent', alive)) return;
    }
  }

  /** Into the line, then into the ledger; answers whether both were reached. */
  private write(step: Step, state: MailState, alive: () => boolean): boolean {
    if (!alive()) return false;
    const found = findAttempt({ entries: this.entries }, step);
    const { unit, asOf, kind, to } = step.message;
    const row = found?.row ?? Math.max(1, ...this.entries.map((entry) => entry.row)) + 1;
    const entry = {
      row,
      kind,
      unit,
      to,
      asOf,
      state,
      attempt: step.attempt,
      at: '',
      by: '',
      tasks: [],
    };
    this.entries = [...this.entries.filter((each) => each !== found), entry];
    if (!alive()) return false;
    const marks = [[letterSigns(step.message.key), markAfter(step, state)] as const];
    this.ledger = ledgerText(withMarks(readLedger(this.ledger), marks, DAY));
    return true;
  }
}

function add(counts: Map<MailKey, number>, key: MailKey): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const EVENTS = ['send', 'clear a line', 'copy', 'retype', 'clear all', 'keep', 'restore'] as const;

const events = fc.array(
  fc.record({
    what: fc.oneof(fc.constant('send' as const), fc.constantFrom(...EVENTS)),
    line: fc.nat({ max: 7 }),
    state: fc.constantFrom<MailState>('queued', 'again', 'failed', 'dropped', 'unknown'),
    quota: fc.nat({ max: 5 }),
    resend: fc.subarray(
      MESSAGES.map(({ key }) => key),
      { maxLength: 2 },
    ),
    calls: fc.oneof(fc.constant(99), fc.nat({ max: 20 })),
  }),
  { maxLength: 14 },
);

type Event = (typeof events extends fc.Arbitrary<infer Each> ? Each : never)[number];

/** The log as it is after something happened; `kept` is what version history holds. */
function happen(office: Office, kept: { entries: LogEntry[] }, event: Event): void {
  const { entries } = office;
  const found = entries[event.line % Math.max(1, entries.length)];
  const others = entries.filter((each) => each !== found);
  switch (event.what) {
    case 'send':
      office.send(event.quota, event.resend, event.calls);
      return;
    case 'clear a line':
      office.entries = others;
      return;
    case 'copy':
      if (found) office.entries = [...entries, { ...found, row: 90 }];
      return;
    case 'retype':
      if (found) office.entries = [...others, { ...found, state: event.state }];
      return;
    case 'clear all':
      office.entries = [];
      return;
    case 'keep':
      kept.entries = entries;
      return;
    case 'restore':
      office.entries = kept.entries;
  }
}

describe('whatever is cleared, copied, retyped and put back, and wherever a run stops', () => {
  test('no letter goes twice unasked, and none is lost silently', () => {
    fc.assert(
      fc.property(events, (list) => {
        const office = new Office();
        const kept = { entries: [] as LogEntry[] };
        for (const event of list) happen(office, kept, event);
        office.send(99, [], 999);
        office.send(99, [], 999);
        for (const { key } of MESSAGES) {
          const most = 1 + (office.asked.get(key) ?? 0);
          expect(office.went.get(key) ?? 0, key).toBeLessThanOrEqual(most);
        }
        for (const { action, message } of office.plan(99)) {
          expect(['sent', 'doubt']).toContain(action);
          if (action === 'sent') expect(office.went.get(message.key)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('without the ledger the same letters do go twice', () => {
    const office = new Office();
    office.send(99, [], 999);
    office.entries = [];
    office.ledger = DAY;
    office.send(99, [], 999);
    expect([...office.went.values()]).toEqual([2, 2, 2, 2]);
  });

  test('what is put back in the log is in doubt until the officer sends it again', () => {
    const office = new Office();
    office.send(99, [], 999);
    office.entries = [];
    office.send(99, [], 999);
    expect(office.entries.map(({ state }) => state)).toEqual(UNITS.map(() => 'unknown'));
    const resend = [MESSAGES[0]?.key ?? ''];
    expect(office.plan(99, resend).map(({ action, attempt }) => [action, attempt])).toEqual([
      ['send', 2],
      ['doubt', 1],
      ['doubt', 1],
      ['doubt', 1],
    ]);
  });

  test('an attempt that the mail service refused leaves what was known before', () => {
    const office = new Office();
    office.send(99, [], 999);
    const [step] = office.plan(99, [MESSAGES[0]?.key ?? '']);
    expect(step && markAfter(step, 'failed')).toBe('sent');
    const [fresh] = new Office().plan(99);
    expect(fresh && markAfter(fresh, 'failed')).toBeNull();
    expect(fresh && markAfter(fresh, 'sending')).toBe('sending');
  });
});
