/** A branch that a double of GitLab has. */
export type GitlabBranch = {
  readonly name: string;
  readonly isDefault: boolean;
  /** Address of the page of its project. */
  readonly projectUrl: string;
  readonly commit: {
    readonly sha: string;
    readonly message: string;
    readonly name: string;
    readonly email: string;
    /** As in ISO 8601. */
    readonly date: string;
    readonly parents: readonly string[];
  };
};

/** A branch as GitLab shows it: a `BranchSchema` of `@gitbeaker/core`. */
export function toGitlabBranch({
  commit,
  isDefault,
  name,
  projectUrl,
}: GitlabBranch) {
  return {
    name,
    merged: false,
    // as GitLab does by itself with the branch that was pushed first
    protected: isDefault,
    default: isDefault,
    developers_can_push: false,
    developers_can_merge: false,
    can_push: true,
    web_url: `${projectUrl}/-/tree/${name}`,
    commit: {
      id: commit.sha,
      short_id: commit.sha.slice(0, 8),
      title: commit.message.split('\n')[0],
      message: commit.message,
      author_name: commit.name,
      author_email: commit.email,
      authored_date: commit.date,
      committer_name: commit.name,
      committer_email: commit.email,
      committed_date: commit.date,
      parent_ids: [...commit.parents],
    },
  };
}
