import { FileDiff } from '../git/summarizeDiff';
import { encodePath, ForgeUrls } from '../model/ForgeUrls';
import { ReadableRepository } from '../service/ForgeService';

const STATUSES = {
  added: 'added',
  deleted: 'deleted',
  modified: 'changed',
  renamed: 'renamed',
} as const;

/**
 * A file that a pull request or comparison changes, as Gitea's API shows it.
 *
 * @param commit - The commit whose version of the file is linked
 */
export function toApiChangedFile(
  file: FileDiff,
  commit: string,
  repository: ReadableRepository,
  urls: ForgeUrls,
) {
  const page = urls.page(repository);
  const path = encodePath(file.path);
  return {
    filename: file.path,
    previous_filename: file.previousPath,
    status: STATUSES[file.status],
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    html_url: `${page}/src/commit/${commit}/${path}`,
    contents_url: `${urls.repository(
      repository,
    )}/contents/${path}?ref=${commit}`,
    raw_url: `${page}/raw/commit/${commit}/${path}`,
  };
}
