import { LoggerService } from '@backstage/backend-plugin-api';

const DAY_MS = 24 * 60 * 60 * 1000;
const MAX_ENTITIES = 10_000;

/** What the catalog publishes each time it processes an entity in vain. */
export type CatalogErrorsPayload = {
  readonly entity: string;
  readonly location?: string;
  readonly errors: ReadonlyArray<{ readonly message: string }>;
};

/**
 * Logs what the catalog could not take: when a fault is new, and once a day while it lasts.
 *
 * @remarks
 *
 * The catalog processes each entity every few minutes and finds the same fault
 * each time.
 */
export class FaultLog {
  readonly #logger: LoggerService;
  readonly #now: () => number;
  readonly #logged = new Map<string, { reason: string; at: number }>();

  constructor(options: { logger: LoggerService; now?: () => number }) {
    this.#logger = options.logger;
    this.#now = options.now ?? Date.now;
  }

  note({ entity, location, errors }: CatalogErrorsPayload): void {
    const reason = errors.map(({ message }) => message).join(', ');
    const at = this.#now();
    const last = this.#logged.get(entity);
    if (last?.reason === reason && at - last.at < DAY_MS) {
      return;
    }
    // Deleted first, so that the oldest stand at the beginning.
    this.#logged.delete(entity);
    this.#logged.set(entity, { reason, at });
    if (this.#logged.size > MAX_ENTITIES) {
      this.#logged.delete(this.#logged.keys().next().value!);
    }
    this.#logger.warn('The catalog could not take an entity', {
      entity,
      location,
      reason,
    });
  }
}
