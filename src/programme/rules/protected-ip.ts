import { type Rule, SOUND } from '../rule.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    /** Unanswered where nothing is typed. */
    readonly 'protected-ip': { readonly typed: string };
  }
}

/** Protected as intellectual property; unanswered where the tab asks is a warning, but only where the office wants an answer. */
export const protectedIp: Rule<'protected-ip'> = {
  id: 'protected-ip',
  severity: 'error',
  source: {
    document: '003',
    section: 'IV.3',
    words: 'Sáng kiến đang được bảo hộ quyền sở hữu trí tuệ theo quy định của pháp luật.',
  },
  check({ protectedIp: answer }, { programme }) {
    if (answer === null || answer.value === false || answer.trouble !== null) return SOUND;
    if (answer.value) return [{ column: 'protectedIp', facts: { typed: answer.typed } }];
    if (!programme.settings.mustDeclare) return SOUND;
    return [{ column: 'protectedIp', facts: { typed: '' }, severity: 'warning' }];
  },
};
