import type { GUser } from './google.ts';
import { as } from './google.ts';
import { modelled, other, scope } from './runtime.ts';

/** Somebody with an account; the address is empty when Google does not tell it. */
class UserService implements Pick<GUser, 'getEmail'> {
  readonly email: string;

  constructor(email: string) {
    this.email = email;
  }

  getEmail(): string {
    return this.email;
  }

  /** Reported. */
  toString(): string {
    return this.email;
  }
}

export function userOf(email: string): GUser {
  return as(new UserService(email));
}

/** The address of a user given as text or as object. */
export function emailOf(user: unknown): string {
  return user instanceof UserService ? user.email : String(user);
}

modelled('Session.User', scope.none, UserService, { getEmail: other('') });
