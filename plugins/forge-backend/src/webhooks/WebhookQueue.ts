import { LoggerService } from '@backstage/backend-plugin-api';
import { WebhookOptions } from '../config';
import { DeliveryStore } from '../database/DeliveryStore';
import { WebhookStore } from '../database/WebhookStore';
import { Delivery, matchesBranch, WebhookEvent } from '../model/Webhook';
import { AddressGuard } from './AddressGuard';
import { sendDelivery } from './sendDelivery';

const FIRST_RETRY_MS = 30_000;
const PARALLEL = 4;
const KEEP_MS = 7 * 24 * 60 * 60_000;

/**
 * Takes messages for webhooks and delivers them, again after a while if need be.
 */
export class WebhookQueue {
  readonly #webhooks: WebhookStore;
  readonly #deliveries: DeliveryStore;
  readonly #options: WebhookOptions;
  readonly #guard: AddressGuard;
  readonly #logger: LoggerService;
  #running: Promise<void> | undefined;
  #isAskedAgain = false;

  constructor(options: {
    webhooks: WebhookStore;
    deliveries: DeliveryStore;
    options: WebhookOptions;
    guard: AddressGuard;
    logger: LoggerService;
  }) {
    this.#webhooks = options.webhooks;
    this.#deliveries = options.deliveries;
    this.#options = options.options;
    this.#guard = options.guard;
    this.#logger = options.logger;
  }

  /**
   * Writes down a message for each webhook that asks for it, and begins to
   * deliver; does not wait for the receivers.
   *
   * @param message - `branch`: which it is about, if about one; `only`: the one webhook to tell
   */
  async enqueue(
    repositoryId: number,
    message: {
      readonly event: WebhookEvent;
      readonly payload: unknown;
      readonly branch?: string;
      readonly only?: number;
    },
  ): Promise<void> {
    const { event, branch, only } = message;
    const webhooks = (await this.#webhooks.list(repositoryId)).filter(webhook =>
      only === undefined
        ? webhook.isActive &&
          webhook.events.includes(event) &&
          (branch === undefined || matchesBranch(webhook.branchFilter, branch))
        : webhook.id === only,
    );
    if (webhooks.length === 0) {
      return;
    }
    const payload = JSON.stringify(message.payload);
    for (const webhook of webhooks) {
      await this.#deliveries.create(webhook.id, event, payload);
    }
    void this.deliverDue();
  }

  /**
   * Delivers all messages that are due. A call while another runs joins it.
   */
  deliverDue(): Promise<void> {
    this.#isAskedAgain = this.#running !== undefined;
    this.#running ??= this.#deliverAll()
      .catch(error =>
        this.#logger.error('Could not work off the queue of webhooks', error),
      )
      .finally(() => {
        this.#running = undefined;
        // What was written down after the last look would otherwise wait for the next tick.
        if (this.#isAskedAgain) {
          void this.deliverDue();
        }
      });
    return this.#running;
  }

  /** Forgets what was settled long ago. */
  async prune(): Promise<void> {
    await this.#deliveries.deleteSettledBefore(new Date(Date.now() - KEEP_MS));
  }

  async #deliverAll(): Promise<void> {
    const leaseMs = this.#options.timeoutMs * 2;
    const work = async () => {
      let delivery = await this.#deliveries.takeDue(leaseMs);
      while (delivery) {
        await this.#deliver(delivery);
        delivery = await this.#deliveries.takeDue(leaseMs);
      }
    };
    // Some at a time, so that one slow receiver does not hold up the others.
    await Promise.all(Array.from({ length: PARALLEL }, work));
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const webhook = await this.#webhooks.findById(delivery.webhookId);
    if (!webhook) {
      return;
    }
    let responseStatus: number | undefined;
    let error: string | undefined;
    try {
      responseStatus = await sendDelivery(webhook, delivery, {
        guard: this.#guard,
        timeoutMs: this.#options.timeoutMs,
      });
      if (responseStatus >= 200 && responseStatus < 300) {
        await this.#deliveries.markDelivered(delivery.id, responseStatus);
        return;
      }
      error = `The receiver answered ${responseStatus}`;
    } catch (cause) {
      error = cause instanceof Error ? cause.message : String(cause);
    }
    const isLast = delivery.attempts >= this.#options.maxAttempts;
    await this.#deliveries.markFailed(delivery.id, {
      error,
      responseStatus,
      retryInMs: isLast
        ? undefined
        : FIRST_RETRY_MS * 2 ** (delivery.attempts - 1),
    });
  }
}
