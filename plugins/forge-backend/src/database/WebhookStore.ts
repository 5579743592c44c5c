import { Knex } from 'knex';
import { Webhook } from '../model/Webhook';
import { DateValue, toDate } from './rows';

type WebhookRow = {
  id: number;
  repository_id: number;
  type: string;
  url: string;
  content_type: string;
  secret: string;
  events: string;
  branch_filter: string;
  is_active: boolean | number;
  created_at: DateValue;
  updated_at: DateValue;
};

/**
 * What of a webhook its owner decides.
 */
export type WebhookSettings = Pick<
  Webhook,
  'url' | 'contentType' | 'secret' | 'events' | 'branchFilter' | 'isActive'
>;

/**
 * Keeps webhooks.
 */
export interface WebhookStore {
  create(repositoryId: number, settings: WebhookSettings): Promise<Webhook>;
  /** Lists the webhooks of a repository by id. */
  list(repositoryId: number): Promise<Webhook[]>;
  find(repositoryId: number, id: number): Promise<Webhook | undefined>;
  findById(id: number): Promise<Webhook | undefined>;
  update(id: number, settings: Partial<WebhookSettings>): Promise<void>;
  delete(id: number): Promise<void>;
}

/**
 * Keeps webhooks in the plugin's database.
 */
export class DatabaseWebhookStore implements WebhookStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async create(
    repositoryId: number,
    settings: WebhookSettings,
  ): Promise<Webhook> {
    const now = new Date();
    const [row] = await this.#knex<WebhookRow>('webhooks')
      .insert({
        ...toRow(settings),
        repository_id: repositoryId,
        type: 'gitea',
        created_at: now,
        updated_at: now,
      })
      .returning('*');
    return toWebhook(row);
  }

  async list(repositoryId: number): Promise<Webhook[]> {
    const rows = await this.#knex<WebhookRow>('webhooks')
      .where({ repository_id: repositoryId })
      .orderBy('id');
    return rows.map(toWebhook);
  }

  async find(repositoryId: number, id: number): Promise<Webhook | undefined> {
    const row = await this.#knex<WebhookRow>('webhooks')
      .where({ repository_id: repositoryId, id })
      .first();
    return row && toWebhook(row);
  }

  async findById(id: number): Promise<Webhook | undefined> {
    const row = await this.#knex<WebhookRow>('webhooks').where({ id }).first();
    return row && toWebhook(row);
  }

  async update(id: number, settings: Partial<WebhookSettings>): Promise<void> {
    await this.#knex<WebhookRow>('webhooks')
      .where({ id })
      .update({ ...toRow(settings), updated_at: new Date() });
  }

  async delete(id: number): Promise<void> {
    await this.#knex('webhooks').where({ id }).delete();
  }
}

function toRow(settings: Partial<WebhookSettings>): Partial<WebhookRow> {
  return Object.fromEntries(
    Object.entries({
      url: settings.url,
      content_type: settings.contentType,
      secret: settings.secret,
      events: settings.events && JSON.stringify(settings.events),
      branch_filter: settings.branchFilter,
      is_active: settings.isActive,
    }).filter(([, value]) => value !== undefined),
  );
}

function toWebhook(row: WebhookRow): Webhook {
  return {
    id: row.id,
    repositoryId: row.repository_id,
    url: row.url,
    contentType: row.content_type === 'form' ? 'form' : 'json',
    secret: row.secret,
    events: JSON.parse(row.events),
    branchFilter: row.branch_filter,
    isActive: Boolean(row.is_active),
    createdAt: toDate(row.created_at),
    updatedAt: toDate(row.updated_at),
  };
}
