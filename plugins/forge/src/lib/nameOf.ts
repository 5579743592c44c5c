import type { User } from '../api';

/** What a user is called, as far as the forge knows. */
export function nameOf(user: User): string {
  return user.full_name || user.login;
}
