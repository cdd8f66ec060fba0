import { groupBy } from '../../workbook/group.ts';
import { duplicate } from '../duplicates/exact.ts';
import { nearDuplicate } from '../duplicates/review.ts';
import type { Finding } from '../finding.ts';
import { isUnfinished } from '../initiative/missing.ts';
import type { Initiative } from '../initiative/read.ts';
import type { Rule, RuleContext, RuleInfo } from '../rule.ts';
import type { Programme } from '../set-up/programme.ts';
import { makeRegistry } from '../set-up/registry.ts';
import { applicationWindow } from './application-window.ts';
import { benefit } from './benefit.ts';
import { benefitAmount } from './benefit-amount.ts';
import { benefitImplausible } from './benefit-implausible.ts';
import { formulaLike } from './formula-like.ts';
import { leadAuthor } from './lead-author.ts';
import { notOnPortal } from './not-on-portal.ts';
import { notRecognised } from './not-recognised.ts';
import { participant } from './participant.ts';
import { phaseMismatch } from './phase-mismatch.ts';
import { portalWindow } from './portal-window.ts';
import { protectedIp } from './protected-ip.ts';
import { publicOrder } from './public-order.ts';
import { recognitionWindow } from './recognition-window.ts';
import { required } from './required.ts';
import { researchAccepted } from './research-accepted.ts';
import { solutionKind } from './solution-kind.ts';
import { unknownCdcs } from './unknown-cdcs.ts';
import { unreadable } from './unreadable.ts';

/** The rules that look at one row, in the order in which their findings are told. */
export const ROW_RULES: readonly Rule[] = [
  required,
  unreadable,
  notRecognised,
  recognitionWindow,
  applicationWindow,
  notOnPortal,
  portalWindow,
  phaseMismatch,
  solutionKind,
  benefit,
  benefitAmount,
  benefitImplausible,
  leadAuthor,
  protectedIp,
  publicOrder,
  researchAccepted,
  participant,
  unknownCdcs,
  formulaLike,
];

/** Every rule, those across rows after those of a row. */
export const RULES: readonly RuleInfo[] = [...ROW_RULES, duplicate, nearDuplicate];

/** Works out once what the rules ask of the programme. */
export function ruleContext(programme: Programme): RuleContext {
  const lists = groupBy(programme.grassroots, ({ unit }) => unit);
  const registries = new Map([...lists].map(([unit, list]) => [unit, makeRegistry(list)]));
  return { programme, grassrootsOf: (unit) => registries.get(unit) ?? null };
}

/**
 * All that the rules of a row say about it, in their order: nothing while it is being typed, and of a
 * cell that a program has not filled only that.
 */
export function checkInitiative(initiative: Initiative, context: RuleContext): Finding[] {
  const { unit, tab, row, states } = initiative;
  const findings: Finding[] = [];
  if (isUnfinished(initiative)) return findings;
  for (const rule of ROW_RULES) {
    for (const { column, facts, severity = rule.severity } of rule.check(initiative, context)) {
      if (states.some((cell) => cell.column === column) && rule.id !== unreadable.id) continue;
      // A rule's faults carry that rule's facts; the compiler does not follow this through the list.
      findings.push({ rule: rule.id, severity, unit, tab, row, column, facts } as Finding);
    }
  }
  return findings;
}
