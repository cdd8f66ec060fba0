import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { renderPreview } from '../../src/dialogs/preview.ts';
import { KINDS_IN_LOG } from '../../src/letters/index.ts';
import { renderReminders } from '../../src/letters/reminder/reminder.ts';
import { whyUndeliverable } from '../../src/letters/undeliverable.ts';
import { planSending } from '../../src/programme/sending/plan.ts';
import { readMailLog } from '../../src/tabs/mail-log/read.ts';
import type { LetterMark } from '../../src/workbook/ledger.ts';
import { CONTEXT, SAMPLE } from '../letters/sample.ts';

const HEAD = ['Loại', 'Đơn vị', 'Người nhận', 'Tính đến', 'Trạng thái', 'Thời điểm', 'Người gửi'];
const messages = renderReminders(SAMPLE, CONTEXT);
const BOOK = { programme: SAMPLE.programme, tabs: { settings: 'Cài đặt', units: 'Đơn vị' } };

/** What every preview here has. */
const PLAIN = {
  kind: 'reminder',
  title: 'Đôn đốc đơn vị chậm',
  today: '2022-11-10',
} as const;

function preview({
  lines = [] as string[][],
  quota = 100,
  change = {},
  replyTo = '',
  token = 'token-1',
  isAlone = false,
  mark = null as LetterMark | null,
  ownWords = '',
  deadline = null as string | null,
} = {}): string {
  const log = readMailLog('Nhật ký email', [HEAD, ...lines], KINDS_IN_LOG);
  const changed = (isAlone ? messages.slice(0, 1) : messages).map((message, index) =>
    index === 0 ? { ...message, ...change } : message,
  );
  const units = changed.map(({ unit }) => unit);
  const input = { messages: changed, units, log, known: () => mark };
  const steps = planSending({ ...input, remainingQuota: quota, resend: [] });
  const settings = { ...SAMPLE.programme.settings, replyTo, deadline };
  const book = { ...BOOK, programme: { ...SAMPLE.programme, settings } };
  const whyNot = steps.map((step) => whyUndeliverable(step, book));
  const rest = { letters: 'H4sI-_', remainingQuota: quota, settings, token, ownWords };
  return renderPreview({ ...PLAIN, warnings: [], steps, whyNot, ...rest });
}

