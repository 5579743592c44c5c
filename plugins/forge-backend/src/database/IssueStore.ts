import { Knex } from 'knex';
import { Issue, IssueState, PullDetails } from '../model/Issue';
import { Page, PageRequest } from '../model/Page';
import { insertIssue, NewIssue } from './operations/insertIssue';
import { IssueFilter, selectIssues } from './operations/selectIssues';

const ONE: PageRequest = { page: 1, limit: 1 };

/**
 * What of an issue can change.
 */
export type IssueChanges = {
  readonly title?: string;
  readonly body?: string;
  readonly state?: IssueState;
};

/**
 * How many issues and pull requests are open.
 */
export type OpenCounts = {
  readonly openIssues: number;
  readonly openPulls: number;
};

/**
 * Keeps issues and pull requests.
 */
export interface IssueStore {
  /** Adds an issue under the next number of its repository. */
  create(issue: NewIssue): Promise<Issue>;
  find(repositoryId: number, number: number): Promise<Issue | undefined>;
  list(filter: IssueFilter, page: PageRequest): Promise<Page<Issue>>;
  update(id: number, changes: IssueChanges): Promise<void>;
  updatePull(
    issueId: number,
    changes: Partial<
      Pick<PullDetails, 'baseBranch' | 'baseSha' | 'headSha' | 'mergeBaseSha'>
    >,
  ): Promise<void>;
  /**
   * Marks an open pull request as merged and closes it.
   *
   * @returns Whether it was open; of two who merge at the same time one wins
   */
  markMerged(
    issueId: number,
    merge: { readonly commitSha: string; readonly byId?: number },
  ): Promise<boolean>;
  /**
   * Counts what is open in some repositories.
   *
   * @returns By id of the repository; those without anything open are missing
   */
  countOpen(
    repositoryIds: readonly number[],
  ): Promise<ReadonlyMap<number, OpenCounts>>;
}

/**
 * Keeps issues and pull requests in the plugin's database.
 */
export class DatabaseIssueStore implements IssueStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async create(issue: NewIssue): Promise<Issue> {
    const number = await insertIssue(this.#knex, issue);
    const created = await this.find(issue.repositoryId, number);
    if (!created) {
      throw new Error('The issue was deleted while it was made');
    }
    return created;
  }

  async find(repositoryId: number, number: number): Promise<Issue | undefined> {
    const filter = { repositoryId, number };
    return (await selectIssues(this.#knex, filter, ONE)).items[0];
  }

  async list(filter: IssueFilter, page: PageRequest): Promise<Page<Issue>> {
    return selectIssues(this.#knex, filter, page);
  }

  async update(id: number, changes: IssueChanges): Promise<void> {
    const now = new Date();
    const closing = changes.state && {
      closed_at: changes.state === 'closed' ? now : null,
    };
    await this.#knex('issues')
      .where({ id })
      .update({ ...defined({ ...changes }), ...closing, updated_at: now });
  }

  async updatePull(
    issueId: number,
    changes: Parameters<IssueStore['updatePull']>[1],
  ): Promise<void> {
    const row = defined({
      base_branch: changes.baseBranch,
      base_sha: changes.baseSha,
      head_sha: changes.headSha,
      merge_base_sha: changes.mergeBaseSha,
    });
    if (Object.keys(row).length > 0) {
      await this.#knex('pull_requests')
        .where({ issue_id: issueId })
        .update(row);
    }
  }

  async markMerged(
    issueId: number,
    merge: Parameters<IssueStore['markMerged']>[1],
  ): Promise<boolean> {
    const now = new Date();
    return this.#knex.transaction(async tx => {
      const closed = await tx('issues')
        .where({ id: issueId, state: 'open' })
        .update({ state: 'closed', closed_at: now, updated_at: now });
      if (closed === 0) {
        return false;
      }
      await tx('pull_requests')
        .where({ issue_id: issueId })
        .update({
          merged_at: now,
          merged_by_id: merge.byId ?? null,
          merge_commit_sha: merge.commitSha,
        });
      return true;
    });
  }

  async countOpen(
    repositoryIds: readonly number[],
  ): Promise<ReadonlyMap<number, OpenCounts>> {
    const rows: Array<{
      repository_id: number;
      is_pull: boolean | number;
      count: number | string;
    }> = await this.#knex('issues')
      .where({ state: 'open' })
      .whereIn('repository_id', repositoryIds)
      .groupBy('repository_id', 'is_pull')
      .select('repository_id', 'is_pull', this.#knex.raw('count(*) as count'));
    const counts = new Map<number, OpenCounts>();
    for (const { repository_id: id, is_pull: isPull, count } of rows) {
      const known = counts.get(id) ?? { openIssues: 0, openPulls: 0 };
      const field = isPull ? 'openPulls' : 'openIssues';
      counts.set(id, { ...known, [field]: Number(count) });
    }
    return counts;
  }
}

function defined(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined),
  );
}
