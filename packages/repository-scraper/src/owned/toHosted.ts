import { HostedRepository } from '../RepositoryHost';
import { OwnedRepository } from './ownedRepositorySchema';

/**
 * Makes what all hosts have of a repository, but for when something last happened to it.
 *
 * @param wanted - What the configuration asks for besides
 * @public
 */
export function toHosted(
  repository: OwnedRepository,
  wanted: { readonly forks: boolean; readonly archived: boolean },
): Omit<HostedRepository, 'activeAt'> {
  return {
    id: String(repository.id),
    fullName: repository.full_name,
    url: repository.html_url,
    branch: repository.default_branch || undefined,
    isLeftOut:
      (!wanted.forks && repository.fork === true) ||
      (!wanted.archived && repository.archived === true),
  };
}
