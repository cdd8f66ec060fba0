import { describe, expect, test } from 'vitest';
import type { HostEvent } from '../../src/host/host.ts';
import { sampleWorkbook } from '../../src/sample/workbook.ts';
import { readXlsx, writeXlsx } from '../../src/xlsx/index.ts';
import { type Person, Refusal, Session } from '../../workbench/book/session.ts';
import type { Look } from '../../workbench/protocol.ts';
import { words } from '../../workbench/words.ts';
import { ADD_IN, open, tabOf, valuesOf } from '../add-in.ts';

const OWNER = 'can-bo@cong-doan.example';
const OFFICER: Person = { page: 'officer', now: new Date('2022-11-10T17:00').getTime() };
const OTHER: Person = { ...OFFICER, page: 'other' };

/** The first row of initiatives in the tab of a district, and its column of the day of recognition. */
const PLACE = { top: 7, left: 7 };

/** A workbench without a page in front of it, on the sample. */
function sampleSession(): { session: Session; events: HostEvent[] } {
  const events: HostEvent[] = [];
  const session = new Session(ADD_IN, {
    happen: (_, event) => events.push(event),
    ask: () => ({ button: 'YES', text: '' }),
    called: () => null,
    makePdf: undefined,
  });
  session.openFresh('sample');
  return { session, events };
}

function look(
  session: Session,
  person = OFFICER,
  wanted: Partial<{ tab: number; user: string }> = {},
): Look {
  return session.look(person, {
    tab: wanted.tab ?? null,
    user: wanted.user ?? null,
    isNew: false,
  });
}

function goTo(session: Session, name: string, person = OFFICER): Look {
  const { state } = look(session, person);
  const tab = state.tabs.find((each) => each.name === name);
  return look(session, person, tab ? { tab: tab.id } : {});
}

const type = (session: Session, text: string, person = OFFICER): void =>
  session.act(person, { kind: 'type', ...PLACE, texts: [[text]] });

/** The texts that are shown, cell by cell. */
const texts = ({ view }: Look) =>
  Object.entries(view.rows).map(([row, { cells }]) => [
    row,
    Object.entries(cells).map(([column, [text]]) => [column, text]),
  ]);

const valuesIn = (session: Session, tab: string) =>
  valuesOf(tabOf(readXlsx(session.bytes().bytes), tab));

describe('what a page is shown', () => {
  test('a tab is told whole once, then only the rows that differ', () => {
    const { session } = sampleSession();
    expect(goTo(session, 'Sìn Hồ').view.kind).toBe('whole');
    expect(look(session).view).toMatchObject({ kind: 'patch', rows: {} });
    type(session, '18/1/2022');
    const { view } = look(session);
    expect(Object.keys(view.rows)).toEqual([String(PLACE.top)]);
    expect(view.rows[PLACE.top]?.cells[PLACE.left]?.[0]).toBe('18/01/2022');
  });

  test('a page that begins anew is told everything', () => {
    const { session } = sampleSession();
    look(session);
    expect(session.look(OFFICER, { tab: null, user: null, isNew: true }).view.kind).toBe('whole');
  });

  test('two pages are in tabs of their own, and each hears what the other did', () => {
    const { session } = sampleSession();
    goTo(session, 'Sìn Hồ');
    goTo(session, 'Cài đặt', OTHER);
    type(session, '18/1/2022');
    expect(look(session, OTHER).view).toMatchObject({ kind: 'patch', rows: {} });
    const seen = goTo(session, 'Sìn Hồ', OTHER);
    expect(seen.view.rows[PLACE.top]?.cells[PLACE.left]?.[0]).toBe('18/01/2022');
  });

  test('the menu is that of the add-in, and users are those whom the workbook names', () => {
    const { session } = sampleSession();
    const { state } = look(session);
    expect(state.menus.map(({ label }) => label)).toEqual(['Sáng kiến']);
    expect(state.users).toContain('canbo.sinho@congdoan-laichau.example');
    expect(state).toMatchObject({ isChanged: false, canUndo: false });
  });
});

