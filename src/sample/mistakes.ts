import { addDays, type Day, dayOf } from '../workbook/moment.ts';
import { momentOf, onDay, type SampleRow } from './row.ts';
import { KINDS } from './vocabulary/pattern.ts';

/** What is wrong with a planted row: the rules it breaks and how it differs from a sound row. */
interface Mistake {
  readonly rules: readonly string[];
  readonly change: (row: SampleRow) => Partial<SampleRow>;
}

/** The cell is required, and without it nothing shows a recognition. */
const LACKS_RECOGNITION: readonly string[] = ['not-recognised'];

/** Mistakes that a row makes by itself; those that need another row are in `planting.ts`. */
export const MISTAKES = {
  'no-title': mistake('required', () => ({ title: '' })),
  'no-author': mistake('required', () => ({ author: '', coauthors: '' })),
  'no-grassroots': mistake('required', () => ({ grassroots: '' })),
  'no-kind': mistake('required', () => ({ kind: '' })),
  'no-applied': mistake('required', () => ({ applied: '' })),
  'no-document': mistake(LACKS_RECOGNITION, () => ({ recognitionDocument: '' })),
  'no-recognition-date': mistake(LACKS_RECOGNITION, () => ({ recognised: '' })),
  'not-recognised-yet': mistake('not-recognised', () => ({
    recognised: '',
    recognitionDocument: 'Chưa công nhận',
    remark: 'Hội đồng sáng kiến họp cuối quý',
  })),
  'not-on-portal': mistake('not-on-portal', () => ({ registered: '', portalCode: '' })),
  'closed-hours': mistake('portal-window', () => ({
    ...recognisedOn('2022-05-27'),
    registered: { at: '2022-06-01T03:00:00', clock: true },
  })),
  'before-opening': mistake('portal-window', () => ({
    ...recognisedOn('2021-12-24'),
    registered: { at: '2022-01-08T05:40:00', clock: true },
  })),
  'recognised-too-early': mistake('recognition-window', () => ({
    applied: onDay('2021-09-06'),
    recognised: onDay('2021-08-20'),
  })),
  'recognised-after-registration': mistake('recognition-window', ({ registered }) => ({
    recognised: onDay(addDays(dayOf(momentOf(registered)), 6)),
  })),
  'applied-too-early': mistake('application-window', () => ({ applied: onDay('2021-06-15') })),
  'applied-wrong-year': mistake('application-window', () => ({ applied: onDay('2012-03-14') })),
  'impossible-day': mistake('unreadable', () => ({ recognised: '31/02/2022' })),
  'month-only': mistake('unreadable', () => ({ applied: 'tháng 5/2022' })),
  'registered-month-only': mistake('unreadable', () => ({ registered: 'tháng 10/2022' })),
  'unknown-kind': mistake('solution-kind', () => ({ kind: 'Giải pháp khác' })),
  'no-benefit': mistake('benefit', () => ({ benefit: '', socialBenefit: '', benefitDocument: '' })),
  'vague-amount': mistake('benefit-amount', () => ({ benefit: 'khoảng vài chục triệu' })),
  'negative-amount': mistake('benefit-amount', () => ({ benefit: -15_000_000 })),
  'several-years': mistake('benefit-amount', () => ({ benefit: '450 triệu/3 năm' })),
  protected: mistake('protected-ip', () => ({ protectedIp: 'có' })),
  'against-order': mistake('public-order', () => ({ publicOrder: 'x' })),
  pupil: mistake('participant', () => ({ participant: 'Học sinh' })),
  'research-not-accepted': mistake('research-accepted', () => ({
    kind: KINDS.research,
    researchLevel: 'Tỉnh',
    researchAccepted: 'chưa',
    applicationConfirmed: '',
  })),
  'research-level': mistake('research-accepted', () => ({
    kind: KINDS.research,
    researchLevel: 'Cơ sở',
    researchAccepted: 'có',
    applicationConfirmed: 'có',
  })),
  'nothing-done': {
    rules: ['not-recognised', 'not-on-portal'],
    change: () => ({
      recognised: '',
      recognitionDocument: '',
      registered: '',
      portalCode: '',
      remark: 'Bổ sung sau',
    }),
  },
} satisfies Record<string, Mistake>;

export type MistakeId = keyof typeof MISTAKES;

/** The row with the mistake in it: it does not count, and the plan says which rules it breaks. */
export function withMistake(row: SampleRow, id: MistakeId): SampleRow {
  const { rules, change }: Mistake = MISTAKES[id];
  return { ...row, ...change(row), fate: 'mistake', phase: null, rules };
}

/** What a row may have and still count, with the warning it is to raise. */
export const WARNINGS = {
  'phase-mismatch': {
    rules: ['phase-mismatch'],
    change: () => ({
      ...recognisedOn('2022-05-26'),
      registered: { at: '2022-06-13T09:20:00', clock: true },
      order: '2022-06-13T09:20:00',
    }),
  },
  'shares-over-100': {
    rules: ['lead-author'],
    change: () => ({ coauthors: 'Lò Văn Inh 60%; Vàng Thị Dợ 55%' }),
  },
  'thousand-times-too-much': {
    rules: ['benefit-implausible'],
    change: () => ({ benefit: 250_000_000_000 }),
  },
  'union-not-listed': {
    rules: ['unknown-cdcs'],
    change: () => ({ grassroots: 'Trường PTDTBT Tiểu học Huổi Mắn' }),
  },
  'starts-like-a-formula': {
    rules: ['formula-like'],
    change: ({ socialBenefit }) => ({ socialBenefit: `=> ${socialBenefit || 'Dễ áp dụng'}` }),
  },
} satisfies Record<string, Mistake>;

export type WarningId = keyof typeof WARNINGS;

/** The row still counts, and somebody should look at it. */
export function withWarning(row: SampleRow, id: WarningId): SampleRow {
  const { rules, change }: Mistake = WARNINGS[id];
  return { ...row, ...change(row), rules };
}

function mistake(rules: string | readonly string[], change: Mistake['change']): Mistake {
  return { rules: typeof rules === 'string' ? [rules] : rules, change };
}

/** Recognised on a day and, as it should be, applied some weeks before. */
function recognisedOn(day: Day): Pick<SampleRow, 'applied' | 'recognised'> {
  return { applied: onDay(addDays(day, -60)), recognised: onDay(day) };
}
