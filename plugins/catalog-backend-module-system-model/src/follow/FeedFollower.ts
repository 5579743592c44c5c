import { LoggerService } from '@backstage/backend-plugin-api';
import { ChangesPage } from '@fairway/plugin-system-model-common';
import { randomUUID } from 'node:crypto';
import { EntityStore } from '../database/EntityStore';
import { FeedState, FeedStore } from '../database/FeedStore';
import { KeptEntity } from '../database/KeptEntity';
import { CatalogView } from './CatalogView';
import { ChangeApplier } from './ChangeApplier';
import { ModelView } from './ModelView';
import { UnseenRemoval } from './UnseenRemoval';

const PAGE = 500;
/** By then the catalog shows what it processed; a dry run looks the same, and shows nothing. */
const SHOWN_WITHIN_MS = 5 * 60_000;

/**
 * Follows the feed of changes of the model.
 *
 * @remarks
 *
 * The feed from its beginning tells of every entity there is, once. A pass over
 * the whole model follows it from there, and what it does not see is gone.
 */
export class FeedFollower {
  readonly #applier: ChangeApplier;
  readonly #catalog: CatalogView;
  readonly #entities: EntityStore;
  readonly #feed: FeedStore;
  readonly #logger: LoggerService;
  readonly #model: ModelView;
  readonly #passEveryMs: number;
  readonly #unseen: UnseenRemoval;

  constructor(options: {
    readonly applier: ChangeApplier;
    readonly catalog: CatalogView;
    readonly entities: EntityStore;
    readonly feed: FeedStore;
    readonly logger: LoggerService;
    readonly model: ModelView;
    readonly passEveryMs: number;
  }) {
    this.#applier = options.applier;
    this.#catalog = options.catalog;
    this.#entities = options.entities;
    this.#feed = options.feed;
    this.#logger = options.logger;
    this.#model = options.model;
    this.#passEveryMs = options.passEveryMs;
    this.#unseen = new UnseenRemoval(options);
  }

  /** Brings all into the catalog that is new. */
  async follow(signal: AbortSignal): Promise<void> {
    let hasMore = true;
    while (hasMore && !signal.aborted) {
      await this.#applyDue();
      const state = this.#beginPass(await this.#feed.read());
      const page = await this.#readPage(state);
      if (page) {
        await this.#applier.apply(page.items, { pass: state.pass });
        const next = { ...state, cursor: page.cursor };
        hasMore = page.hasMore;
        await this.#feed.write(hasMore ? next : await this.#endPass(next));
      }
    }
  }

  /**
   * Notices that the model began anew: its feed then says nothing for as long as
   * it is not as long as it was.
   */
  async checkFeed(signal: AbortSignal): Promise<void> {
    const isLost = async () => {
      const newest = await this.#entities.findNewest();
      if (!newest || newest.sequence < 0) {
        return false;
      }
      const sequence = await this.#model.findSequence(newest.entityRef);
      return sequence === undefined || sequence < newest.sequence;
    };
    if (await isLost()) {
      // It may have been removed just now.
      await this.follow(signal);
      if (await isLost()) {
        await this.#beginAnew('The system model is not the one it was');
        await this.follow(signal);
      }
    }
  }

  /** Whether something seems to be taken over that the catalog does not show yet. */
  async isWaiting(): Promise<boolean> {
    return (await this.#entities.listDue(1)).length > 0;
  }

  /** Looks at what was taken over by another location. */
  async #applyDue(): Promise<void> {
    const due = await this.#entities.listDue(PAGE);
    const shown = await this.#catalog.findPlaces(
      due.map(({ entityRef }) => entityRef),
    );
    const isShown = ({ entityRef }: KeptEntity) =>
      shown.get(entityRef) === 'elsewhere';
    await this.#applier.apply(
      due.filter(isShown).map(({ entityRef, sequence }) => ({
        entityRef,
        sequence,
        type: 'changed',
      })),
    );
    const before = Date.now() - SHOWN_WITHIN_MS;
    await this.#entities.forgetTakenOver(
      due
        .filter(one => !isShown(one) && (one.dueSince ?? 0) < before)
        .map(({ entityRef }) => entityRef),
    );
  }

  #beginPass(state: FeedState): FeedState {
    const { pass, passedAt = 0 } = state;
    return pass === undefined && passedAt + this.#passEveryMs <= Date.now()
      ? { ...state, cursor: undefined, pass: randomUUID() }
      : state;
  }

  /** @returns `undefined` if the feed has to be followed from its beginning */
  async #readPage({ cursor }: FeedState): Promise<ChangesPage | undefined> {
    try {
      return await this.#model.listChanges({ since: cursor, limit: PAGE });
    } catch (error) {
      if (
        cursor !== undefined &&
        error instanceof Error &&
        error.name === 'InputError'
      ) {
        await this.#beginAnew(
          'The system model does not know where its feed goes on',
        );
        return undefined;
      }
      throw error;
    }
  }

  async #beginAnew(reason: string): Promise<void> {
    this.#logger.info('Going through the whole system model', { reason });
    await this.#entities.forgetSequences();
    await this.#feed.write({
      heldBackSince: (await this.#feed.read()).heldBackSince,
    });
  }

  async #endPass(state: FeedState): Promise<FeedState> {
    if (state.pass === undefined) {
      return state;
    }
    const heldBackSince = await this.#unseen.run(state.pass, state);
    return {
      cursor: state.cursor,
      passedAt: Date.now(),
      ...(heldBackSince !== undefined && { heldBackSince }),
    };
  }
}
