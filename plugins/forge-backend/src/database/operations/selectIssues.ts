import { Knex } from 'knex';
import { Issue, IssueState } from '../../model/Issue';
import { Page, PageRequest } from '../../model/Page';
import { loadAccounts } from './loadAccounts';
import { IssueRow, toIssue } from '../issueRows';

/**
 * Which issues and pull requests are asked for; every field narrows.
 */
export type IssueFilter = {
  readonly repositoryId: number;
  readonly number?: number;
  readonly isPull?: boolean;
  readonly state?: IssueState;
  /** Part of the title. */
  readonly text?: string;
  readonly headBranch?: string;
  readonly baseBranch?: string;
};

/**
 * Lists issues and pull requests with their authors, newest first.
 */
export async function selectIssues(
  knex: Knex,
  filter: IssueFilter,
  page: PageRequest,
): Promise<Page<Issue>> {
  const matching = knex('issues')
    .leftJoin('pull_requests', 'pull_requests.issue_id', 'issues.id')
    .where(builder => applyFilter(builder, filter));
  const [{ count }] = await matching.clone().count({ count: '*' });
  const rows: IssueRow[] = await matching
    .clone()
    .select(
      'issues.*',
      'pull_requests.base_branch',
      'pull_requests.head_branch',
      'pull_requests.base_sha',
      'pull_requests.head_sha',
      'pull_requests.merge_base_sha',
      'pull_requests.merge_commit_sha',
      'pull_requests.merged_at',
      'pull_requests.merged_by_id',
      knex('comments')
        .count('*')
        .whereRaw('comments.issue_id = issues.id')
        .as('comments'),
    )
    .orderBy('issues.number', 'desc')
    .offset((page.page - 1) * page.limit)
    .limit(page.limit);
  const accounts = await loadAccounts(
    knex,
    rows.flatMap(row => [row.author_id, row.merged_by_id ?? row.author_id]),
  );
  return {
    items: rows.map(row => toIssue(row, accounts)),
    total: Number(count),
  };
}

function applyFilter(builder: Knex.QueryBuilder, filter: IssueFilter): void {
  builder.where('issues.repository_id', filter.repositoryId);
  const equal = {
    'issues.number': filter.number,
    'issues.is_pull': filter.isPull,
    'issues.state': filter.state,
    'pull_requests.head_branch': filter.headBranch,
    'pull_requests.base_branch': filter.baseBranch,
  };
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) {
      builder.where(column, value);
    }
  }
  if (filter.text) {
    const escaped = filter.text.toLowerCase().replace(/[\\%_]/g, '\\$&');
    builder.whereRaw(`lower(issues.title) like ? escape '\\'`, [
      `%${escaped}%`,
    ]);
  }
}
