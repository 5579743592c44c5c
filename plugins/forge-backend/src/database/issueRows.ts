import { Account } from '../model/Account';
import { Comment, Issue, PullDetails } from '../model/Issue';
import { DateValue, toDate, toOptionalDate } from './rows';

/** An issue joined with its pull request, if it is one. */
export type IssueRow = {
  id: number;
  repository_id: number;
  number: number;
  is_pull: boolean | number;
  title: string;
  body: string;
  state: string;
  author_id: number;
  created_at: DateValue;
  updated_at: DateValue;
  closed_at: DateValue | null;
  comments: number | string;
  base_branch: string | null;
  head_branch: string | null;
  base_sha: string | null;
  head_sha: string | null;
  merge_base_sha: string | null;
  merge_commit_sha: string | null;
  merged_at: DateValue | null;
  merged_by_id: number | null;
};

export type CommentRow = {
  id: number;
  issue_id: number;
  author_id: number;
  body: string;
  created_at: DateValue;
  updated_at: DateValue;
};

export function toIssue(
  row: IssueRow,
  accounts: ReadonlyMap<number, Account>,
): Issue {
  return {
    id: row.id,
    repositoryId: row.repository_id,
    number: row.number,
    title: row.title,
    body: row.body,
    state: row.state === 'closed' ? 'closed' : 'open',
    author: getAccount(accounts, row.author_id),
    comments: Number(row.comments),
    createdAt: toDate(row.created_at),
    updatedAt: toDate(row.updated_at),
    closedAt: toOptionalDate(row.closed_at),
    pull: row.is_pull ? toPull(row, accounts) : undefined,
  };
}

export function toComment(
  row: CommentRow,
  accounts: ReadonlyMap<number, Account>,
): Comment {
  return {
    id: row.id,
    issueId: row.issue_id,
    author: getAccount(accounts, row.author_id),
    body: row.body,
    createdAt: toDate(row.created_at),
    updatedAt: toDate(row.updated_at),
  };
}

function toPull(
  row: IssueRow,
  accounts: ReadonlyMap<number, Account>,
): PullDetails {
  return {
    baseBranch: row.base_branch ?? '',
    headBranch: row.head_branch ?? '',
    baseSha: row.base_sha ?? '',
    headSha: row.head_sha ?? '',
    mergeBaseSha: row.merge_base_sha ?? '',
    mergedAt: toOptionalDate(row.merged_at),
    mergedBy:
      row.merged_by_id === null ? undefined : accounts.get(row.merged_by_id),
    mergeCommitSha: row.merge_commit_sha ?? undefined,
  };
}

function getAccount(
  accounts: ReadonlyMap<number, Account>,
  id: number,
): Account {
  const account = accounts.get(id);
  if (!account) {
    throw new Error(`The account ${id} that a row refers to is missing`);
  }
  return account;
}
