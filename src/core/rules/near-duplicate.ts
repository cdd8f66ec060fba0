import type { RuleInfo } from '../rule.ts';

/** Two rows are very like: a person decides, in the tab of duplicates, whether they are one initiative. */
export const nearDuplicate: RuleInfo<'near-duplicate'> = {
  id: 'near-duplicate',
  severity: 'warning',
  source: { document: '002', section: '6', words: 'tránh sự trùng lặp sáng kiến' },
};
