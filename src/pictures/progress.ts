import { type Html, html } from '../html.ts';
import type { DayCount, Forecast } from '../programme/progress/forecast.ts';
import { expectedBy, phaseDays } from '../programme/progress/pace.ts';
import type { Phase } from '../programme/set-up/programme.ts';
import { ratioValue } from '../programme/set-up/ratio.ts';
import { dayText, wholeNumber } from '../words/numbers.ts';
import { PICTURE_WORDS } from '../words/pictures.ts';
import { addDays, type Day, daysBetween } from '../workbook/moment.ts';
import { type KeyItem, keyOf, LINES } from './fills.ts';
import { type Picture, pictureOf, pixels, SIZE, textAt } from './picture.ts';
import { widthOf } from './text.ts';

const WORDS = PICTURE_WORDS.progress;

/** What is drawn over time: of one unit or of all. */
export interface Course {
  readonly name: string;
  readonly asOf: Day;
  readonly phases: readonly Phase[];
  /** One a phase; all 0 without target. */
  readonly targets: readonly number[];
  readonly result: number;
  /** Units whose part of it is not known. */
  readonly unknown: readonly string[];
  /** Counted rows by the day on the portal. */
  readonly days: readonly DayCount[];
  /** What stands on every day beside the rows: counts of units that keep none. */
  readonly beside: number;
  /** What earlier reports said. */
  readonly reported: readonly (readonly [day: Day, result: number])[];
  readonly forecast: Forecast | null;
}

interface Point {
  readonly day: Day;
  readonly value: number;
}

/** Results, what the targets expect, earlier reports and the forecast over the days of the programme. */
export function progressPicture(course: Course, width: number, id: string): Picture {
  const { name, asOf, result, unknown, forecast, reported } = course;
  const expected = expectedLine(course);
  const counted = countedLine(course);
  const due = expected.length > 0 ? dueOn(course, asOf) : null;
  const end = [...expected, ...counted].reduce((last, { day }) => (day > last ? day : last), asOf);
  const start = counted[0]?.day ?? asOf;
  const most = Math.max(
    1,
    result,
    forecast?.atEnd.high ?? 0,
    ...expected.map(({ value }) => value),
    ...reported.map(([, value]) => value),
  );
  const key: KeyItem[] = [
    { sign: 'counted', text: WORDS.counted },
    ...(due === null ? [] : [{ sign: 'due' as const, text: WORDS.expected }]),
    ...(forecast ? [{ sign: 'forecast' as const, text: WORDS.forecast }] : []),
    ...(reported.length > 0 ? [{ sign: 'reported' as const, text: WORDS.reported }] : []),
  ];
  const head = keyOf(key, width, id);
  const grid = gridOf({ start, end, most, width, top: head.height + 10 });
  const title =
    unknown.length > 0
      ? WORDS.unknown(name, result, unknown)
      : due === null
        ? WORDS.untargeted(name, result)
        : WORDS.title(name, result, due, asOf);
  const body = html`${head.body}${axes(grid)}${forecast && bandOf(forecast, grid)}${due !== null && path(expected, grid, LINES.due)}${steps(counted, grid)}${reported.map(([day, value]) => dot(grid, day, value, 3))}${today(course, grid)}`;
  const table = tableOf(course, due !== null);
  const desc = table.rows
    .map(([day = '', ...rest]) => `${day}: ${rest.filter((text) => text !== '').join(', ')}`)
    .join('; ');
  return pictureOf({ title, desc: `${desc}.`, table }, id, {
    width,
    height: grid.bottom + 24,
    body,
  });
}

/** Corners of what the targets expect: it is straight between the days on which a phase opens or ends. */
function expectedLine({ phases, targets }: Course): Point[] {
  if (targets.every((target) => target === 0)) return [];
  const windows = phases.map(phaseDays);
  const days = windows.flatMap(({ from, to }) => [addDays(from, -1), to]);
  return [...new Set(days)].sort().map((day) => ({
    day,
    value: ratioValue(expectedBy(targets, phases, day)),
  }));
}

function dueOn({ phases, targets }: Course, day: Day): number {
  return ratioValue(expectedBy(targets, phases, day));
}

/** Sums at the end of each week, and on the day of the report. */
function countedLine({ days, beside, phases, asOf }: Course): Point[] {
  const opens = phases.map((phase) => phaseDays(phase).from).sort();
  const first = [opens[0] ?? asOf, days[0]?.[0] ?? asOf, asOf].sort()[0] ?? asOf;
  const points: Point[] = [{ day: first, value: beside }];
  let value = beside;
  let next = 0;
  for (let day = first; day < asOf; ) {
    const after = addDays(day, 7);
    day = after < asOf ? after : asOf;
    for (let each = days[next]; each && each[0] <= day; each = days[next]) {
      value += each[1];
      next += 1;
    }
    points.push({ day, value });
  }
  return points;
}

interface PlotGrid {
  readonly start: Day;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Days across and initiatives up. */
  readonly across: number;
  readonly up: number;
  readonly ticks: readonly number[];
}

const PLOT = { height: 210, narrow: 480 };

function gridOf({
  start,
  end,
  most,
  width,
  top,
}: {
  readonly start: Day;
  readonly end: Day;
  readonly most: number;
  readonly width: number;
  readonly top: number;
}): PlotGrid {
  const step = niceStep(most / 4);
  const up = step * Math.ceil(most / step);
  const ticks = Array.from({ length: Math.round(up / step) + 1 }, (_, index) => index * step);
  const left = pixels(8 + Math.max(...ticks.map((tick) => widthOf(wholeNumber(tick), SIZE.small))));
  const across = Math.max(1, daysBetween(start, end));
  return { start, left, right: width - 6, top, bottom: top + PLOT.height, across, up, ticks };
}

