import { type Rule, SOUND } from '../rule.ts';

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
