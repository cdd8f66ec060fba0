import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS_IN_LOG } from '../../../src/letters/index.ts';
import type { Status } from '../../../src/programme/progress/status.ts';
import {
  type Envelope,
  findAttempt,
  planSending,
  type Step,
  waiting,
} from '../../../src/programme/sending/plan.ts';
import {
  type MailState,
  mailKey,
  stateAfterFailure,
} from '../../../src/programme/sending/states.ts';
import { LOG_COLUMNS, type LogKey } from '../../../src/tabs/mail-log/columns.ts';
import { readMailLog } from '../../../src/tabs/mail-log/read.ts';
import { logValues, stateText } from '../../../src/tabs/mail-log/values.ts';
import type { Cell } from '../../../src/workbook/cell.ts';

const TAB = 'Nhật ký email';
const DAY = '2022-11-10';
const NO_WORDS = { subject: '', text: '', tasks: '' };
const HEAD: Cell[] = LOG_COLUMNS.map((column) => column.header);

function envelope(unit: string, change: Partial<Envelope> = {}): Envelope {
  const kind = change.kind ?? 'reminder';
  const asOf = change.asOf ?? DAY;
  return {
    key: mailKey(kind, unit, asOf),
    kind,
    unit,
    asOf,
    status: 'behind',
    to: [`${unit.length}@${'x'.repeat(unit.length)}.example`],
    cc: [],
    ...change,
  };
}

function line(unit: string, state: string, change: Partial<Record<LogKey, Cell>> = {}): Cell[] {
  const values: Record<LogKey, Cell> = {
    kind: 'Đôn đốc',
    unit,
    to: '',
    asOf: { moment: `${DAY}T00:00:00` },
    state,
    at: '',
    by: '',
    note: '',
    tasks: '',
    subject: '',
    text: '',
    ...change,
  };
  return LOG_COLUMNS.map(({ key }) => values[key]);
}

function plan(messages: readonly Envelope[], lines: readonly Cell[][], change = {}) {
  const log = readMailLog(TAB, [HEAD, ...lines], KINDS_IN_LOG);
  const units = unitsOf(messages);
  const input = { messages, units, log, known: () => null };
  return planSending({ ...input, remainingQuota: 100, resend: [], ...change });
}

const unitsOf = (messages: readonly Envelope[]) => messages.map(({ unit }) => unit);

const actions = (steps: readonly Step[]) => steps.map((step) => [step.message.unit, step.action]);

describe('a message goes once', () => {
  test.each([
    ['đã gửi', 'sent'],
    ['đang gửi', 'doubt'],
    ['không rõ', 'doubt'],
    ['chờ gửi', 'send'],
    ['lỗi', 'send'],
    ['gửi lại', 'send'],
    ['không gửi nữa', 'send'],
    ['Đã  gửi.', 'sent'],
    ['xong rồi', 'doubt'],
    ['', 'doubt'],
  ])('where its line says “%s”: %s', (state, action) => {
    expect(plan([envelope('Sìn Hồ')], [line('Sìn Hồ', state)])[0]?.action).toBe(action);
  });

  test('whatever the order of lines and columns, and beside people’s own columns', () => {
    const shuffled = (cells: readonly Cell[], own: Cell): Cell[] => [own, ...[...cells].reverse()];
    const grid = [
      ['Sổ gửi thư', null],
      shuffled(HEAD, 'Đã gọi điện'),
      shuffled(line('Tam Đường', 'đã gửi'), 'x'),
      [],
      shuffled(line('Sìn Hồ', 'đã gửi', { asOf: '10/11/2022' }), null),
    ];
    const log = readMailLog(TAB, grid, KINDS_IN_LOG);
    const messages = [envelope('SÌN HỒ'), envelope('Tam  Đường'), envelope('Than Uyên')];
    const units = unitsOf(messages);
    const input = { messages, units, log, known: () => null };
    expect(actions(planSending({ ...input, remainingQuota: 9, resend: [] }))).toEqual([
      ['SÌN HỒ', 'sent'],
      ['Tam  Đường', 'sent'],
      ['Than Uyên', 'send'],
    ]);
  });

  test('another day, another kind and another unit are other messages', () => {
    const lines = [
      line('Sìn Hồ', 'đã gửi', { asOf: '09/11/2022' }),
      line('Sìn Hồ', 'đã gửi', { kind: 'Cảm ơn' }),
      line('Sìn Hồ', 'đã gửi', { kind: 'Gọi điện' }),
    ];
    expect(plan([envelope('Sìn Hồ')], lines)[0]?.action).toBe('send');
  });

  test('a line whose day cannot be read stands in the way until the officer decides', () => {
    const lines = [line('Sìn Hồ', 'đã gửi', { asOf: 'hôm qua' })];
    expect(plan([envelope('Sìn Hồ')], lines)[0]?.action).toBe('doubt');
    const resend = [envelope('Sìn Hồ').key];
    expect(plan([envelope('Sìn Hồ')], lines, { resend })[0]).toMatchObject({
      action: 'send',
      attempt: 1,
      entry: null,
    });
  });

  test('of two lines of one attempt the stronger is believed', () => {
    const order = ['đã gửi', 'đang gửi', 'không rõ', 'chờ gửi', 'gửi lại', 'lỗi'];
    order.forEach((strong, index) => {
      for (const weak of order.slice(index)) {
        const both = [line('A', weak), line('A', strong)];
        const [one] = plan([envelope('A')], both);
        const [other] = plan([envelope('A')], [...both].reverse());
        expect(one?.action).toBe(plan([envelope('A')], [line('A', strong)])[0]?.action);
        expect(other?.action).toBe(one?.action);
      }
    });
  });
});

