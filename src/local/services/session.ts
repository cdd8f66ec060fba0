import type { GUser } from './google.ts';
import { host, modelled, needing, other, scope } from './runtime.ts';
import { userOf } from './user.ts';

type Modelled = Pick<
  GoogleAppsScript.Base.Session,
  'getActiveUser' | 'getActiveUserLocale' | 'getEffectiveUser' | 'getScriptTimeZone'
>;

/** Who runs the script, and where its clock stands. */
export class SessionService implements Modelled {
  /** Without an address where Google would not tell it, as in simple triggers (documented). */
  getActiveUser(): GUser {
    return userOf(host().mode === 'FULL' ? host().activeUser : '');
  }

  getEffectiveUser(): GUser {
    return userOf(host().mode === 'FULL' ? host().effectiveUser : '');
  }

  getActiveUserLocale(): string {
    return 'vi';
  }

  getScriptTimeZone(): string {
    return host().scriptTimeZone;
  }
}

modelled('Session', scope.none, SessionService, {
  getActiveUser: needing(scope.email, other('')),
  getActiveUserLocale: other(''),
  getEffectiveUser: needing(scope.email, other('')),
  getScriptTimeZone: other(''),
});
