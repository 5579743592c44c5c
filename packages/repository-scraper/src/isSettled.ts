import { HostedRepository } from './RepositoryHost';

/**
 * Whether all that had happened to a repository by then shows in its last activity.
 *
 * @param askedAt - When a list showed it, by the clock of the host
 * @param settlingTime - See {@link RepositoryHost.settlingTime}
 */
export function isSettled(
  { activeAt }: HostedRepository,
  askedAt: number,
  settlingTime: number,
): boolean {
  return Date.parse(activeAt) + settlingTime < askedAt;
}