/** The page as its reader sees it. */
function decoded(page: string): string {
  return page.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

const line = (unit: string, state: string, to = '') => [
  'Đôn đốc',
  unit,
  to,
  '10/11/2022',
  state,
  '08:05 ngày 10/11/2022',
  'can.bo@congdoan.example',
];

describe('the preview', () => {
  test('shows every message with unit, address, status and subject, and in full', () => {
    const page = decoded(preview());
    for (const { unit, to, subject } of messages) {
      expect(page).toMatch(new RegExp(`<strong id="who-\\d">${unit}</strong>`));
      expect(page).toContain(to[0]);
      expect(page).toContain(`Tiêu đề: ${subject}`);
    }
    expect(page.match(/<iframe sandbox="[^"]*"/g)).toHaveLength(messages.length);
    expect(page).toContain('data-letter="0"></iframe>');
    expect(page).toContain('data-packed="H4sI-_"');
    expect(page).toContain('còn gửi được cho 100 người nhận');
    expect(page).toContain('>Gửi 03 thư</button>');
  });

  test.each([
    [{ change: { to: [] } }, 'CĐN Giáo dục: chưa có địa chỉ thư, không gửi được;'],
    [{ change: { to: ['giaoduc'] } }, 'CĐN Giáo dục: “giaoduc” thiếu dấu @. Chưa gửi'],
    [{ change: { to: ['yte@@x.example'] } }, '“yte@@x.example” thừa dấu @.'],
    [
      { change: { to: ['a@x.exampleb@y.example'] } },
      'là nhiều địa chỉ viết liền nhau (hãy ngăn bằng dấu chấm phẩy).',
    ],
    [
      { change: { to: Array.from({ length: 51 }, (_, index) => `a${index}@x.example`) } },
      'hãy bớt địa chỉ, hoặc thay bằng một địa chỉ nhóm, rồi gửi lại.',
    ],
    [
      { change: { to: ['a@x.example', 'A@x.example'] } },
      'CĐN Giáo dục: địa chỉ a@x.example ghi hai lần, chỉ gửi một thư.',
    ],
    [
      { change: { to: messages[1]?.to ?? [] } },
      'CĐN Giáo dục: dùng chung địa chỉ với LĐLĐ huyện Tam Đường',
    ],
    [
      { lines: [line('CĐN Giáo dục', 'đã gửi')] },
      'CĐN Giáo dục: thư này đã gửi lúc 08:05 ngày 10/11/2022, người gửi can.bo@congdoan.example',
    ],
    [{ lines: [line('CĐN Giáo dục', 'đang gửi')] }, 'nhưng không rõ đã đi chưa'],
    [
      { lines: [line('CĐN Cũ', 'đã gửi', messages[0]?.to[0])] },
      `CĐN Giáo dục: địa chỉ ${messages[0]?.to[0]} đã nhận thư này dưới tên “CĐN Cũ”; không gửi nữa, trừ khi chọn “Gửi lại”.`,
    ],
    [
      { lines: [line('CĐN Cũ', 'đang gửi', messages[0]?.to[0])] },
      `dưới tên “CĐN Cũ” nhưng không rõ đã đi chưa`,
    ],
    [
      { quota: 2 },
      'CĐN Giáo dục: hôm nay đã hết số người nhận được phép, thư sẽ tự gửi vào ngày mai.',
    ],
    [{ replyTo: 'ban chính sách' }, 'Email trả lời “ban chính sách” thiếu dấu @'],
  ])('says first what is wrong: %#', (input, sentence) => {
    const page = decoded(preview(input));
    expect(page).toContain(sentence);
    expect(page.indexOf(sentence)).toBeLessThan(page.indexOf('class="card"'));
  });

  test('says that letters went before where they did', () => {
    expect(decoded(preview())).toContain('Chưa có thư nào được gửi.');
    const page = decoded(preview({ lines: [line('CĐN Giáo dục', 'đã gửi')] }));
    expect(page).toContain('Chưa gửi thêm thư nào.');
    expect(page).not.toContain('Chưa có thư nào được gửi');
  });

  test.each([
    ['đã gửi', 'người gửi can.bo@congdoan.example; không gửi nữa.'],
    ['đang gửi', 'nếu chưa thấy, hãy sửa địa chỉ người nhận rồi mở lại mục này'],
  ])('offers nothing again to nobody: %s', (state, sentence) => {
    const page = decoded(
      preview({ lines: [line('CĐN Giáo dục', state)], change: { to: ['sai'] } }),
    );
    expect(page).toContain(sentence);
    expect(page).not.toContain('Gửi lại');
  });

  test.each([
    [{}, 'Gửi 03 thư'],
    [{ quota: 0 }, 'Chờ gửi 03 thư'],
    [{ lines: messages.map(({ unit }) => line(unit, 'đã gửi')) }, 'Chưa chọn thư nào'],
    [{ isAlone: true, change: { to: [] } }, 'Không có thư nào để gửi'],
  ])('its button says what it would do: %#', (input, words) => {
    expect(decoded(preview(input))).toContain(`class="main">${words}</button>`);
  });

  test('is written in what HtmlService leaves alone', () => {
    const page = preview({ change: { subject: 'đ $& $1 // </script>' }, token: '$&</script>//' });
    expect(page).toMatch(/^[\n\x20-\x7e]*$/);
    expect(page).not.toMatch(/\$|\/\//);
    const scripts = [...page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
    expect(scripts).toHaveLength(2);
    for (const [, code = ''] of scripts) {
      for (const codeLine of code.split('\n')) expect(codeLine.length).toBeLessThan(500);
    }
  });

  test('tells a host without a browser what its button does', () => {
    const page = preview({ token: 'đ"</script>' });
    const json = /<script type="application\/json" data-host="confirm">([\s\S]*?)<\/script>/.exec(
      page,
    );
    expect(JSON.parse(json?.[1] ?? '')).toEqual({
      function: 'confirmSend',
      args: ['đ"</script>', [], [], ''],
    });
  });

  test('says that there is nothing to send where nobody is behind', () => {
    const none = {
      warnings: [],
      steps: [],
      whyNot: [],
      letters: '',
      remainingQuota: 5,
      token: '',
      ownWords: '',
    };
    const page = renderPreview({ ...PLAIN, ...none, settings: SAMPLE.programme.settings });
    expect(decoded(page)).toContain('Không có thư nào cần gửi.');
  });
});

/** As much of a browser as the page's script asks for. */
class Element {
  textContent = '';
  disabled = false;
  checked = false;
  value = '';
  readonly style: Record<string, string> = {};
  state: Element | null = null;
  input: Element | null = null;
  readonly listeners: (() => void)[] = [];
  readonly attributes: Record<string, string>;

  constructor(attributes: Record<string, string> = {}) {
    this.attributes = attributes;
  }

  getAttribute(name: string): string {
    return this.attributes[name] ?? '';
  }

  querySelector(selector: string): Element | null {
    return selector === 'input' ? this.input : this.state;
  }

  addEventListener(_: string, listener: () => void): void {
    this.listeners.push(listener);
  }
}

describe('the page’s own script', () => {
  const script = /<script>([\s\S]*?)<\/script>/.exec(preview())?.[1] ?? '';

  function open(cards: readonly [key: string, action: string, recipients: number][]) {
    const elements = cards.map(([key, action, recipients]) => {
      const card = new Element({
        'data-key': key,
        'data-action': action,
        'data-count': `${recipients}`,
      });
      card.state = new Element();
      if (action !== 'cannot') card.input = new Element();
      if (card.input) card.input.checked = action === 'send' || action === 'queue';
      return card;
    });
    const say = new Element({
      'data-token': 't',
      'data-quota': '3',
      'data-send': 'send #',
      'data-queue': 'queue #',
      'data-nothing': 'nothing',
      'data-waits': 'waits #',
      'data-sending': 'sending',
      'data-failed': 'failed',
      'data-progress': '{n} of {N}',
      'data-slow': 'too long',
    });
    const go = new Element();
    const all = new Element();
    all.checked = true;
    const [close, words] = [new Element(), new Element()];
    words.value = 'lời nhắn';
    const byId: Record<string, Element> = { say, go, all, close, words };
    const calls: unknown[][] = [];
    const asked: unknown[][] = [];
    const handlers: {
      success?: (result: unknown) => void;
      failure?: (error: Error) => void;
      sent?: (result: unknown) => void;
      failed?: (error: Error) => void;
    } = {};
    const run = {
      withSuccessHandler: (handler: (result: unknown) => void) => {
        handlers.success = handler;
        return run;
      },
      withFailureHandler: (handler: (error: Error) => void) => {
        handlers.failure = handler;
        return run;
      },
      confirmSend: (...args: unknown[]) => {
        handlers.sent = handlers.success;
        handlers.failed = handlers.failure;
        calls.push(JSON.parse(JSON.stringify(args)));
      },
      sendingProgress: (...args: unknown[]) => asked.push(JSON.parse(JSON.stringify(args))),
    };
    const changes: ((event: { target: unknown }) => void)[] = [];
    const document = {
      getElementById: (id: string) => byId[id],
      querySelectorAll: () => elements,
      addEventListener: (type: string, listener: (event: { target: unknown }) => void) => {
        if (type === 'change') changes.push(listener);
      },
    };
    const timers: (() => void)[] = [];
    const window = { setTimeout: (act: () => void) => timers.push(act) };
    runInNewContext(script, { document, window, google: { script: { run } } });
    const change = (target: Element | null = null) => {
      for (const listener of changes) listener({ target });
    };
    const press = () => {
      for (const listener of go.listeners) listener();
    };
    const tick = () => {
      for (const act of timers.splice(0)) act();
    };
    return { elements, all, go, say, close, calls, asked, handlers, change, press, tick };
  }

  const cards: [string, string, number][] = [
    ['a', 'send', 2],
    ['b', 'send', 1],
    ['c', 'queue', 2],
    ['d', 'sent', 1],
    ['e', 'cannot', 0],
  ];

  test('counts what will go within the quota', () => {
    const page = open(cards);
    expect([page.go.textContent, page.say.textContent]).toEqual(['send 02', 'waits 01']);
    const [first] = page.elements;
    if (first?.input) first.input.checked = false;
    page.change();
    expect([page.go.textContent, page.say.textContent]).toEqual(['send 02', '']);
  });

  test('one box chooses and leaves out all that is new', () => {
    const page = open(cards);
    const ticked = () => page.elements.map(({ input }) => input?.checked ?? null);
    page.all.checked = false;
    page.change(page.all);
    expect(ticked()).toEqual([false, false, false, false, null]);
    expect([page.go.textContent, page.go.disabled]).toEqual(['nothing', true]);
    page.all.checked = true;
    page.change(page.all);
    expect(ticked()).toEqual([true, true, true, false, null]);
    expect(page.go.textContent).toBe('send 02');
  });

  test('says that all of it will wait', () => {
    const page = open([['a', 'queue', 4]]);
    expect([page.go.textContent, page.say.textContent]).toEqual(['queue 01', 'waits 01']);
    expect(page.go.disabled).toBe(false);
  });

  test('sends what was left in, once, and shows what became of it', () => {
    const page = open(cards);
    const [, second, , fourth] = page.elements;
    if (second?.input) second.input.checked = false;
    if (fourth?.input) fourth.input.checked = true;
    page.press();
    expect(page.calls).toEqual([['t', ['b'], ['d'], 'lời nhắn']]);
    expect(page.go.disabled).toBe(true);
    page.handlers.sent?.({ message: 'm', states: [{ key: 'a', words: 'w' }], hasMore: true });
    expect(page.elements[0]?.state?.textContent).toBe('w');
    expect(page.calls[1]).toEqual(['t', ['b'], [], 'lời nhắn']);
    page.handlers.sent?.({ message: 'done', states: [], hasMore: false });
    expect(page.calls).toHaveLength(2);
    expect(page.say.textContent).toBe('done');
  });

  test('says why when sending was cut off', () => {
    const page = open(cards);
    page.press();
    page.handlers.failed?.(new Error('why'));
    expect(page.say.textContent).toBe('failed why');
    const slow = open(cards);
    slow.press();
    slow.handlers.failed?.(new Error('Exceeded maximum execution time'));
    expect(slow.say.textContent).toBe('failed too long');
  });

  test('says meanwhile how many went, and cannot be closed', () => {
    const page = open(cards);
    page.press();
    page.tick();
    expect(page.asked).toEqual([['t', ['a', 'b', 'c']]]);
    expect(page.close.disabled).toBe(true);
    page.handlers.success?.({ sent: 1, states: [{ key: 'a', words: 'gone' }] });
    expect([page.say.textContent, page.elements[0]?.state?.textContent]).toEqual([
      '1 of 3',
      'gone',
    ]);
    page.handlers.sent?.({ message: 'done', states: [], hasMore: false });
    page.tick();
    expect([page.say.textContent, page.close.disabled, page.asked.length]).toEqual([
      'done',
      false,
      1,
    ]);
  });
});