/** 1, 2 or 5 with noughts. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return power * ([1, 2, 5].find((each) => each * power >= least) ?? 10);
}

const x = ({ start, left, right, across }: PlotGrid, day: Day): number =>
  pixels(left + ((right - left) * daysBetween(start, day)) / across);

const y = ({ top, bottom, up }: PlotGrid, value: number): number =>
  pixels(bottom - ((bottom - top) * value) / up);

function axes(grid: PlotGrid): Html {
  const { start, left, right, bottom, ticks, across } = grid;
  const every = (right - left) / (across / 30) < 26 ? 6 : 3;
  const months = monthsFrom(start, across).filter(
    (day) => (Number(day.slice(5, 7)) - 1) % every === 0,
  );
  return html`${ticks.map(
    (
      tick,
    ) => html`<path d="M${left} ${y(grid, tick)}H${right}" stroke="currentColor" stroke-opacity=".2"/>
${textAt(left - 6, y(grid, tick) + 4, wholeNumber(tick), { anchor: 'end', size: SIZE.small })}`,
  )}${months.map(
    (day) => html`<path d="M${x(grid, day)} ${bottom}v5" stroke="currentColor"/>
${textAt(...monthAt(grid, day))}`,
  )}`;
}

/** The name of a month below its first day, within the picture. */
function monthAt(grid: PlotGrid, day: Day): Parameters<typeof textAt> {
  const text = `${day.slice(5, 7)}/${day.slice(0, 4)}`;
  const half = widthOf(text, SIZE.small) / 2;
  const middle = Math.min(Math.max(x(grid, day), half), grid.right - half);
  return [middle, grid.bottom + 18, text, { anchor: 'middle', size: SIZE.small }];
}

function monthsFrom(start: Day, days: number): Day[] {
  return Array.from({ length: days + 1 }, (_, index) => addDays(start, index)).filter((day) =>
    day.endsWith('-01'),
  );
}

function path(points: readonly Point[], grid: PlotGrid, look: Html): Html {
  const line = points.map(({ day, value }) => `${x(grid, day)} ${y(grid, value)}`).join('L');
  return html`<path d="M${line}" ${look}/>
`;
}

function steps(points: readonly Point[], grid: PlotGrid): Html {
  const [first, ...others] = points;
  if (!first) return html``;
  const line = others.map(({ day, value }) => `H${x(grid, day)}V${y(grid, value)}`).join('');
  return html`<path d="M${x(grid, first.day)} ${y(grid, first.value)}${line}" ${LINES.counted}/>
`;
}

function bandOf({ points }: Forecast, grid: PlotGrid): Html {
  const at = (day: Day, value: number): string => `${x(grid, day)} ${y(grid, value)}`;
  const high = points.map((point) => at(point.day, point.high));
  const low = points.map((point) => at(point.day, point.low)).reverse();
  const middle = points.map((point) => ({ day: point.day, value: point.middle }));
  return html`<path d="M${[...high, ...low].join('L')}Z" fill="#1e6fb8" fill-opacity=".18" stroke="#1e6fb8" stroke-opacity=".5"/>
${path(middle, grid, LINES.forecast)}`;
}

function dot(grid: PlotGrid, day: Day, value: number, radius: number): Html {
  return html`<circle cx="${x(grid, day)}" cy="${y(grid, value)}" r="${radius}"/>
`;
}

/** Where the result stands, with its figure on the side where there is room. */
function today({ asOf, result }: Course, grid: PlotGrid): Html {
  const text = WORDS.today(result, asOf);
  const at = x(grid, asOf);
  const isLeft = at - grid.left > widthOf(text, SIZE.text) + 12;
  const beside = isLeft ? at - 8 : at + 8;
  return html`${dot(grid, asOf, result, 4.5)}${textAt(beside, y(grid, result) - 8, text, { anchor: isLeft ? 'end' : 'start', isBold: true })}`;
}

/** The first of each month up to the day of the report, that day, and what is forecast for the last. */
function tableOf(course: Course, isTargeted: boolean) {
  const { asOf, forecast, result, days, beside } = course;
  const first = countedLine(course)[0]?.day ?? asOf;
  const until = (day: Day): number =>
    days.reduce((sum, [each, count]) => (each <= day ? sum + count : sum), beside);
  const months = monthsFrom(first, daysBetween(first, asOf)).filter((day) => day < asOf);
  const due = (day: Day): string[] =>
    isTargeted ? [wholeNumber(Math.ceil(dueOn(course, day)))] : [];
  const past = [...months, asOf].map((day) => [
    dayText(day),
    wholeNumber(day === asOf ? result : until(day)),
    ...due(day),
    ...(forecast ? [''] : []),
  ]);
  const ahead = forecast && [
    dayText(forecast.end),
    '',
    ...due(forecast.end),
    WORDS.range(forecast.atEnd.low, forecast.atEnd.high),
  ];
  return {
    head: [
      WORDS.day,
      WORDS.result,
      ...(isTargeted ? [WORDS.due] : []),
      ...(forecast ? [WORDS.outlook] : []),
    ],
    rows: ahead ? [...past, ahead] : past,
  };
}
