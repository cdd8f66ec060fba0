import type { GUser } from './google.ts';
import { host, modelled, needing, other, scope } from './runtime.ts';
import { userOf } from './user.ts';

/** Who runs the script, and where its clock stands. */
export class SessionService implements Pick<GoogleAppsScript.Base.Session, keyof typeof methods> {
  /** Without an address where Google would not tell it, as in simple triggers (documented). */
  getActiveUser(): GUser {
    const { mode, activeUser, doubts } = host();
    return userOf(mode === 'FULL' && doubts.clicker === 'told' ? activeUser : '');
  }

  getEffectiveUser(): GUser {
    return userOf(host().mode === 'FULL' ? host().effectiveUser : '');
  }

  getScriptTimeZone(): string {
    return host().scriptTimeZone;
  }
}

const methods = {
  getActiveUser: needing(scope.email, other('')),
  getEffectiveUser: needing(scope.email, other('')),
  getScriptTimeZone: other(''),
};

modelled('Session', scope.none, SessionService, methods);
