import { NotFoundError } from '@backstage/errors';
import type { ContentEntry } from '../api';
import { encodeContent } from '../lib/decodeContent';
import type { FakeBranch } from './FakeRepository';

/** What Gitea's contents route answers for a path: the rows of a folder or a file with its content. */
export function toEntries(
  branch: FakeBranch,
  path: string,
): ContentEntry | ContentEntry[] {
  const { files } = branch;
  if (files[path] !== undefined) {
    return {
      ...toEntry(branch, path, 'file'),
      size: files[path].length,
      content: encodeContent(files[path]),
    };
  }
  const prefix = path && `${path}/`;
  const below = Object.keys(files).filter(file => file.startsWith(prefix));
  if (below.length === 0) {
    throw new NotFoundError(`There is no file or folder ${path}`);
  }
  const names = new Set(
    below.map(file => file.slice(prefix.length).split('/')[0]),
  );
  return [...names].map(name =>
    toEntry(
      branch,
      prefix + name,
      files[prefix + name] === undefined ? 'dir' : 'file',
    ),
  );
}

function toEntry(
  branch: FakeBranch,
  path: string,
  type: 'file' | 'dir',
): ContentEntry {
  const { commits } = branch;
  const commit = commits[path.length % commits.length];
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    sha: `b10b${path.length}`,
    type,
    size: branch.files[path]?.length ?? 0,
    last_commit_sha: commit.sha,
    last_committer_date: commit.commit.committer.date,
    last_commit_message: commit.commit.message,
  };
}
