import type {
  CombinedStatus,
  Comment,
  Commit,
  Issue,
  PullRequest,
  Repository,
} from '../api';

export type FakeBranch = {
  /** Text of each file by its path. */
  files: Record<string, string>;
  /** Newest first. */
  commits: Commit[];
};

export type FakeRepository = {
  repository: Repository;
  branches: Record<string, FakeBranch>;
  issues?: Issue[];
  pulls?: PullRequest[];
  comments?: Record<number, Comment[]>;
  /** By commit id, or by the number of a pull request. */
  diffs?: Record<string, string>;
  /** By commit id. */
  statuses?: Record<string, CombinedStatus>;
};
