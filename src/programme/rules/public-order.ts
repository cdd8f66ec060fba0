import { type Rule, SOUND } from '../rule.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    readonly 'public-order': { readonly typed: string };
  }
}

/** Marked as against public order or social ethics; unanswered where the tab asks is a warning, but only where the office wants an answer. */
export const publicOrder: Rule<'public-order'> = {
  id: 'public-order',
  severity: 'error',
  source: {
    document: '003',
    section: 'IV.3',
    words: 'Sáng kiến có nội dung trái với trật tự công cộng hoặc đạo đức xã hội;',
  },
  check({ publicOrder: answer }, { programme }) {
    if (answer === null || answer.value === false || answer.trouble !== null) return SOUND;
    if (answer.value) return [{ column: 'publicOrder', facts: { typed: answer.typed } }];
    if (!programme.settings.mustDeclare) return SOUND;
    return [{ column: 'publicOrder', facts: { typed: '' }, severity: 'warning' }];
  },
};
