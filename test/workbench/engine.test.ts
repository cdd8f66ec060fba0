import { describe, expect, test } from 'vitest';
import { Engine } from '../../workbench/book/engine.ts';
import type { StartThread, Work } from '../../workbench/book/messages.ts';
import { type Person, Session } from '../../workbench/book/session.ts';
import { Tasks } from '../../workbench/book/tasks.ts';
import type { Look } from '../../workbench/protocol.ts';
import { words } from '../../workbench/words.ts';
import { ADD_IN } from '../add-in.ts';

const DISTRICT = 'canbo.sinho@congdoan-laichau.example';
const PERSON: Person = { page: 'p', now: new Date('2022-11-10T17:00').getTime() };
const PLACE = { top: 7, left: 7 };

/** A thread beside the test, whose work is done when the test waits; it can die. */
function startHere(isBrokenOff: (() => boolean) | null = null) {
  let die = (): void => {};
  const start: StartThread = (book, hear, fail) => {
    let isThere = true;
    const session = new Session(ADD_IN, {
      happen() {},
      ask: () => ({ button: 'YES', text: '' }),
      called: () => null,
      makePdf: undefined,
    });
    const tasks = new Tasks(
      session,
      (told) => {
        if (isThere) hear(told);
      },
      isBrokenOff,
    );
    die = () => {
      isThere = false;
      fail(new Error('out of memory'));
    };
    setImmediate(() => tasks.begin(book));
    return {
      post(task) {
        setImmediate(() => isThere && void tasks.handle(task, (act) => act()));
      },
      answer() {},
      ...(isBrokenOff && { breakOff() {} }),
      async end() {
        isThere = false;
      },
    };
  };
  return { start, die: () => die() };
}

async function begin(isBrokenOff: (() => boolean) | null = null) {
  const { start, die } = startHere(isBrokenOff);
  const engine = new Engine(start, { what: 'sample' }, () => {});
  await engine.start();
  const ask = (work: Work): Promise<unknown> => engine.ask(PERSON, work);
  const look = (tab: number | null = null, user: string | null = null, isNew = false) =>
    ask({ name: 'look', given: { tab, user, isNew } }) as Promise<Look>;
  const { state } = await look();
  const tab = state.tabs.find(({ name }) => name === 'Sìn Hồ');
  await look(tab?.id ?? null);
  const type = (text: string): Promise<unknown> =>
    ask({ name: 'act', given: { act: { kind: 'type', ...PLACE, texts: [[text]] } } });
  const shown = async (): Promise<string | undefined> =>
    (await look(null, null, true)).view.rows[PLACE.top]?.cells[PLACE.left]?.[0];
  return { engine, ask, look, type, shown, die };
}

describe('a thread that dies', () => {
  test('is begun anew with what people did, where they were and as whom; what was asked is told to be done again', async () => {
    const { ask, look, type, shown, die } = await begin();
    await look(null, DISTRICT);
    await type('18/1/2022');
    await type('19/1/2022');
    await ask({ name: 'undo', given: {} });
    const asked = type('20/1/2022');
    die();
    await expect(asked).rejects.toThrow(words.died);
    expect(await shown()).toBe('18/01/2022');
    expect((await look()).state).toMatchObject({ user: DISTRICT, isChanged: true });
  });
});

describe('a run that is broken off', () => {
  test('leaves the workbook as it was before it, whatever it had written', async () => {
    let isBrokenOff = false;
    const { ask, type, shown, look } = await begin(() => isBrokenOff);
    await type('18/1/2022');
    const before = await look(null, null, true);
    isBrokenOff = true;
    const run = ask({ name: 'run', given: { functionName: 'buildSummary', label: '' } });
    await expect(run).rejects.toThrow(words.stopped);
    isBrokenOff = false;
    expect(await look(null, null, true)).toEqual({
      ...before,
      state: { ...before.state, canUndo: false },
    });
    expect(await shown()).toBe('18/01/2022');
  });
});

describe('a page that begins while something runs', () => {
  const LOOK = { tab: null, user: null, isNew: true };
  const NEXT: Person = { ...PERSON, page: 'next' };

  test('is shown what was seen last, and afterwards everything, in the same name and tab', async () => {
    const { engine, ask, look, type } = await begin();
    await look(null, DISTRICT);
    await look(null, null, true);
    await type('18/1/2022');
    await look();
    const seen = await look(null, null, true);
    await type('19/1/2022');
    const patch = await look();
    expect(patch.view.kind).toBe('patch');
    const ended: string[] = [];
    const run = ask({ name: 'run', given: { functionName: 'buildSummary', label: '' } });
    void run.then(() => ended.push('run'));
    const begins = async (person: Person): Promise<Look> => {
      const given = (await engine.ask(person, { name: 'look', given: LOOK })) as Look;
      ended.push(person.page);
      return given;
    };
    const [anew, next] = [await begins(PERSON), await begins(NEXT)];
    expect(ended).toEqual(['p', 'next']);
    expect(next).toEqual(anew);
    expect(next.state).toEqual(patch.state);
    expect(next.view.kind).toBe('whole');
    expect(next.view.rows).toEqual({ ...seen.view.rows, ...patch.view.rows });
    expect(next.view.rows[PLACE.top]?.cells[PLACE.left]?.[0]).toBe('19/01/2022');
    await run;
    for (const person of [PERSON, NEXT]) {
      const after = { name: 'look', given: { ...LOOK, isNew: false } } as const;
      const { state, view } = (await engine.ask(person, after)) as Look;
      const tab = state.tabs.find(({ id }) => id === state.tab)?.name;
      expect([view.kind, state.user, tab]).toEqual(['whole', DISTRICT, 'Sìn Hồ']);
    }
  });
});
