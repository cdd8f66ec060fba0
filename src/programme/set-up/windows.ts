import { type Day, dayOf, startOfDay } from '../../workbook/moment.ts';
import type { Registration } from '../parse/registration.ts';
import type { Phase } from './programme.ts';

/**
 * The position of the phase in whose window a registration lies, or `null` while the portal was
 * closed. A day without a time lies in the first window that covers any part of that day.
 */
export function phaseOf(registration: Registration, phases: readonly Phase[]): number | null {
  for (let index = 0; index < phases.length; index += 1) {
    const phase = phases[index];
    if (phase && isInWindow(registration, phase)) return index;
  }
  return null;
}

/** Whether the portal was open for this phase at the instant, or at some instant of the day. */
function isInWindow({ day, moment }: Registration, phase: Phase): boolean {
  if (moment !== null) return phase.opens <= moment && moment < phase.closesBefore;
  return dayOf(phase.opens) <= day && startOfDay(day) < phase.closesBefore;
}

/** The position of the first phase whose days of recognition, both ends included, hold the day. */
export function recognitionPhaseOf(day: Day, phases: readonly Phase[]): number | null {
  const index = phases.findIndex(
    (phase) => phase.recognisedFrom <= day && day <= phase.recognisedTo,
  );
  return index < 0 ? null : index;
}
