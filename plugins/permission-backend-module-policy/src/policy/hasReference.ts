import { PolicyUser } from './PolicyUser';

/** Whether a user is, or belongs to, one of some users and groups. */
export function hasReference(
  user: PolicyUser,
  refs: readonly string[],
): boolean {
  return user.ownership.some(ref => refs.includes(ref));
}
