import { ForgePushPayload } from '@fairway/plugin-forge-common';

const user = { id: 1, login: 'jo', full_name: 'Jo', email: 'jo@example.com' };

/**
 * Makes the payload of a push of one commit to `main`.
 */
export function makePush(
  repositoryUrl: string,
  options: {
    added?: string[];
    removed?: string[];
    modified?: string[];
    ref?: string;
    after?: string;
  } = {},
): ForgePushPayload {
  const { added = [], removed = [], modified = [] } = options;
  const name = repositoryUrl.split('/').slice(-1)[0];
  const owner = repositoryUrl.split('/').slice(-2)[0];
  const after = options.after ?? '2'.repeat(40);
  const commits = [
    {
      id: after,
      message: 'Change it',
      url: `${repositoryUrl}/commit/${after}`,
      timestamp: '2026-01-01T00:00:00Z',
      author: { name: 'Jo', email: 'jo@example.com' },
      added,
      removed,
      modified,
    },
  ];
  return {
    ref: options.ref ?? 'refs/heads/main',
    before: '1'.repeat(40),
    after,
    compare_url: `${repositoryUrl}/compare/a...b`,
    commits,
    total_commits: 1,
    head_commit: commits[0],
    repository: {
      id: 1,
      name,
      full_name: `${owner}/${name}`,
      owner: { ...user, login: owner },
      html_url: repositoryUrl,
      clone_url: `${repositoryUrl}.git`,
      default_branch: 'main',
    },
    pusher: user,
    sender: user,
  };
}
