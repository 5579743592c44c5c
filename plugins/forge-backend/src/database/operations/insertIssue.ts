import { Knex } from 'knex';
import { PullDetails } from '../../model/Issue';

/**
 * What a new issue or pull request starts with.
 */
export type NewIssue = {
  readonly repositoryId: number;
  readonly title: string;
  readonly body: string;
  readonly authorId: number;
  readonly pull?: Omit<PullDetails, 'mergedAt' | 'mergedBy' | 'mergeCommitSha'>;
};

/**
 * Adds an issue or pull request under the next number of its repository.
 *
 * @remarks
 *
 * The counter in the repository's row gives the number, and its update locks the
 * row until the issue is there: no number is given twice or left out.
 *
 * @returns The number
 */
export async function insertIssue(
  knex: Knex,
  issue: NewIssue,
): Promise<number> {
  const now = new Date();
  return knex.transaction(async tx => {
    await tx('repositories')
      .where({ id: issue.repositoryId })
      .increment('last_issue_number', 1);
    const { last_issue_number: number } = await tx('repositories')
      .where({ id: issue.repositoryId })
      .first('last_issue_number');
    const [{ id }] = await tx('issues')
      .insert({
        repository_id: issue.repositoryId,
        number,
        is_pull: issue.pull !== undefined,
        title: issue.title,
        body: issue.body,
        state: 'open',
        author_id: issue.authorId,
        created_at: now,
        updated_at: now,
      })
      .returning('id');
    if (issue.pull) {
      await tx('pull_requests').insert({
        issue_id: id,
        base_branch: issue.pull.baseBranch,
        head_branch: issue.pull.headBranch,
        base_sha: issue.pull.baseSha,
        head_sha: issue.pull.headSha,
        merge_base_sha: issue.pull.mergeBaseSha,
      });
    }
    return number;
  });
}
