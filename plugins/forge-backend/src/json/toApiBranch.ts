import { GitCommit } from '../git/GitCommit';
import { GitRef } from '../git/listRefs';
import { encodePath, ForgeUrls } from '../model/ForgeUrls';
import { ReadableRepository } from '../service/ForgeService';

/**
 * A branch as Gitea's API shows it.
 */
export function toApiBranch(
  name: string,
  commit: GitCommit,
  repository: ReadableRepository,
  urls: ForgeUrls,
) {
  const { push } = repository.rights;
  return {
    name,
    commit: {
      id: commit.sha,
      message: commit.message,
      url: urls.commit(repository, commit.sha),
      author: toPayloadUser(commit.author),
      committer: toPayloadUser(commit.committer),
      verification: null,
      timestamp: commit.committer.date,
      added: null,
      removed: null,
      modified: null,
    },
    protected: false,
    required_approvals: 0,
    enable_status_check: false,
    status_check_contexts: [],
    user_can_push: push,
    user_can_merge: push,
    effective_branch_protection_name: '',
  };
}

/**
 * A tag as Gitea's API shows it.
 */
export function toApiTag(
  ref: GitRef,
  details: { readonly message: string; readonly commit?: GitCommit },
  repository: ReadableRepository,
  urls: ForgeUrls,
) {
  const name = ref.name.replace(/^refs\/tags\//, '');
  const archive = `${urls.page(repository)}/archive/${encodePath(name)}`;
  return {
    name,
    message: details.message,
    id: ref.sha,
    commit: {
      url: `${urls.repository(repository)}/git/commits/${ref.target}`,
      sha: ref.target,
      created: details.commit?.committer.date ?? '0001-01-01T00:00:00Z',
    },
    zipball_url: `${archive}.zip`,
    tarball_url: `${archive}.tar.gz`,
  };
}

/**
 * A reference as Gitea's API shows it.
 */
export function toApiRef(
  ref: GitRef,
  repository: ReadableRepository,
  urls: ForgeUrls,
) {
  const api = urls.repository(repository);
  const places = {
    commit: 'commits',
    tag: 'tags',
    tree: 'trees',
    blob: 'blobs',
  };
  return {
    ref: ref.name,
    url: `${api}/git/${encodePath(ref.name)}`,
    object: {
      type: ref.type,
      sha: ref.sha,
      url: `${api}/git/${places[ref.type]}/${ref.sha}`,
    },
  };
}

function toPayloadUser({ name, email }: { name: string; email: string }) {
  return { name, email, username: '' };
}
