import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { Delivery, WebhookEvent } from '../model/Webhook';
import { DateValue, toDate } from './rows';

type DeliveryRow = {
  id: number;
  webhook_id: number;
  uuid: string;
  event: string;
  payload: string;
  state: string;
  attempts: number;
  next_attempt_at: DateValue | null;
  response_status: number | null;
  error: string | null;
  created_at: DateValue;
};

/**
 * Keeps messages to webhooks until they are delivered, and a while longer to be
 * looked at.
 */
export interface DeliveryStore {
  create(
    webhookId: number,
    event: WebhookEvent,
    payload: string,
  ): Promise<void>;
  /**
   * Takes a message that is due, for the time of one attempt.
   *
   * @remarks
   *
   * No other replica gets it while the lease runs. If the process dies during
   * the attempt the message is due again when the lease has run out.
   */
  takeDue(leaseMs: number): Promise<Delivery | undefined>;
  markDelivered(id: number, responseStatus: number): Promise<void>;
  /** Notes a failed attempt; without a delay it was the last. */
  markFailed(
    id: number,
    failure: {
      readonly error: string;
      readonly responseStatus?: number;
      readonly retryInMs?: number;
    },
  ): Promise<void>;
  /** Lists the messages to a webhook, newest first. */
  list(webhookId: number, limit: number): Promise<Delivery[]>;
  /** Forgets messages that were settled before a date. */
  deleteSettledBefore(date: Date): Promise<void>;
}

/**
 * Keeps messages to webhooks in the plugin's database.
 */
export class DatabaseDeliveryStore implements DeliveryStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async create(
    webhookId: number,
    event: WebhookEvent,
    payload: string,
  ): Promise<void> {
    const now = new Date();
    await this.#knex<DeliveryRow>('webhook_deliveries').insert({
      webhook_id: webhookId,
      uuid: randomUUID(),
      event,
      payload,
      state: 'pending',
      next_attempt_at: now,
      created_at: now,
    });
  }

  async takeDue(leaseMs: number): Promise<Delivery | undefined> {
    const now = new Date();
    const due = await this.#knex<DeliveryRow>('webhook_deliveries')
      .where({ state: 'pending' })
      .andWhere('next_attempt_at', '<=', now)
      .orderBy('id')
      .limit(20);
    for (const row of due) {
      // The number of attempts tells whether another replica was quicker.
      const taken = await this.#knex<DeliveryRow>('webhook_deliveries')
        .where({ id: row.id, state: 'pending', attempts: row.attempts })
        .update({
          attempts: row.attempts + 1,
          next_attempt_at: new Date(now.getTime() + leaseMs),
        });
      if (taken > 0) {
        return toDelivery({ ...row, attempts: row.attempts + 1 });
      }
    }
    return undefined;
  }

  async markDelivered(id: number, responseStatus: number): Promise<void> {
    await this.#knex('webhook_deliveries').where({ id }).update({
      state: 'delivered',
      response_status: responseStatus,
      error: null,
      next_attempt_at: null,
    });
  }

  async markFailed(
    id: number,
    failure: Parameters<DeliveryStore['markFailed']>[1],
  ): Promise<void> {
    const { error, responseStatus, retryInMs } = failure;
    const isLast = retryInMs === undefined;
    await this.#knex('webhook_deliveries')
      .where({ id })
      .update({
        state: isLast ? 'failed' : 'pending',
        response_status: responseStatus ?? null,
        error,
        next_attempt_at: isLast ? null : new Date(Date.now() + retryInMs),
      });
  }

  async list(webhookId: number, limit: number): Promise<Delivery[]> {
    const rows = await this.#knex<DeliveryRow>('webhook_deliveries')
      .where({ webhook_id: webhookId })
      .orderBy('id', 'desc')
      .limit(limit);
    return rows.map(toDelivery);
  }

  async deleteSettledBefore(date: Date): Promise<void> {
    await this.#knex('webhook_deliveries')
      .whereNot({ state: 'pending' })
      .andWhere('created_at', '<', date)
      .delete();
  }
}

function toDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    uuid: row.uuid,
    webhookId: row.webhook_id,
    event: row.event as WebhookEvent,
    payload: row.payload,
    state: row.state as Delivery['state'],
    attempts: row.attempts,
    responseStatus: row.response_status ?? undefined,
    error: row.error ?? undefined,
    createdAt: toDate(row.created_at),
  };
}
