import { JsonValue } from '@backstage/types';
import { Knex } from 'knex';
import { SourceRow, toSourceState } from './rows';
import { SourceSettings } from './SourceSettings';
import { ScanRun, SourceState } from './SourceState';

/** How long a replica that does not answer keeps a source to itself. */
export const LEASE_MS = 60_000;

const FORGET_RUN = {
  run_id: null,
  run_mode: null,
  run_position: null,
  run_started_at: null,
};

/** How the sources do, and which replica is at which. */
export class SourceStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(): Promise<SourceState[]> {
    const rows = await this.#knex<SourceRow>('sources').orderBy('id');
    return rows.map(toSourceState);
  }

  async find(id: string): Promise<SourceState | undefined> {
    const row = await this.#knex<SourceRow>('sources').where({ id }).first();
    return row && toSourceState(row);
  }

  /** Makes a source known, without a word of how it does. */
  async add(id: string, type: string): Promise<void> {
    await this.#knex('sources').insert({ id, type }).onConflict('id').ignore();
  }

  /** The same as {@link find}; until the transaction ends, others wait for it. */
  async lock(id: string): Promise<SourceState | undefined> {
    const row = await this.#knex<SourceRow>('sources')
      .where({ id })
      .forUpdate()
      .first();
    return row && toSourceState(row);
  }

  /** Notes that a replica has the source in its configuration, and scans it so. */
  async attest(
    id: string,
    settings: SourceSettings,
    now: number,
  ): Promise<void> {
    await this.#knex('sources')
      .where({ id })
      .update({
        configured_at: now,
        unconfigured_since: null,
        settings: JSON.stringify(settings),
      });
  }

  /** Notes that no replica has the source in its configuration any more. */
  async noteUnconfigured(id: string, now: number): Promise<void> {
    await this.#knex('sources')
      .where({ id })
      .update({ unconfigured_since: now });
  }

  /** Has everything read anew should the source be configured again: what is known of it is not whole any more. */
  async forgetFingerprint(id: string): Promise<void> {
    await this.#knex('sources').where({ id }).update({ fingerprint: null });
  }

  async delete(id: string): Promise<void> {
    await this.#knex('sources').where({ id }).delete();
  }

  /**
   * Takes a source for a replica, or keeps it.
   *
   * @param runId - The scan that must not have been taken over by another replica
   * @returns Whether it is this replica's now, for {@link LEASE_MS}
   */
  async claim(
    id: string,
    owner: string,
    now: number,
    runId?: string,
  ): Promise<boolean> {
    const count = await this.#knex('sources')
      .where({ id, ...(runId !== undefined && { run_id: runId }) })
      .where(either =>
        either.where('leased_until', '<=', now).orWhere('leased_by', owner),
      )
      .update({ leased_by: owner, leased_until: now + LEASE_MS });
    return count > 0;
  }

  async release(id: string, owner: string): Promise<void> {
    await this.#knex('sources')
      .where({ id, leased_by: owner })
      .update({ leased_by: null, leased_until: 0 });
  }

  /** Begins a scan. One that is interrupted is forgotten. */
  async beginRun(id: string, run: ScanRun): Promise<void> {
    await this.#knex('sources').where({ id }).update({
      run_id: run.id,
      run_mode: run.mode,
      run_position: null,
      run_started_at: run.startedAt,
      started_at: run.startedAt,
      requests: 0,
      bytes: 0,
    });
  }

  /** Notes where the scan is to go on. */
  async saveProgress(id: string, position?: JsonValue): Promise<void> {
    await this.#knex('sources')
      .where({ id })
      .update({ run_position: toText(position) });
  }

  async finishRun(
    id: string,
    end: { mode: ScanRun['mode']; cursor?: JsonValue; now: number },
  ): Promise<void> {
    await this.#knex('sources')
      .where({ id })
      .update({
        ...FORGET_RUN,
        ...(end.mode === 'all' ? { listed_at: end.now, wanted_at: null } : {}),
        cursor: toText(end.cursor),
        finished_at: end.now,
        succeeded_at: end.now,
        failing_since: null,
        error: null,
      });
  }

  /** @param end - Whether the next scan begins anew, or goes on where this one failed */
  async failRun(
    id: string,
    end: { error: string; now: number; isToGoOn: boolean },
  ): Promise<void> {
    await this.#knex('sources')
      .where({ id })
      .update({
        ...(end.isToGoOn ? {} : FORGET_RUN),
        finished_at: end.now,
        failing_since: this.#knex.raw('coalesce(failing_since, ?)', [end.now]),
        error: end.error,
      });
  }

  /** Adds to what was asked in the scan under way. */
  async count(
    id: string,
    used: { requests: number; bytes: number },
  ): Promise<void> {
    await this.#knex('sources')
      .where({ id })
      .update({
        requests: this.#knex.raw('requests + ?', [used.requests]),
        bytes: this.#knex.raw('bytes + ?', [used.bytes]),
      });
  }

  /** Has what changed in a source looked for as soon as a replica can. */
  async hasten(id: string): Promise<void> {
    await this.#knex('sources').where({ id }).update({ finished_at: null });
  }

  /** Has all of a source looked at as soon as a replica can. */
  async want(id: string, now: number): Promise<boolean> {
    const count = await this.#knex('sources')
      .where({ id })
      .update({ wanted_at: now });
    return count > 0;
  }

  /** Says why missing collections are not taken away; `undefined` if there is no reason. */
  async holdBack(id: string, reason?: string): Promise<void> {
    await this.#knex('sources')
      .where({ id })
      .update({ held_back: reason ?? null });
  }

  /** Has everything of a source read anew, as it is read differently now. */
  async restart(
    source: {
      readonly id: string;
      readonly type: string;
      readonly fingerprint: string;
    },
    now: number,
  ): Promise<void> {
    const { fingerprint, id, type } = source;
    await this.#knex('sources')
      .where({ id })
      .update({
        ...FORGET_RUN,
        type,
        fingerprint,
        cursor: null,
        wanted_at: now,
      });
  }
}

function toText(value: JsonValue | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
