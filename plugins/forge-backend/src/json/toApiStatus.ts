import {
  combineStates,
  CommitStatus,
  selectLatest,
} from '../model/CommitStatus';
import { ForgeUrls } from '../model/ForgeUrls';
import { ReadableRepository } from '../service/ForgeService';
import { toApiRepository } from './toApiRepository';
import { toApiUser } from './toApiUser';

/**
 * A commit status as Gitea's API shows it.
 */
export function toApiStatus(
  status: CommitStatus,
  repository: ReadableRepository,
  urls: ForgeUrls,
) {
  return {
    id: status.id,
    status: status.state,
    target_url: status.targetUrl,
    description: status.description,
    url: `${urls.repository(repository)}/statuses/${status.sha}`,
    context: status.context,
    creator: toApiUser(status.creator, urls),
    created_at: status.createdAt.toISOString(),
    updated_at: status.updatedAt.toISOString(),
  };
}

/**
 * All statuses of a commit in one, as Gitea's API shows it.
 *
 * @param statuses - Newest first
 */
export function toApiCombinedStatus(
  sha: string,
  statuses: readonly CommitStatus[],
  repository: ReadableRepository,
  urls: ForgeUrls,
) {
  const latest = selectLatest(statuses);
  const api = urls.repository(repository);
  return {
    state: combineStates(latest.map(status => status.state)) ?? '',
    sha,
    total_count: latest.length,
    statuses: latest.map(status => toApiStatus(status, repository, urls)),
    repository: toApiRepository(repository, urls),
    commit_url: `${api}/commits/${sha}`,
    url: `${api}/commits/${sha}/status`,
  };
}
