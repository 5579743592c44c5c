import { CollectionVersion, toStamp } from './CollectionVersion';
import { HostedRepository } from './RepositoryHost';

/**
 * Decides what has to be asked about a repository that a list shows.
 *
 * @returns `nothing`; `commit` if what changed may not be in its default branch;
 *   `all` if its files have to be read
 */
export function decideReading(
  repository: HostedRepository,
  known: CollectionVersion | undefined,
): 'nothing' | 'commit' | 'all' {
  if (known?.fullName !== repository.fullName) {
    return 'all';
  }
  return known.stamp === toStamp(repository) ? 'nothing' : 'commit';
}
