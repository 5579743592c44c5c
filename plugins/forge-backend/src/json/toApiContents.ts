import { encodePath, ForgeUrls } from '../model/ForgeUrls';
import { ReadableRepository } from '../service/ForgeService';
import { Content, ContentEntry } from '../service/ContentReader';

/**
 * Where and at which revision contents were read.
 */
export type ContentsContext = {
  readonly repository: ReadableRepository;
  /** The revision as it was asked for, e.g. a branch. */
  readonly revision: string;
  /** The commit it stands for. */
  readonly commit: string;
  readonly urls: ForgeUrls;
};

/**
 * What stands at a path as Gitea's API shows it: an object for a file, a list
 * for a directory.
 */
export function toApiContents(content: Content, context: ContentsContext) {
  switch (content.kind) {
    case 'directory':
      return content.entries.map(entry => toApiEntry(entry, context));
    case 'submodule':
      return toApiEntry(content.entry, context);
    default:
      return toApiFile(content.entry, content.bytes, context);
  }
}

/**
 * A file with its content as Gitea's API shows it.
 */
function toApiFile(
  entry: ContentEntry,
  bytes: Buffer,
  context: ContentsContext,
) {
  const shown = toApiEntry(entry, context);
  return shown.type === 'symlink'
    ? { ...shown, target: bytes.toString('utf8') }
    : { ...shown, encoding: 'base64', content: bytes.toString('base64') };
}

function toApiEntry(entry: ContentEntry, context: ContentsContext) {
  const { repository, revision, commit, urls } = context;
  const type = toType(entry);
  const path = encodePath(entry.path);
  const place = /^[0-9a-f]{40}$/.test(revision) ? 'commit' : 'branch';
  const ref = encodeURIComponent(revision);
  const page = urls.page(repository);
  const api = urls.repository(repository);
  const self = `${api}/contents/${path}?ref=${ref}`;
  const html = `${page}/src/${place}/${encodePath(revision)}/${path}`;
  const git = `${api}/git/${type === 'dir' ? 'trees' : 'blobs'}/${entry.sha}`;
  const last = entry.lastCommit;
  return {
    name: entry.path.split('/').pop() ?? '',
    path: entry.path,
    sha: entry.sha,
    last_commit_sha: last?.sha ?? commit,
    last_committer_date: last?.committer.date ?? null,
    last_author_date: last?.author.date ?? null,
    last_commit_message: last?.message ?? null,
    type,
    size: entry.size,
    encoding: null as string | null,
    content: null as string | null,
    target: null as string | null,
    url: self,
    html_url: html,
    git_url: git,
    download_url:
      type === 'file' || type === 'symlink'
        ? `${page}/raw/${place}/${encodePath(revision)}/${path}`
        : null,
    submodule_git_url: null,
    _links: { self, git, html },
  };
}

function toType(entry: ContentEntry): 'file' | 'dir' | 'symlink' | 'submodule' {
  if (entry.type === 'tree') {
    return 'dir';
  }
  if (entry.type === 'commit') {
    return 'submodule';
  }
  return entry.mode === '120000' ? 'symlink' : 'file';
}
