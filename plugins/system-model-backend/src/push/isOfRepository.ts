import { toRepositoryAddress } from './toRepositoryAddress';

/** What follows the address of a repository in that of a place in it, at GitHub, GitLab and Gitea. */
const INSIDE = /^\/(?:tree|blob|edit|raw|src|-)(?:\/|$)/;

/**
 * Whether a location is a repository, or a place in it.
 *
 * @param location - With or without `url:` before it
 * @param repository - As of {@link toRepositoryAddress}
 */
export function isOfRepository(location: string, repository: string): boolean {
  const address = toRepositoryAddress(location.replace(/^url:/, ''));
  return (
    address === repository ||
    (address !== undefined &&
      address.startsWith(repository) &&
      INSIDE.test(address.slice(repository.length)))
  );
}