describe('a unit that was renamed', () => {
  const to = ['Chung@x.example', 'moi@x.example'];
  const renamed = envelope('Phường Sìn Hồ', { to });
  const before = (state: string, change: Partial<Record<LogKey, Cell>> = {}) =>
    line('Sìn Hồ', state, { to: 'cu@x.example, chung@x.example', ...change });

  test.each([
    ['đã gửi', 'sent'],
    ['đang gửi', 'doubt'],
    ['không rõ', 'doubt'],
    ['chờ gửi', 'send'],
    ['lỗi', 'send'],
  ])('where its address has the letter under its old name as “%s”: %s', (state, action) => {
    const [step] = plan([renamed], [before(state)]);
    const formerly = { name: 'Sìn Hồ', addresses: ['Chung@x.example'] };
    expect(step).toMatchObject({ action, formerly: action === 'send' ? null : formerly });
  });

  test.each([
    ['the old name is still a unit’s', { units: ['SÌN HỒ', 'Phường Sìn Hồ'] }, {}],
    ['no address is shared', {}, { to: 'cu@x.example' }],
    ['the day is another', {}, { asOf: '09/11/2022' }],
    ['the kind is another', {}, { kind: 'Cảm ơn' }],
  ])('gets its letter where %s', (_, change, cells) => {
    const [step] = plan([renamed], [before('đã gửi', cells)], change);
    expect(step).toMatchObject({ action: 'send', formerly: null });
  });

  test('gets it once more on purpose, and has a line of its own from then on', () => {
    const [step] = plan([renamed], [before('đã gửi')], { resend: [renamed.key] });
    expect(step).toMatchObject({ action: 'send', attempt: 1, entry: null, formerly: null });
    const own = [before('đã gửi'), line('Phường Sìn Hồ', 'đã gửi')];
    expect(plan([renamed], own)[0]).toMatchObject({ action: 'sent', formerly: null });
    const failed = [before('đã gửi'), line('Phường Sìn Hồ', 'lỗi')];
    expect(plan([renamed], failed)[0]).toMatchObject({ action: 'sent' });
    expect(plan([renamed], failed, { resend: [renamed.key] })[0]).toMatchObject({ action: 'send' });
  });
});

