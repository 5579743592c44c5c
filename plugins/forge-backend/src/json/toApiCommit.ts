import { FileDiff } from '../git/summarizeDiff';
import { GitCommit, GitSignature } from '../git/GitCommit';
import { Account } from '../model/Account';
import { ForgeUrls } from '../model/ForgeUrls';
import { ReadableRepository } from '../service/ForgeService';
import { toApiUser } from './toApiUser';

/** Signatures are carried, not checked. */
const UNVERIFIED = {
  verified: false,
  reason: 'gpg.error.not_signed_commit',
  signature: '',
  signer: null,
  payload: '',
};

/**
 * A commit as Gitea's API shows it.
 */
export function toApiCommit(
  commit: GitCommit,
  repository: ReadableRepository,
  urls: ForgeUrls,
  details: {
    readonly files?: readonly FileDiff[];
    readonly authors?: ReadonlyMap<string, Account>;
  } = {},
) {
  const { files, authors } = details;
  const toUser = ({ email }: GitSignature) => {
    const account = authors?.get(email.toLowerCase());
    return account ? toApiUser(account, urls) : null;
  };
  return {
    ...toMeta(commit.sha, commit.committer.date, repository, urls),
    html_url: urls.commit(repository, commit.sha),
    commit: {
      url: `${urls.repository(repository)}/git/commits/${commit.sha}`,
      author: toApiSignature(commit.author),
      committer: toApiSignature(commit.committer),
      message: commit.message,
      tree: {
        url: `${urls.repository(repository)}/git/trees/${commit.tree}`,
        sha: commit.tree,
        created: commit.committer.date,
      },
      verification: UNVERIFIED,
    },
    author: toUser(commit.author),
    committer: toUser(commit.committer),
    parents: commit.parents.map(sha =>
      toMeta(sha, '0001-01-01T00:00:00Z', repository, urls),
    ),
    files: files ? toAffectedFiles(files) : null,
    stats: files ? toStats(files) : null,
  };
}

/**
 * A commit in the short form that answers to changes of files carry.
 */
export function toApiFileCommit(
  commit: GitCommit,
  repository: ReadableRepository,
  urls: ForgeUrls,
) {
  const { commit: inner, ...outer } = toApiCommit(commit, repository, urls);
  return {
    url: outer.url,
    sha: outer.sha,
    created: outer.created,
    html_url: outer.html_url,
    author: inner.author,
    committer: inner.committer,
    parents: outer.parents,
    message: inner.message,
    tree: inner.tree,
  };
}

function toAffectedFiles(files: readonly FileDiff[]) {
  const statuses = {
    added: 'added',
    deleted: 'removed',
    modified: 'modified',
    renamed: 'added',
  } as const;
  return files.flatMap(({ path, previousPath, status }) => [
    { filename: path, status: statuses[status] as string },
    ...(previousPath ? [{ filename: previousPath, status: 'removed' }] : []),
  ]);
}

function toStats(files: readonly FileDiff[]) {
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return { total: additions + deletions, additions, deletions };
}

function toApiSignature({ name, email, date }: GitSignature) {
  return { name, email, date };
}

function toMeta(
  sha: string,
  created: string,
  repository: ReadableRepository,
  urls: ForgeUrls,
) {
  return {
    url: `${urls.repository(repository)}/git/commits/${sha}`,
    sha,
    created,
  };
}
