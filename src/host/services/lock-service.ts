import { as } from './google.ts';
import { host, modelled, other, scope } from './runtime.ts';

type GLock = GoogleAppsScript.Lock.Lock;

/** One run at a time needs no lock from itself, so only others can be in its way. */
class LockService implements Pick<GLock, 'releaseLock' | 'tryLock'> {
  /** Waiting for somebody who does not let go takes the whole time. */
  tryLock(milliseconds: number): boolean {
    const { isLockedByOthers, sleep } = host();
    if (isLockedByOthers) sleep(milliseconds);
    return !isLockedByOthers;
  }

  releaseLock(): void {}
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
