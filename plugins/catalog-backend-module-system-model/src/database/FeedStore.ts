import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';

/** How far the catalog has followed the model. Times in milliseconds. */
export type FeedState = {
  /** Where the feed of changes goes on; from its beginning, if absent. */
  readonly cursor?: string;
  /** Id of the pass over the whole model that is under way, or was interrupted. */
  readonly pass?: string;
  /** When the last pass ended. */
  readonly passedAt?: number;
  /** Since when too much is missing at once to be taken away. */
  readonly heldBackSince?: number;
};

/** How long a replica is taken to be at work after it last gave a sign of life. */
const LEASE_MS = 60_000;
const TABLE = 'system_model_feed';
const THE_ROW = { id: 1 };

/** Keeps how far the catalog has followed the model, and which replica is at it. */
export class FeedStore {
  readonly #knex: Knex;
  readonly #owner: string;

  /** @param options - `owner` names this replica */
  constructor(options: { readonly knex: Knex; readonly owner: string }) {
    this.#knex = options.knex;
    this.#owner = options.owner;
  }

  async read(): Promise<FeedState> {
    const row = await this.#knex(TABLE).where(THE_ROW).first();
    const toTime = (value: unknown) => (value ? Number(value) : undefined);
    return {
      cursor: row.cursor ?? undefined,
      pass: row.pass ?? undefined,
      passedAt: toTime(row.passed_at),
      heldBackSince: toTime(row.held_back_since),
    };
  }

  /** @returns Whether no other replica is at it; then none will be for a while */
  async lease(): Promise<boolean> {
    const now = Date.now();
    const count = await this.#knex(TABLE)
      .where(THE_ROW)
      .where(row =>
        row.where('leased_until', '<', now).orWhere({ leased_by: this.#owner }),
      )
      .update({ leased_by: this.#owner, leased_until: now + LEASE_MS });
    return count > 0;
  }

  async release(): Promise<void> {
    await this.#knex(TABLE)
      .where({ ...THE_ROW, leased_by: this.#owner })
      .update({ leased_by: null, leased_until: 0 });
  }

  /**
   * Asks to stay the only one. A machine that was asleep does not know yet that another is at it.
   *
   * @throws ConflictError if another may be
   */
  async stay(): Promise<void> {
    await this.#update({});
  }

  /** @throws ConflictError if another replica may be at it */
  async write(state: FeedState): Promise<void> {
    await this.#update({
      cursor: state.cursor ?? null,
      pass: state.pass ?? null,
      passed_at: state.passedAt ?? null,
      held_back_since: state.heldBackSince ?? null,
    });
  }

  async #update(values: object): Promise<void> {
    const now = Date.now();
    const count = await this.#knex(TABLE)
      .where({ ...THE_ROW, leased_by: this.#owner })
      .where('leased_until', '>=', now)
      .update({ ...values, leased_until: now + LEASE_MS });
    if (count === 0) {
      throw new ConflictError(
        'Another replica may be following the system model, as this one did not answer in time; it goes on there',
      );
    }
  }
}
