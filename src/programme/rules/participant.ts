import { type Rule, SOUND } from '../rule.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    readonly participant: { readonly typed: string };
  }
}

/** Someone is named who is no union officer, member or worker; an empty cell is not asked about. */
export const participant: Rule<'participant'> = {
  id: 'participant',
  severity: 'error',
  source: {
    document: '003',
    section: 'II.1',
    words: 'Cán bộ công đoàn, đoàn viên, công nhân viên chức lao động (CNVCLĐ).',
  },
  check({ participant: { typed, trouble } }) {
    return trouble === null ? SOUND : [{ column: 'participant', facts: { typed } }];
  },
};
