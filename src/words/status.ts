import { hasMet, isBehind, type Status } from '../programme/progress/status.ts';

/** The word that stands beside every colour. */
export const STATUS_WORDS: { readonly [Each in Status]: string } = {
  exceeded: 'Vượt chỉ tiêu',
  met: 'Đạt chỉ tiêu',
  'on-track': 'Đúng tiến độ',
  behind: 'Chậm',
  severe: 'Rất chậm',
  'no-target': 'Không giao chỉ tiêu',
  lost: 'Không thấy tab',
};

interface Standing {
  readonly status: Status;
  readonly openPhase: { readonly index: number; readonly isSlow: boolean } | null;
}

/**
 * A status, with an open phase that is slow: "Đúng tiến độ; Giai đoạn 2 chậm". What was met is then said to be
 * the whole, or the two would seem to contradict each other; for a unit that is behind the status says enough.
 */
export function standingWords(
  { status, openPhase }: Standing,
  phases: readonly { readonly name: string }[],
): string {
  if (!openPhase?.isSlow || isBehind(status)) return STATUS_WORDS[status];
  const whole = hasMet(status) ? ' cả chương trình' : '';
  return `${STATUS_WORDS[status]}${whole}; ${phases[openPhase.index]?.name ?? ''} chậm`;
}
