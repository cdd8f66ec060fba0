import { type Day, dayOf } from '../../workbook/moment.ts';
import { plainKey } from '../../workbook/text.ts';
import type { Initiative } from '../initiative/read.ts';
import { parseDay } from '../parse/day.ts';
import { type Fault, type Rule, SOUND } from '../rule.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    readonly 'research-accepted': {
      /** `time`: accepted before the programme began. */
      readonly lacks: 'level' | 'acceptance' | 'time' | 'confirmation';
      readonly typed: string;
    };
  }
}

/**
 * A research topic lacks its level (tỉnh, bộ, ngành), its acceptance since 9/2021, or the confirmation of
 * the head where it is applied. Its application is asked of every row (application-window).
 */
export const researchAccepted: Rule<'research-accepted'> = {
  id: 'research-accepted',
  severity: 'error',
  source: {
    document: '003',
    section: 'IV.2.3',
    words:
      'Đề tài được nghiệm thu và ứng dụng trong thực tế từ tháng 9/2021, đã mang lại hiệu quả kinh tế - xã hội, được thủ trưởng cơ quan, đơn vị, doanh nghiệp nơi ứng dụng đề tài khoa học đó xác nhận hiệu quả ứng dụng thực tế.',
  },
  check(initiative, { programme }) {
    if (initiative.kind.value !== 'research') return SOUND;
    const { researchAccepted: accepted, applicationConfirmed: confirmed } = initiative;
    const faults: Fault<'research-accepted'>[] = [];
    const level = levelOf(initiative);
    if (!LEVEL.test(plainKey(level)) || LOWER_LEVEL.test(plainKey(level))) {
      faults.push({ column: 'researchLevel', facts: { lacks: 'level', typed: level } });
    }
    if (accepted.value !== true) {
      const facts = { lacks: 'acceptance', typed: accepted.typed } as const;
      faults.push({ column: 'researchAccepted', facts });
    } else if (isBefore(programme.window.applied.from, accepted.typed)) {
      const facts = { lacks: 'time', typed: accepted.typed } as const;
      faults.push({ column: 'researchAccepted', facts });
    }
    if (confirmed.value !== true) {
      const facts = { lacks: 'confirmation', typed: confirmed.typed } as const;
      faults.push({ column: 'applicationConfirmed', facts });
    }
    return faults;
  },
};

const LEVEL = /\b(?:tinh|bo|nganh|thanh pho truc thuoc)\b/;
const LOWER_LEVEL = /\b(?:co so|truong|huien|xa)\b/;

/** The day where a day was typed, not the number of a document. */
function dayTyped(typed: string): Day | null {
  return /^\d{4}-\d\d-\d\dT/.test(typed) ? dayOf(typed) : parseDay(typed).value;
}

function isBefore(first: Day, typed: string): boolean {
  const day = dayTyped(typed);
  return day !== null && day < first;
}

/** The level may stand in the kind: "Đề tài NCKH cấp tỉnh". */
function levelOf({ researchLevel, kind }: Initiative): string {
  if (researchLevel !== '') return researchLevel;
  return /(?:cấp|cap)\s+(.+)$/i.exec(kind.typed.normalize('NFC'))?.[1] ?? '';
}
