import { ForgeEventRepository, ForgeUser } from '@fairway/plugin-forge-common';
import { Principal } from '../auth/Principal';
import { Account } from '../model/Account';
import { ForgeUrls } from '../model/ForgeUrls';
import { Repository } from '../model/Repository';

/**
 * A repository as events carry it.
 */
export function toEventRepository(
  repository: Repository,
  urls: ForgeUrls,
): ForgeEventRepository {
  return {
    id: repository.id,
    name: repository.name,
    full_name: `${repository.owner.login}/${repository.name}`,
    owner: toForgeUser(repository.owner),
    html_url: urls.page(repository),
    clone_url: urls.clone(repository),
    default_branch: repository.defaultBranch,
  };
}

/**
 * Who did something, as events carry it.
 */
export function toSender(principal: Principal): ForgeUser {
  return principal.kind === 'anonymous'
    ? { id: 0, login: 'anonymous', full_name: '', email: '' }
    : toForgeUser(principal.account);
}

function toForgeUser(account: Account): ForgeUser {
  return {
    id: account.id,
    login: account.login,
    full_name: account.fullName,
    email: account.email,
  };
}
