import { Knex } from 'knex';
import { CommitStatus, StatusState } from '../model/CommitStatus';
import { loadAccounts } from './operations/loadAccounts';
import { DateValue, toDate } from './rows';

/** More statuses than this are not shown for one commit. */
const MAX_STATUSES = 1000;

type StatusRow = {
  id: number;
  repository_id: number;
  sha: string;
  state: string;
  context: string;
  description: string;
  target_url: string;
  creator_id: number;
  created_at: DateValue;
  updated_at: DateValue;
};

/**
 * Keeps what tools say of commits.
 */
export interface StatusStore {
  create(
    status: Pick<
      CommitStatus,
      'sha' | 'state' | 'context' | 'description' | 'targetUrl'
    > & { readonly repositoryId: number; readonly creatorId: number },
  ): Promise<CommitStatus>;
  /** Lists the statuses of a commit, newest first. */
  list(repositoryId: number, sha: string): Promise<CommitStatus[]>;
}

/**
 * Keeps commit statuses in the plugin's database.
 */
export class DatabaseStatusStore implements StatusStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async create(
    status: Parameters<StatusStore['create']>[0],
  ): Promise<CommitStatus> {
    const now = new Date();
    const [row] = await this.#knex<StatusRow>('commit_statuses')
      .insert({
        repository_id: status.repositoryId,
        sha: status.sha,
        state: status.state,
        context: status.context,
        description: status.description,
        target_url: status.targetUrl,
        creator_id: status.creatorId,
        created_at: now,
        updated_at: now,
      })
      .returning('*');
    return (await this.#toStatuses([row]))[0];
  }

  async list(repositoryId: number, sha: string): Promise<CommitStatus[]> {
    const rows = await this.#knex<StatusRow>('commit_statuses')
      .where({ repository_id: repositoryId, sha })
      .orderBy('id', 'desc')
      .limit(MAX_STATUSES);
    return this.#toStatuses(rows);
  }

  async #toStatuses(rows: readonly StatusRow[]): Promise<CommitStatus[]> {
    const accounts = await loadAccounts(
      this.#knex,
      rows.map(row => row.creator_id),
    );
    return rows.flatMap(row => {
      const creator = accounts.get(row.creator_id);
      return creator ? [toStatus(row, creator)] : [];
    });
  }
}

function toStatus(
  row: StatusRow,
  creator: CommitStatus['creator'],
): CommitStatus {
  return {
    id: row.id,
    sha: row.sha,
    state: row.state as StatusState,
    context: row.context,
    description: row.description,
    targetUrl: row.target_url,
    creator,
    createdAt: toDate(row.created_at),
    updatedAt: toDate(row.updated_at),
  };
}
