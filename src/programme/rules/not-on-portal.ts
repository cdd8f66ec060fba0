import { type Rule, SOUND } from '../rule.ts';

declare module '../finding.ts' {
  interface FindingFacts {
    /** The portal code is typed although the day is not: the likeliest thing to mend. */
    readonly 'not-on-portal': { readonly portalCode: string };
  }
}

/** Declared but never put on the portal, so that the national figures cannot hold it. */
export const notOnPortal: Rule<'not-on-portal'> = {
  id: 'not-on-portal',
  severity: 'error',
  source: {
    document: '003',
    section: 'II.4',
    words:
      'cập nhật sáng kiến của mình lên Cổng trực tuyến Công đoàn Việt Nam để tham dự Chương trình',
  },
  check({ registered: { value, trouble }, portalCode }) {
    if (value !== null || (trouble !== null && trouble !== 'not-yet')) return SOUND;
    return [{ column: 'registered', facts: { portalCode } }];
  },
};
