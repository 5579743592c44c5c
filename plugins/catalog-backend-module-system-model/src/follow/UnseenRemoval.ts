import { LoggerService } from '@backstage/backend-plugin-api';
import { EntityStore } from '../database/EntityStore';
import { ChangeApplier } from './ChangeApplier';

const PAGE = 500;
/** As many may go at once without anybody wondering: these, or this share of all. */
const HARMLESS = 10;
const HARMLESS_SHARE = 0.1;
/** A model that lost its database has read its sources again long before. */
const GRACE_MS = 24 * 60 * 60_000;

/** Takes away what a pass over the whole model did not see, unless that is so much that it looks like an outage. */
export class UnseenRemoval {
  readonly #applier: ChangeApplier;
  readonly #entities: EntityStore;
  readonly #logger: LoggerService;

  constructor(options: {
    readonly applier: ChangeApplier;
    readonly entities: EntityStore;
    readonly logger: LoggerService;
  }) {
    this.#applier = options.applier;
    this.#entities = options.entities;
    this.#logger = options.logger;
  }

  /** @returns Since when the removal is held back, if it is (milliseconds) */
  async run(
    pass: string,
    { heldBackSince = Date.now() }: { readonly heldBackSince?: number },
  ): Promise<number | undefined> {
    const unseen = await this.#entities.countUnseen(pass);
    const all = await this.#entities.count();
    const isHarmless = unseen <= Math.max(HARMLESS, all * HARMLESS_SHARE);
    if (!isHarmless && heldBackSince + GRACE_MS > Date.now()) {
      this.#logger.warn(
        'Much of what the catalog has from the system model is missing there at once. It is kept for a day, unless it is found again',
        { missing: unseen, all },
      );
      return heldBackSince;
    }
    let refs = await this.#entities.listUnseen(pass, PAGE);
    while (refs.length > 0) {
      await this.#applier.remove(refs);
      refs = await this.#entities.listUnseen(pass, PAGE);
    }
    return undefined;
  }
}
