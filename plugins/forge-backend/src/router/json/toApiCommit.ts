import { ChangedFiles } from '../../git/listChangedFiles';
import { GitCommit, GitSignature } from '../../git/GitCommit';
import { ForgeUrls } from '../../model/ForgeUrls';
import { ReadableRepository } from '../../service/ForgeService';

/** Signatures are carried, not checked. */
const UNVERIFIED = {
  verified: false,
  reason: 'gpg.error.not_signed_commit',
  signature: '',
  signer: null,
  payload: '',
};

/**
 * Numbers of lines that a commit changed.
 */
export type CommitStats = {
  readonly additions: number;
  readonly deletions: number;
};

/**
 * A commit as Gitea's API shows it.
 */
export function toApiCommit(
  commit: GitCommit,
  repository: ReadableRepository,
  urls: ForgeUrls,
  details: {
    readonly files?: ChangedFiles;
    readonly stats?: CommitStats;
  } = {},
) {
  const { files, stats } = details;
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
    author: null,
    committer: null,
    parents: commit.parents.map(sha =>
      toMeta(sha, '0001-01-01T00:00:00Z', repository, urls),
    ),
    files: files
      ? [
          ...files.added.map(f => ({ filename: f, status: 'added' })),
          ...files.modified.map(f => ({ filename: f, status: 'modified' })),
          ...files.removed.map(f => ({ filename: f, status: 'removed' })),
        ]
      : null,
    stats: stats
      ? { total: stats.additions + stats.deletions, ...stats }
      : null,
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
