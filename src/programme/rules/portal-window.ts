import { type Moment, startOfDay } from '../../workbook/moment.ts';
import type { Registration } from '../parse/registration.ts';
import { type Rule, SOUND } from '../rule.ts';
import type { Phase } from '../set-up/programme.ts';
import { phaseOf } from '../set-up/windows.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    /** Closed since the end of the phase before and until the start of the next, where there are such. */
    readonly 'portal-window': {
      readonly registered: Registration;
      readonly closedSince: Moment | null;
      readonly opensNext: Moment | null;
    };
  }
}

/** Registered while the portal was closed: before the first phase, between two, or after the last. */
export const portalWindow: Rule<'portal-window'> = {
  id: 'portal-window',
  severity: 'error',
  source: {
    document: '003',
    section: 'V',
    words:
      'đăng ký cập nhật trên cổng trực tuyến từ 7h00, ngày 08/01/2022 và kết thúc trước 24h00 ngày 01/9/2023',
  },
  check({ registered: { value: registered } }, { programme }) {
    if (registered === null || phaseOf(registered, programme.phases) !== null) return SOUND;
    const facts = { registered, ...closedAround(registered, programme.phases) };
    return [{ column: 'registered', facts }];
  },
};

function closedAround(
  registered: Registration,
  phases: readonly Phase[],
): { closedSince: Moment | null; opensNext: Moment | null } {
  const instant = registered.moment ?? startOfDay(registered.day);
  let closedSince: Moment | null = null;
  let opensNext: Moment | null = null;
  for (const { opens, closesBefore } of phases) {
    if (closesBefore <= instant && closesBefore > (closedSince ?? '')) closedSince = closesBefore;
    if (opens > instant && (opensNext === null || opens < opensNext)) opensNext = opens;
  }
  return { closedSince, opensNext };
}
