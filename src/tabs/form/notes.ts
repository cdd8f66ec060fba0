import type { Place } from '../../programme/finding.ts';
import { type Gap, isLost } from '../../programme/gaps.ts';
import { sum } from '../../programme/progress/progress.ts';
import { isFarBelow } from '../../programme/progress/status.ts';
import type { ReportFigures } from '../../programme/report.ts';
import { percent } from '../../programme/set-up/ratio.ts';
import { ruleTitle } from '../../words/findings.ts';
import { NOTE_WORDS } from '../../words/form.ts';
import { groupBy } from '../../workbook/group.ts';

/** Names shown of a list that may be long; the tab of findings has them all. */
const NAMES_SHOWN = 4;

interface Note {
  readonly role: 'note-heading' | 'note';
  readonly text: string;
}

/** What the form says of the whole, and what is to be known of the figures that it is made of. */
export function noteGroups(report: ReportFigures) {
  const isTargeted = report.units.some(({ target }) => target !== null);
  return {
    official: [
      ...(isTargeted ? [] : [NOTE_WORDS.noTargets]),
      ...overallLines(report),
      ...reportedLines(report),
    ],
    quality: [
      ...gapSentences(report.gaps),
      ...notCountedLines(report),
      ...disputedLines(report),
      ...portalLines(report),
      ...coverageLines(report),
    ],
  };
}

/** What a reader of the form must know beside its figures, a line each. */
export function renderNotes(report: ReportFigures): Note[] {
  const isTargeted = report.units.some(({ target }) => target !== null);
  const lines = [
    ...(isTargeted ? [] : [NOTE_WORDS.noTargets]),
    ...gapSentences(report.gaps),
    ...overallLines(report),
    ...reportedLines(report),
    ...notCountedLines(report),
    ...disputedLines(report),
    ...portalLines(report),
    ...coverageLines(report),
  ];
  return [
    { role: 'note-heading', text: NOTE_WORDS.heading },
    ...lines.flatMap(fold).map((text): Note => ({ role: 'note', text })),
  ];
}

function overallLines({
  programme: { settings, phases },
  total,
  totalWithTarget,
  ranking,
}: ReportFigures): string[] {
  const { scope, severeBelow } = settings;
  const withTarget = ranking.filter(({ target, status }) => target !== null && status !== 'lost');
  const exceeded = withTarget.filter((unit) => unit.result > (unit.target ?? 0));
  const low = withTarget.filter((unit) => isFarBelow(unit, severeBelow));
  const others = ranking.filter((unit) => unit.target === null && unit.result > 0);
  const names = (units: typeof ranking) => units.map((unit) => unit.unit.name);
  const lines = [NOTE_WORDS.overall(scope, total)];
  if (others.length > 0 && total.target > 0) {
    lines.push(NOTE_WORDS.withoutCoordinating(names(others), totalWithTarget));
  }
  if (exceeded.length > 0) lines.push(NOTE_WORDS.exceeded(names(exceeded)));
  const isWhole = total.unknown.length === 0;
  if (low.length > 0 || (isWhole && withTarget.length > 0))
    lines.push(NOTE_WORDS.severe(severeBelow, names(low)));
  const slow = withTarget.filter(({ openPhase }) => openPhase?.isSlow);
  const phase = phases[slow[0]?.openPhase?.index ?? -1];
  if (phase) lines.push(NOTE_WORDS.slowPhase(phase.name, names(slow)));
  return lines;
}

/** So many letters fit across the page in the size of a note. */
const LINE = 145;

/** Breaks a long line at its blanks; what goes on is set in. */
function fold(text: string): string[] {
  if (text.length <= LINE) return [text];
  const end = text.lastIndexOf(' ', LINE);
  const at = end > LINE / 2 ? end : LINE;
  return [text.slice(0, at), ...fold(`     ${text.slice(at).trim()}`)];
}

/** What the set-up lacks, so that a whole tab of nothing is seen: tabs that lack the same go together. */
export function gapSentences(gaps: readonly Gap[]): string[] {
  const inTabs = gaps.filter((gap) => gap.code === 'column' || gap.code === 'undeclared');
  const alike = groupBy(inTabs, ({ code, headers }) => [code, ...headers].join());
  const columns = [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const words = first.code === 'column' ? NOTE_WORDS.lacking : NOTE_WORDS.undeclared;
    const tabs = group.map(({ tab }) => tab);
    const rows = sum(group.map((gap) => gap.rows));
    return [words(tabs.slice(0, NAMES_SHOWN), tabs.length, first.headers, rows)];
  });
  return [...columns, ...gaps.flatMap(otherGap)];
}

