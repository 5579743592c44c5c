import { Knex } from 'knex';
import { Comment } from '../model/Issue';
import { CommentRow, toComment } from './issueRows';
import { loadAccounts } from './operations/loadAccounts';

/** More comments than this are not shown for one issue. */
const MAX_COMMENTS = 1000;

/**
 * Keeps comments on issues and pull requests.
 */
export interface CommentStore {
  create(comment: {
    readonly issueId: number;
    readonly authorId: number;
    readonly body: string;
  }): Promise<Comment>;
  /** Lists the comments of an issue, oldest first. */
  list(issueId: number): Promise<Comment[]>;
  /** Finds a comment of a repository with the number of its issue. */
  find(
    repositoryId: number,
    id: number,
  ): Promise<{ comment: Comment; issueNumber: number } | undefined>;
  update(id: number, body: string): Promise<void>;
  delete(id: number): Promise<void>;
}

/**
 * Keeps comments in the plugin's database.
 */
export class DatabaseCommentStore implements CommentStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async create(
    comment: Parameters<CommentStore['create']>[0],
  ): Promise<Comment> {
    const now = new Date();
    const row = await this.#knex.transaction(async tx => {
      const [inserted] = await tx<CommentRow>('comments')
        .insert({
          issue_id: comment.issueId,
          author_id: comment.authorId,
          body: comment.body,
          created_at: now,
          updated_at: now,
        })
        .returning('*');
      await tx('issues')
        .where({ id: comment.issueId })
        .update({ updated_at: now });
      return inserted;
    });
    return (await this.#toComments([row]))[0];
  }

  async list(issueId: number): Promise<Comment[]> {
    const rows = await this.#knex<CommentRow>('comments')
      .where({ issue_id: issueId })
      .orderBy('id')
      .limit(MAX_COMMENTS);
    return this.#toComments(rows);
  }

  async find(
    repositoryId: number,
    id: number,
  ): Promise<{ comment: Comment; issueNumber: number } | undefined> {
    const row = await this.#knex('comments')
      .join('issues', 'issues.id', 'comments.issue_id')
      .where('comments.id', id)
      .andWhere('issues.repository_id', repositoryId)
      .first('comments.*', 'issues.number');
    if (!row) {
      return undefined;
    }
    const [comment] = await this.#toComments([row]);
    return { comment, issueNumber: row.number };
  }

  async update(id: number, body: string): Promise<void> {
    await this.#knex('comments')
      .where({ id })
      .update({ body, updated_at: new Date() });
  }

  async delete(id: number): Promise<void> {
    await this.#knex('comments').where({ id }).delete();
  }

  async #toComments(rows: readonly CommentRow[]): Promise<Comment[]> {
    const accounts = await loadAccounts(
      this.#knex,
      rows.map(row => row.author_id),
    );
    return rows.map(row => toComment(row, accounts));
  }
}
