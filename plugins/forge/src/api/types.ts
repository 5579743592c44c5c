/**
 * The parts of Gitea's API answers that the pages use, named as Gitea names them.
 *
 * @remarks
 *
 * Only what is read here is listed. Fields that some Gitea versions do not send are optional.
 */

export type User = {
  readonly id: number;
  readonly login: string;
  readonly full_name?: string;
  readonly email?: string;
  readonly avatar_url?: string;
};

export type Organization = {
  readonly id: number;
  readonly name: string;
  readonly full_name?: string;
};

export type RepositoryPermissions = {
  readonly admin: boolean;
  readonly push: boolean;
  readonly pull: boolean;
};

export type Repository = {
  readonly id: number;
  readonly owner: User;
  readonly name: string;
  readonly full_name: string;
  readonly description: string;
  readonly empty: boolean;
  readonly private?: boolean;
  readonly archived?: boolean;
  readonly default_branch: string;
  readonly clone_url: string;
  readonly html_url: string;
  readonly updated_at: string;
  readonly open_issues_count?: number;
  readonly open_pr_counter?: number;
  readonly permissions?: RepositoryPermissions;
  readonly default_merge_style?: MergeStyle;
  readonly default_delete_branch_after_merge?: boolean;
  readonly allow_merge_commits?: boolean;
  readonly allow_rebase?: boolean;
  readonly allow_rebase_explicit?: boolean;
  readonly allow_squash_merge?: boolean;
  readonly allow_fast_forward_only_merge?: boolean;
};

export type MergeStyle =
  | 'merge'
  | 'rebase'
  | 'rebase-merge'
  | 'squash'
  | 'fast-forward-only';

export type Signature = {
  readonly name: string;
  readonly email: string;
  /** ISO 8601 with offset. */
  readonly date: string;
};

export type Commit = {
  readonly sha: string;
  readonly html_url?: string;
  readonly commit: {
    readonly message: string;
    readonly author: Signature;
    readonly committer: Signature;
  };
  /** The forge's user behind the signature, when there is one. */
  readonly author?: User | null;
  readonly parents?: readonly { readonly sha: string }[];
  readonly files?: readonly {
    readonly filename: string;
    readonly status: string;
  }[];
};

export type Branch = {
  readonly name: string;
  readonly protected?: boolean;
  readonly commit: {
    readonly id: string;
    readonly message: string;
    readonly author?: { readonly name: string; readonly email: string };
    readonly timestamp: string;
  };
};

export type Tag = {
  readonly name: string;
  readonly commit: { readonly sha: string };
};

export type ContentType = 'file' | 'dir' | 'symlink' | 'submodule';

/** A file, or one row of a directory. */
export type ContentEntry = {
  readonly name: string;
  readonly path: string;
  readonly sha: string;
  readonly type: ContentType;
  readonly size: number;
  /** Base64; only for a single file. */
  readonly content?: string | null;
  readonly target?: string | null;
  readonly last_commit_sha?: string | null;
  readonly last_committer_date?: string | null;
  readonly last_commit_message?: string | null;
};

export type PullRequestBranch = {
  readonly label: string;
  readonly ref: string;
  readonly sha: string;
};

export type PullRequest = {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly draft?: boolean;
  readonly user: User;
  readonly comments?: number;
  readonly mergeable: boolean;
  readonly merged: boolean;
  readonly merged_at?: string | null;
  readonly merged_by?: User | null;
  readonly merge_commit_sha?: string | null;
  readonly base: PullRequestBranch;
  readonly head: PullRequestBranch;
  readonly created_at: string;
  readonly updated_at: string;
  readonly closed_at?: string | null;
};

export type Issue = {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed';
  readonly user: User;
  readonly comments?: number;
  readonly created_at: string;
  readonly updated_at: string;
  readonly closed_at?: string | null;
};

export type Comment = {
  readonly id: number;
  readonly body: string;
  readonly user: User;
  readonly created_at: string;
};

export type Comparison = {
  readonly total_commits: number;
  readonly commits: readonly Commit[];
};

export type CommitState =
  | 'pending'
  | 'success'
  | 'error'
  | 'failure'
  | 'warning';

export type CombinedStatus = {
  readonly state: CommitState | '';
  readonly total_count: number;
  readonly statuses?: readonly {
    readonly context: string;
    readonly status: CommitState;
    readonly description?: string;
    readonly target_url?: string;
  }[];
};

export type AccessToken = {
  readonly id: number;
  readonly name: string;
  /** The secret itself; present only in the answer to its creation. */
  readonly sha1?: string;
  readonly token_last_eight: string;
  readonly created_at?: string;
  readonly last_used_at?: string;
};

/** One page of a list, and how many there are in all. */
export type Page<T> = {
  readonly items: readonly T[];
  readonly total: number;
};

/** Which page of a list is wanted. */
export type PageRequest = {
  /** From 1. */
  readonly page?: number;
  readonly limit?: number;
};