/** Whose tab is not there, and what mends it. */
export function lostSentences({ gaps }: Pick<ReportFigures, 'gaps'>): string[] {
  return gapSentences(gaps.filter(isLost));
}

/** What is told by itself, whatever other tabs lack. */
function otherGap(gap: Gap): string[] {
  switch (gap.code) {
    case 'lost-tab':
      return [NOTE_WORDS.lostTab(gap.unit, gap.tab, gap.cell)];
    case 'strange-unit':
      return [NOTE_WORDS.strangeUnits(gap.names.slice(0, NAMES_SHOWN), gap.names.length)];
    case 'columns':
      return [NOTE_WORDS.lackingSeveral(gap.tab, gap.headers, gap.rows)];
    case 'strange-rows': {
      const names = gap.names.filter((name) => name !== '').slice(0, NAMES_SHOWN);
      return [NOTE_WORDS.strangeRows(gap.tab, gap.rows, names)];
    }
    case 'column':
    case 'undeclared':
      return [];
  }
}

function reportedLines({ ranking }: ReportFigures): string[] {
  const units = ranking.filter(
    ({ source, unit }) => source === 'reported' && unit.reported.some((count) => count !== null),
  );
  const counts = units.map(({ unit, phases }) =>
    NOTE_WORDS.reportedUnit(
      unit.name,
      phases.map((phase) => phase.result),
    ),
  );
  return counts.length === 0 ? [] : [NOTE_WORDS.reported(counts)];
}

function notCountedLines(report: ReportFigures): string[] {
  const { notCounted, unfinished, later, asOf, passedOver, units } = report;
  const rows = sum(notCounted.map((reason) => reason.rows));
  const lines =
    rows === 0
      ? unfinished === 0 && units.some(({ source }) => source === 'rows')
        ? [NOTE_WORDS.everyRowCounts]
        : []
      : [
          NOTE_WORDS.notCounted(rows),
          ...notCounted.map((reason) => NOTE_WORDS.reason(ruleTitle(reason.rule), reason.rows)),
        ];
  const { layout, prefilled } = passedOver;
  return [
    ...lines,
    ...(unfinished === 0 ? [] : [NOTE_WORDS.unfinished(unfinished)]),
    ...(later === 0 ? [] : [NOTE_WORDS.later(later, asOf)]),
    ...(layout + prefilled === 0 ? [] : [NOTE_WORDS.passedOver(layout, prefilled)]),
  ];
}

function disputedLines({ disputed }: ReportFigures): string[] {
  if (!disputed) return [];
  const { day, counted, closed } = disputed;
  return [
    NOTE_WORDS.disputed(day, counted.length, closed.length),
    ...placeLines([...counted, ...closed]),
  ];
}

function placeLines(places: readonly Place[]): string[] {
  const tabs = [...new Set(places.map((place) => place.tab))];
  return tabs.map((tab) => {
    const here = places.filter((place) => place.tab === tab);
    const rows = here.map((place) => place.row);
    return NOTE_WORDS.place(here[0]?.unit ?? '', tab, rows);
  });
}

function portalLines({ ranking }: ReportFigures): string[] {
  const compared = ranking.flatMap(({ unit, portal }) =>
    portal ? [{ name: unit.name, ...portal }] : [],
  );
  if (compared.length === 0) return [];
  const differing = compared.filter(({ count, ours }) => count !== ours);
  if (differing.length === 0) return [NOTE_WORDS.portalAgrees];
  return [
    NOTE_WORDS.portal,
    ...differing.map(({ name, count, ours, day }) => NOTE_WORDS.portalUnit(name, count, ours, day)),
  ];
}

/** Which of those below the units have no initiative; nothing where there is no level below. */
function coverageLines({ programme: { settings }, ranking }: ReportFigures): string[] {
  const { below } = settings;
  const lists = ranking.flatMap((unit) =>
    unit.coverage ? [{ name: unit.unit.name, ...unit.coverage }] : [],
  );
  if (below === '' || lists.length === 0) return [];
  const covered = sum(lists.map((list) => list.covered));
  const all = sum(lists.map((list) => list.listed));
  return [
    NOTE_WORDS.coverage(below, covered, all, percent(covered, all)),
    ...lists
      .filter((list) => list.without.length > 0)
      .map(({ name, without }) =>
        NOTE_WORDS.coverageUnit(name, below, without.length, without.slice(0, NAMES_SHOWN)),
      ),
  ];
}
