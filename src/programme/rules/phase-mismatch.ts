import type { Day } from '../../workbook/moment.ts';
import { type Rule, SOUND } from '../rule.ts';
import { phaseOf, recognitionPhaseOf } from '../set-up/windows.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    readonly 'phase-mismatch': {
      readonly recognised: Day;
      readonly recognisedIn: string;
      readonly registered: Day;
      readonly registeredIn: string;
    };
  }
}

/**
 * Recognised in one phase and registered in a later one: counted where it was registered, unless the
 * setting `Sai giai đoạn` is strict.
 */
export const phaseMismatch: Rule<'phase-mismatch'> = {
  id: 'phase-mismatch',
  severity: 'warning',
  source: {
    document: '003',
    section: 'V',
    words:
      'Giai đoạn 2: Cập nhật sáng kiến tham gia từ 7h00 ngày 01/6/2022 đến trước 24h00 ngày 01/9/2023 đối với các sáng kiến đủ điều kiện trong giai đoạn này.',
  },
  check(initiative, { programme: { phases, settings } }) {
    const recognised = initiative.recognised.value;
    const registered = initiative.registered.value;
    // Recognised after its registration is a fault of its own (recognition-window).
    if (recognised === null || registered === null || recognised > registered.day) return SOUND;
    const registeredAt = phaseOf(registered, phases);
    const registeredIn = registeredAt === null ? undefined : phases[registeredAt];
    if (!registeredIn) return SOUND;
    if (registeredIn.recognisedFrom <= recognised && recognised <= registeredIn.recognisedTo) {
      return SOUND;
    }
    const recognisedIn = phases[recognitionPhaseOf(recognised, phases) ?? -1];
    if (!recognisedIn) return SOUND;
    const facts = {
      recognised,
      recognisedIn: recognisedIn.name,
      registered: registered.day,
      registeredIn: registeredIn.name,
    };
    return [{ column: 'recognised', facts, severity: settings.phaseMismatch }];
  },
};