describe('sending again on purpose', () => {
  const resend = [envelope('Sìn Hồ').key];

  test.each(['đã gửi', 'đang gửi', 'không rõ'])(
    'after “%s” is a new attempt in a new line',
    (state) => {
      const [step] = plan([envelope('Sìn Hồ')], [line('Sìn Hồ', state)], { resend });
      expect(step).toMatchObject({ action: 'send', attempt: 2, entry: null });
      const stamp = { at: '', by: '', note: '' };
      expect(step && logValues(step, 'sent', stamp, NO_WORDS, KINDS_IN_LOG).state).toBe(
        'đã gửi (lần 2)',
      );
    },
  );

  test.each([
    ['đã gửi (lần 2)', 'sent'],
    ['đang gửi (lần 2)', 'doubt'],
    ['chờ gửi (lần 2)', 'send'],
    ['lỗi (lần 2)', 'sent'],
  ])('and then “%s” beside the first “đã gửi” means: %s', (state, action) => {
    const lines = [line('Sìn Hồ', 'đã gửi'), line('Sìn Hồ', state)];
    expect(plan([envelope('Sìn Hồ')], lines)[0]?.action).toBe(action);
  });

  test('counts on from the last attempt', () => {
    const lines = [line('Sìn Hồ', 'đã gửi'), line('Sìn Hồ', 'lỗi (lần 2)')];
    expect(plan([envelope('Sìn Hồ')], lines, { resend })[0]?.attempt).toBe(3);
  });
});

describe('a quota that is too small', () => {
  const two = { to: ['a@x.example', 'b@x.example'] };

  test('goes to the most urgent first and counts recipients', () => {
    const messages = [
      envelope('đúng', { status: 'on-track' }),
      envelope('chậm', { ...two, status: 'behind' }),
      envelope('vượt', { status: 'exceeded' }),
      envelope('rất chậm', { ...two, status: 'severe' }),
    ];
    expect(actions(plan(messages, [], { remainingQuota: 4 }))).toEqual([
      ['rất chậm', 'send'],
      ['chậm', 'send'],
      ['đúng', 'queue'],
      ['vượt', 'queue'],
    ]);
  });

  test('leaves lines that are sent when it is there again', () => {
    const log = readMailLog(
      TAB,
      [HEAD, line('A', 'chờ gửi'), line('B', 'đã gửi'), line('B', 'chờ gửi')],
      KINDS_IN_LOG,
    );
    expect(waiting(log).map(({ key, entry }) => [key, entry.row])).toEqual([
      [mailKey('reminder', 'A', DAY), 2],
    ]);
  });
});

describe('a message that cannot go', () => {
  test.each([
    ['no address', []],
    ['only malformed ones', ['sinho', 'a@sinho']],
    ['more than fifty', Array.from({ length: 51 }, (_, index) => `a${index}@x.example`)],
  ])('has %s, and stops no other', (_, to) => {
    const steps = plan([envelope('A', { to }), envelope('B')], [], { remainingQuota: 1 });
    expect(actions(steps)).toEqual([
      ['A', 'cannot'],
      ['B', 'send'],
    ]);
  });

  test('goes to nobody while one of its addresses is none, and says which other unit shares them', () => {
    const to = ['chung@x.example', 'sai', 'CHUNG@x.example'];
    const [step] = plan([envelope('A', { to }), envelope('B', { to: ['Chung@X.example'] })], []);
    expect(step).toMatchObject({ action: 'cannot', to: [], sharedWith: ['B'] });
    expect(step?.addresses).toMatchObject({
      twice: ['chung@x.example'],
      wrong: [{ typed: 'sai' }],
    });
  });
});

test('only a refusal counts as not sent', () => {
  expect(stateAfterFailure('Invalid email: x@thu.example.')).toBe('failed');
  expect(stateAfterFailure('Service invoked too many times for one day: email.')).toBe('failed');
  expect(stateAfterFailure('Service error: Mail')).toBe('unknown');
});

const STATUSES: readonly Status[] = ['severe', 'behind', 'on-track', 'met', 'exceeded'];

const messagesArbitrary = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 20 })
  .chain((units) =>
    fc.tuple(
      ...units.map((number) =>
        fc.record({
          unit: fc.constant(`Đơn vị ${number}`),
          status: fc.constantFrom(...STATUSES),
          to: fc.array(
            fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example', 'A@x.example', 'sai', ''),
            { maxLength: 5 },
          ),
        }),
      ),
    ),
  )
  .map((list) => list.map(({ unit, status, to }) => envelope(unit, { status, to })));

