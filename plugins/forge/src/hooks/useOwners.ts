import type { Organization, User } from '../api';
import { useForgeQuery, type Query } from './useForgeQuery';

export type Owners = {
  readonly user: User;
  readonly organizations: readonly Organization[];
};

/** Those who can own a repository that the signed-in user makes: the user and the organisations. */
export function useOwners(): Query<Owners> {
  return useForgeQuery(['owners'], async api => {
    const [user, organizations] = await Promise.all([
      api.users.current(),
      api.users.listOrganizations({ limit: 50 }),
    ]);
    return { user, organizations: organizations.items };
  });
}
