import { as } from './google.ts';
import type { LockKind } from './port.ts';
import { Exception, host, modelled, other, scope } from './runtime.ts';

type GLock = GoogleAppsScript.Lock.Lock;

const held = new Set<LockKind>();

/** `alert` and `prompt` suspend the script, and locks do not survive it (documented). */
export function dropLocks(): void {
  held.clear();
}

export class LockService implements GLock {
  readonly kind: LockKind;

  constructor(kind: LockKind) {
    this.kind = kind;
  }

  hasLock(): boolean {
    return held.has(this.kind);
  }

  /** Waiting for somebody who does not let go takes the whole time. */
  tryLock(milliseconds: number): boolean {
    if (host().heldByOthers(this.kind)) host().sleep(milliseconds);
    if (host().heldByOthers(this.kind)) return false;
    held.add(this.kind);
    return true;
  }

  waitLock(milliseconds: number): void {
    if (!this.tryLock(milliseconds)) {
      throw new Exception('Lock timeout: another process was holding the lock for too long.');
    }
  }

  releaseLock(): void {
    held.delete(this.kind);
  }
}

export class LockServiceService implements GoogleAppsScript.Lock.LockService {
  getDocumentLock(): GLock {
    return as(new LockService('document'));
  }

  getScriptLock(): GLock {
    return as(new LockService('script'));
  }

  getUserLock(): GLock {
    return as(new LockService('user'));
  }
}

modelled('LockService.Lock', scope.none, LockService, {
  hasLock: other(''),
  releaseLock: other(''),
  tryLock: other('number'),
  waitLock: other('number'),
});

modelled('LockService', scope.none, LockServiceService, {
  getDocumentLock: other(''),
  getScriptLock: other(''),
  getUserLock: other(''),
});
