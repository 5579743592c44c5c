import { Account } from '../model/Account';
import { ForgeUrls } from '../model/ForgeUrls';

/**
 * A user as Gitea's API shows it.
 */
export function toApiUser(account: Account, urls: ForgeUrls) {
  return {
    id: account.id,
    login: account.login,
    login_name: '',
    source_id: 0,
    full_name: account.fullName,
    email: account.email,
    avatar_url: '',
    html_url: urls.account(account.login),
    language: '',
    is_admin: account.isAdmin,
    last_login: account.createdAt.toISOString(),
    created: account.createdAt.toISOString(),
    restricted: false,
    active: true,
    prohibit_login: false,
    location: '',
    website: '',
    description: account.description,
    visibility: 'public',
    followers_count: 0,
    following_count: 0,
    starred_repos_count: 0,
    username: account.login,
  };
}

/**
 * An organisation as Gitea's API shows it.
 */
export function toApiOrganization(account: Account) {
  return {
    id: account.id,
    name: account.login,
    full_name: account.fullName,
    email: account.email,
    avatar_url: '',
    description: account.description,
    website: '',
    location: '',
    visibility: 'public',
    repo_admin_change_team_access: false,
    username: account.login,
  };
}
