import { saysSomething } from '../../workbook/text.ts';
import { portalCodeOf } from '../duplicates/claim.ts';
import type { InitiativeKey } from '../initiative/columns.ts';
import type { Initiative } from '../initiative/read.ts';
import { daysIn } from '../parse/moment.ts';
import type { UnitProgress } from '../progress/progress.ts';
import { hasMet } from '../progress/status.ts';
import type { Settings } from '../set-up/programme.ts';
import type {
  ConditionId,
  Judged,
  JudgedOf,
  JudgedRow,
  RowCondition,
  UnitCondition,
} from './condition.ts';

/** The row counts, or would if it were on the portal: whoever is not there yet is told so. */
const counted: RowCondition<'counted'> = {
  id: 'counted',
  source: { document: '001', section: 'IV.1.b' },
  judge({ counts, errors }) {
    const others = errors.filter((rule) => rule !== 'not-on-portal');
    const isRead = counts === 'yes' || counts === 'error';
    return {
      answer: isRead && others.length === 0 ? 'yes' : 'no',
      column: null,
      facts: { errors: others, state: isRead ? 'read' : counts },
    };
  },
};

/** The portal has it: the row bears its day. A code without a day does not count, a day without a code does. */
const onPortal: RowCondition<'on-portal'> = {
  id: 'on-portal',
  source: { document: '001', section: 'IV' },
  judge({ initiative, errors }) {
    const by = initiative.registered.value ? 'day' : portalCodeOf(initiative) ? 'code' : null;
    const isThere = by !== null && !errors.includes('not-on-portal');
    return { answer: isThere ? 'yes' : 'no', column: 'registered', facts: { by } };
  },
};

/** The benefit of one year reaches the threshold; exactly the threshold does. */
const benefit: RowCondition<'benefit'> = {
  id: 'benefit',
  source: { document: '001', section: 'IV.1.b' },
  judge({ initiative }, { awardThreshold: threshold }) {
    const { typed, trouble } = initiative.benefit;
    const amount = benefitOf(initiative);
    const answer =
      trouble !== null ? 'unknown' : amount !== null && amount >= threshold ? 'yes' : 'no';
    return { answer, column: 'benefit', facts: { amount, typed, threshold } };
  },
};

/** Someone marked it as outstanding in social value. */
const outstanding: RowCondition<'outstanding'> = {
  id: 'outstanding',
  source: { document: '001', section: 'IV.1.b' },
  judge({ initiative: { outstanding: mark } }) {
    const answer = mark.trouble !== null ? 'unknown' : mark.value ? 'yes' : 'no';
    return { answer, column: 'outstanding', facts: { typed: mark.typed } };
  },
};

/** A document confirms the benefit. */
const valueConfirmed: RowCondition<'value-confirmed'> = {
  id: 'value-confirmed',
  source: { document: '001', section: 'V' },
  judge({ initiative: { benefitDocument: document } }) {
    const answer = saysSomething(document) && !DENIAL.test(document) ? 'yes' : 'no';
    return { answer, column: 'benefitDocument', facts: { document } };
  },
};

const DENIAL = /^(?:chưa|không|ko|đang|chờ)(?!\p{L})/iu;

/** The day of recognition and every whole date in the two documents lie in the window, both ends included. */
const papersWindow: RowCondition<'papers-window'> = {
  id: 'papers-window',
  source: { document: '001', section: 'IV' },
  judge({ initiative }, { awardPapersFrom: from, awardPapersTo: to }) {
    const { recognised, recognitionDocument, benefitDocument } = initiative;
    const days: { day: string; column: InitiativeKey }[] = [
      ...(recognised.value === null
        ? []
        : [{ day: recognised.value, column: 'recognised' as const }]),
      ...daysIn(recognitionDocument).map((day) => ({
        day,
        column: 'recognitionDocument' as const,
      })),
      ...daysIn(benefitDocument).map((day) => ({ day, column: 'benefitDocument' as const })),
    ];
    const outside = days.filter(({ day }) => day < from || to < day);
    const answer = outside.length > 0 ? 'no' : days.length === 0 ? 'unknown' : 'yes';
    return { answer, column: outside[0]?.column ?? 'recognised', facts: { from, to, outside } };
  },
};

/** The counted result of a unit reaches the target that it was given. */
const targetMet: UnitCondition<'target-met'> = {
  id: 'target-met',
  source: { document: '001', section: 'IV.1.a' },
  judge({ result, target, status }) {
    if (status === 'lost')
      return { answer: 'unknown', column: null, facts: { result: null, target } };
    return { answer: hasMet(status) ? 'yes' : 'no', column: null, facts: { result, target } };
  },
};

/** Every condition of a row's author, in the order in which they are told. */
export function judgeRow(row: JudgedRow, settings: Settings): Judged[] {
  const judge = <Id extends ConditionId>(condition: RowCondition<Id>): JudgedOf<Id> => {
    return { id: condition.id, ...condition.judge(row, settings) };
  };
  return [
    judge(counted),
    judge(onPortal),
    judge(benefit),
    judge(outstanding),
    judge(valueConfirmed),
    judge(papersWindow),
  ];
}

/** Every condition of a unit. */
export function judgeUnit(unit: UnitProgress, settings: Settings): Judged[] {
  return [{ id: targetMet.id, ...targetMet.judge(unit, settings) }];
}

/** In đồng for one year; `null` where none is stated or it cannot be put in money. */
export function benefitOf({ benefit: { value } }: Pick<Initiative, 'benefit'>): number | null {
  return value === null || value === 'none' ? null : value;
}
