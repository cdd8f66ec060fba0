import { as } from './google.ts';
import { host, modelled, other, scope } from './runtime.ts';

type GLock = GoogleAppsScript.Lock.Lock;

/** A question or a page in front of the sheet takes the lock away (documented); answers whether there was one. */
export function dropLock(): boolean {
  return host().dropLock();
}

/** A run needs no lock from itself, so only others can be in its way. */
class LockService implements Pick<GLock, 'releaseLock' | 'tryLock'> {
  /** Waiting for somebody who does not let go takes the whole time; no lock is got in less than none (reported). */
  tryLock(milliseconds: number): boolean {
    if (milliseconds < 0) return false;
    const isOurs = host().takeLock();
    if (!isOurs) host().sleep(milliseconds);
    return isOurs;
  }

  releaseLock(): void {
    host().dropLock();
  }
}

export class LockServiceService
  implements Pick<GoogleAppsScript.Lock.LockService, 'getDocumentLock'>
{
  getDocumentLock(): GLock {
    return as(new LockService());
  }
}

modelled('LockService.Lock', scope.none, LockService, {
  releaseLock: other(''),
  tryLock: other('number'),
});

modelled('LockService', scope.none, LockServiceService, { getDocumentLock: other('') });