/** A log that is written as the sending shell does: before and after each message, crash or not. */
class Book {
  lines: Cell[][] = [];
  sent: string[] = [];

  log() {
    return readMailLog(TAB, [HEAD, ...this.lines], KINDS_IN_LOG);
  }

  write(step: Step, state: MailState): void {
    const found = findAttempt(this.log(), step);
    const stamp = { at: '', by: '', note: '' };
    const values = logValues(step, state, stamp, NO_WORDS, KINDS_IN_LOG);
    const cells = LOG_COLUMNS.map(({ key }): Cell => {
      const value = values[key];
      return typeof value === 'string' ? value : { moment: `${value.day}T00:00:00` };
    });
    if (found) this.lines[found.row - 2] = cells;
    else this.lines.push(cells);
  }

  /** Stops before the write, the send or the second write of the step at which it crashes. */
  run(
    messages: readonly Envelope[],
    quota: number,
    resend: readonly string[],
    crash: number,
  ): number {
    const units = unitsOf(messages);
    const input = { messages, units, log: this.log(), known: () => null };
    const steps = planSending({ ...input, remainingQuota: quota, resend });
    let left = crash;
    let used = 0;
    const alive = () => left-- > 0;
    for (const step of steps) {
      if (step.action === 'queue') {
        if (!alive()) return used;
        this.write(step, 'queued');
      }
      if (step.action !== 'send') continue;
      if (!alive()) return used;
      this.write(step, 'sending');
      if (!alive()) return used;
      this.sent.push(`${step.message.key} ${step.attempt}`);
      used += step.to.length;
      if (!alive()) return used;
      this.write(step, 'sent');
    }
    return used;
  }
}

describe('whatever happens', () => {
  test('each message is in the plan once, and never more recipients than the quota', () => {
    fc.assert(
      fc.property(messagesArbitrary, fc.nat({ max: 30 }), (messages, remainingQuota) => {
        const steps = plan(messages, [], { remainingQuota });
        expect(steps.map((step) => step.message.key).sort()).toEqual(
          messages.map((message) => message.key).sort(),
        );
        const going = steps.filter((step) => step.action === 'send');
        expect(going.reduce((sum, step) => sum + step.to.length, 0)).toBeLessThanOrEqual(
          remainingQuota,
        );
      }),
    );
  });

  test('no message goes twice and none is lost, through crashes, sorting and small quotas', () => {
    fc.assert(
      fc.property(
        messagesArbitrary,
        fc.array(fc.record({ quota: fc.nat({ max: 9 }), crash: fc.nat({ max: 12 }) }), {
          maxLength: 8,
        }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (messages, runs, random) => {
          const book = new Book();
          for (const { quota, crash } of runs) {
            expect(book.run(messages, quota, [], crash)).toBeLessThanOrEqual(quota);
            book.lines = book.lines
              .map((cells) => ({ cells, place: random.next().value ?? 0 }))
              .sort((a, b) => a.place - b.place)
              .map(({ cells }) => cells);
          }
          book.run(messages, 1000, [], 1000);
          expect(new Set(book.sent).size).toBe(book.sent.length);
          const after = plan(messages, book.lines);
          for (const step of after) {
            expect(['sent', 'doubt', 'cannot']).toContain(step.action);
            if (step.action === 'sent') expect(book.sent).toContain(`${step.message.key} 1`);
          }
        },
      ),
    );
  });

  test('sending again goes exactly once more, also when it had to wait', () => {
    fc.assert(
      fc.property(messagesArbitrary, fc.nat({ max: 6 }), (messages, quota) => {
        const book = new Book();
        book.run(messages, 1000, [], 1000);
        const first = book.sent.length;
        const keys = messages.map((message) => message.key);
        book.run(messages, quota, keys, 1000);
        book.run(messages, 1000, [], 1000);
        book.run(messages, 1000, [], 1000);
        expect(book.sent.length).toBe(2 * first);
        expect(new Set(book.sent).size).toBe(book.sent.length);
      }),
    );
  });
});

test('the number of an attempt is told from the second on', () => {
  expect(stateText('queued', 1)).toBe('chờ gửi');
  expect(stateText('queued', 3)).toBe('chờ gửi (lần 3)');
});
