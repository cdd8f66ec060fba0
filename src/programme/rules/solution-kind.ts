import { type Rule, SOUND } from '../rule.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    readonly 'solution-kind': { readonly typed: string };
  }
}

/** The kind is typed and is none of the seven of the plan. */
export const solutionKind: Rule<'solution-kind'> = {
  id: 'solution-kind',
  severity: 'error',
  source: {
    document: '003',
    section: 'IV.1',
    words:
      'Sáng kiến tham gia Chương trình là các giải pháp kỹ thuật, giải pháp quản lý, giải pháp tác nghiệp, giải pháp ứng dụng tiến bộ kỹ thuật, công nghệ hoặc đề tài nghiên cứu khoa học',
  },
  check({ kind: { typed, trouble } }) {
    return trouble === null ? SOUND : [{ column: 'kind', facts: { typed } }];
  },
};
