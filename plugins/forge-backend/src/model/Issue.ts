import { Account } from './Account';

/**
 * Whether an issue or pull request needs attention.
 */
export type IssueState = 'open' | 'closed';

/**
 * What issues and pull requests have in common; they share their numbers.
 */
export type Issue = {
  readonly id: number;
  readonly repositoryId: number;
  /** Counts from one within the repository. */
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: IssueState;
  readonly author: Account;
  readonly comments: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly closedAt?: Date;
  /** Present on pull requests. */
  readonly pull?: PullDetails;
};

/**
 * What an issue that is a pull request has besides.
 */
export type PullDetails = {
  readonly baseBranch: string;
  readonly headBranch: string;
  /** Tip of the base branch; the last before the merge, once merged. */
  readonly baseSha: string;
  readonly headSha: string;
  readonly mergeBaseSha: string;
  readonly mergedAt?: Date;
  readonly mergedBy?: Account;
  readonly mergeCommitSha?: string;
};

/**
 * An issue that is a pull request.
 */
export type PullRequest = Issue & { readonly pull: PullDetails };

/**
 * Something said about an issue or pull request.
 */
export type Comment = {
  readonly id: number;
  readonly issueId: number;
  readonly author: Account;
  readonly body: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/**
 * Tells whether an issue is a pull request.
 */
export function isPullRequest(issue: Issue): issue is PullRequest {
  return issue.pull !== undefined;
}
