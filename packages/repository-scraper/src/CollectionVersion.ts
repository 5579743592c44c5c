import { HostedRepository } from './RepositoryHost';

/**
 * What is kept of a repository to see later whether it has to be read again.
 *
 * @public
 */
export type CollectionVersion = {
  /** `empty` if there was none. */
  readonly commit: string;
  /** Names the host's pages that places point to. */
  readonly fullName: string;
  /**
   * Its last activity and default branch, if these were all that had happened;
   * absent if it was read so soon after that more may have happened without a trace.
   */
  readonly stamp?: string;
};

/** The version as the system model keeps it: `<commit> <full name>[ <stamp>]`. */
export function formatVersion(version: CollectionVersion): string {
  return [version.commit, version.fullName, version.stamp]
    .filter(part => part !== undefined)
    .join(' ');
}

/** @returns `undefined` if it was never read, or not by this scraper */
export function parseVersion(
  text: string | undefined,
): CollectionVersion | undefined {
  const [commit, fullName, stamp] = text?.split(' ') ?? [];
  return commit && fullName ? { commit, fullName, stamp } : undefined;
}

/** What changes with what happens to a repository, as far as a list of the host tells. */
export function toStamp(repository: HostedRepository): string {
  return `${repository.activeAt}/${repository.branch ?? ''}`;
}
