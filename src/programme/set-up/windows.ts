import { type Day, dayOf, lastDayBefore, type Moment, startOfDay } from '../../workbook/moment.ts';
import type { Registration } from '../parse/registration.ts';
import type { Period, Phase, Programme, ProgrammeWindow, Settings } from './programme.ts';

/** A programme of these parts, with what its phases together allow worked out. */
export function makeProgramme(parts: Omit<Programme, 'window'>): Programme {
  return { ...parts, window: windowOf(parts.phases, parts.settings) };
}

function windowOf(phases: readonly Phase[], { appliedFrom, appliedTo }: Settings): ProgrammeWindow {
  const closesBefore = latest(phases.map((phase) => phase.closesBefore)) ?? '';
  return {
    closesBefore,
    lastDay: lastDayBefore(closesBefore),
    recognised: recognitionOf(phases) ?? { from: '', to: '' },
    applied: { from: appliedFrom, to: appliedTo },
  };
}

/** From the first to the last day of recognition of any phase; `null` without phases. */
export function recognitionOf(phases: readonly Phase[]): Period | null {
  const [from] = phases.map((phase) => phase.recognisedFrom).sort();
  const to = latest(phases.map((phase) => phase.recognisedTo));
  return from === undefined || to === undefined ? null : { from, to };
}

function latest(moments: readonly Moment[]): Moment | undefined {
  return [...moments].sort().pop();
}

/**
 * The position of the phase in whose window a registration lies, or `null` while the portal was
 * closed. A day without a time lies in the window that opens first of those that cover any part of it.
 */
export function phaseOf(registration: Registration, phases: readonly Phase[]): number | null {
  let found: number | null = null;
  let opens = '~';
  for (let index = 0; index < phases.length; index += 1) {
    const phase = phases[index];
    if (!phase || phase.opens >= opens || !isInWindow(registration, phase)) continue;
    found = index;
    opens = phase.opens;
  }
  return found;
}

/** Whether the portal was open for this phase at the instant, or at some instant of the day. */
function isInWindow({ day, moment }: Registration, phase: Phase): boolean {
  if (moment !== null) return phase.opens <= moment && moment < phase.closesBefore;
  return dayOf(phase.opens) <= day && startOfDay(day) < phase.closesBefore;
}

/** The position of the phase whose days of recognition, both ends included, hold the day: the earliest such phase. */
export function recognitionPhaseOf(day: Day, phases: readonly Phase[]): number | null {
  let found: number | null = null;
  let from = '~';
  phases.forEach((phase, index) => {
    if (phase.recognisedFrom >= from) return;
    if (day < phase.recognisedFrom || phase.recognisedTo < day) return;
    found = index;
    from = phase.recognisedFrom;
  });
  return found;
}
