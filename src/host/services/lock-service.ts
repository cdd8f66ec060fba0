import { as } from './google.ts';
import type { HostPort } from './port.ts';
import { host, modelled, other, scope } from './runtime.ts';

type GLock = GoogleAppsScript.Lock.Lock;

/** The run that holds the lock: these services may outlive a run. */
let holder: HostPort | null = null;

/** A question or a page in front of the sheet takes the lock away (documented); answers whether there was one. */
export function dropLock(): boolean {
  const wasHeld = holder === host();
  holder = null;
  return wasHeld;
}

/** One run at a time needs no lock from itself, so only others can be in its way. */
class LockService implements Pick<GLock, 'releaseLock' | 'tryLock'> {
  /** Waiting for somebody who does not let go takes the whole time. */
  tryLock(milliseconds: number): boolean {
    const { isLockedByOthers, sleep } = host();
    if (isLockedByOthers) sleep(milliseconds);
    else holder = host();
    return !isLockedByOthers;
  }

  releaseLock(): void {
    holder = null;
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