describe('what people do', () => {
  test('a wrong date is marked with its note, and undo takes both back', () => {
    const { session } = sampleSession();
    session.run(OFFICER, 'checkData');
    const before = goTo(session, 'Sìn Hồ').view.rows[PLACE.top];
    const whole = valuesIn(session, 'Sìn Hồ');
    type(session, '31/2/2022');
    const marked = look(session).view.rows[PLACE.top];
    expect(marked?.notes[PLACE.left]).toContain('ngày không tồn tại');
    expect(marked?.cells[PLACE.left]?.[1]).not.toBe(before?.cells[PLACE.left]?.[1]);
    session.undo(OFFICER);
    expect(look(session).view.rows[PLACE.top]).toEqual(before);
    expect(valuesIn(session, 'Sìn Hồ')).toEqual(whole);
  });

  test('rows that were inserted, deleted or sorted come back where they were', () => {
    const { session } = sampleSession();
    goTo(session, 'Sìn Hồ');
    const whole = valuesIn(session, 'Sìn Hồ');
    session.act(OFFICER, { kind: 'insert-rows', at: 8, count: 2 });
    session.act(OFFICER, { kind: 'delete-rows', at: 12, count: 3 });
    session.act(OFFICER, { kind: 'sort-rows', from: 6, to: 30, column: 2, descending: true });
    expect(valuesIn(session, 'Sìn Hồ')).not.toEqual(whole);
    for (let step = 0; step < 3; step += 1) session.undo(OFFICER);
    expect(valuesIn(session, 'Sìn Hồ')).toEqual(whole);
    expect(() => session.undo(OFFICER)).toThrow(words.nothingToUndo);
  });

  test('a run of the menu ends what can be taken back step by step', () => {
    const { session, events } = sampleSession();
    goTo(session, 'Sìn Hồ');
    type(session, '18/1/2022');
    session.run(OFFICER, 'buildSummary');
    expect(look(session).state.canUndo).toBe(false);
    expect(events.some((event) => event.kind === 'toast' && event.text.includes('2.15'))).toBe(
      true,
    );
  });

  test('the tab that is checked is the one that the page shows', () => {
    const { session } = sampleSession();
    goTo(session, 'Sìn Hồ');
    session.run(OFFICER, 'checkThisTab');
    expect(valuesIn(session, 'Sìn Hồ').flat()).toContain('Kiểm tra');
    expect(valuesIn(session, 'Y tế').flat()).not.toContain('Kiểm tra');
  });

  test('whoever may not edit a cell is told so, in Vietnamese, and nothing changes', () => {
    const workbook = sampleWorkbook();
    open(workbook, { user: OWNER, answers: 'yes' }).run('protectTabs');
    const { session } = sampleSession();
    session.open('x.xlsx', writeXlsx(workbook));
    look(session, OTHER, { user: 'canbo.sinho@congdoan-laichau.example' });
    goTo(session, 'Cài đặt', OTHER);
    const before = valuesIn(session, 'Cài đặt');
    expect(() => type(session, 'x', OTHER)).toThrow(new Refusal(words.protected));
    expect(valuesIn(session, 'Cài đặt')).toEqual(before);
  });

  test('an address that is none is not taken for a user', () => {
    const { session } = sampleSession();
    expect(() => look(session, OFFICER, { user: 'ai đó' })).toThrow(words.wrongUser('ai đó'));
  });
});

describe('files', () => {
  test('what is saved is read again as it was shown', () => {
    const { session } = sampleSession();
    goTo(session, 'Sìn Hồ');
    type(session, '12,5');
    const { bytes, name, isChanged } = session.bytes();
    expect([name, isChanged]).toEqual(['lai-chau.xlsx', true]);
    const again = sampleSession().session;
    again.open(name, bytes);
    const all = (each: Session) => each.look(OFFICER, { tab: null, user: null, isNew: true });
    goTo(again, 'Sìn Hồ');
    expect(texts(all(again))).toEqual(texts(all(session)));
  });

  test.each([
    ['no workbook', new Uint8Array([1, 2, 3])],
    ['nothing', new Uint8Array()],
  ])('%s is refused with a sentence, and what was open stays', (_, bytes) => {
    const { session } = sampleSession();
    expect(() => session.open('x.xlsx', bytes)).toThrow(Refusal);
    expect(look(session).state.name).toBe('lai-chau.xlsx');
  });
});
