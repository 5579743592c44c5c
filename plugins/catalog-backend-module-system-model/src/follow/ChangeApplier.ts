import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import {
  EntityRecord,
  MOST_RECORDS,
  ModelChange,
} from '@fairway/plugin-system-model-common';
import { EntityStore } from '../database/EntityStore';
import { EntityPlace, KeptEntity } from '../database/KeptEntity';
import { toEnrichmentFields } from '../enrich/toEnrichmentFields';
import { toModelLocation } from '../modelLocation';
import { CatalogView } from './CatalogView';
import { ModelView } from './ModelView';
import { toCatalogEntity } from './toCatalogEntity';

/** A change, without when it was made. */
type AppliedChange = Pick<ModelChange, 'entityRef' | 'sequence' | 'type'>;

type Plan = {
  readonly entityRef: string;
  readonly sequence: number;
  readonly place: EntityPlace;
};

/**
 * Brings changes of the model into the catalog.
 *
 * @remarks
 *
 * All of it can be done again, and ends the same: what comes last is noted after
 * what it is about is done.
 */
export class ChangeApplier {
  readonly #catalog: CatalogView;
  readonly #connection: EntityProviderConnection;
  readonly #entities: EntityStore;
  readonly #kinds: ReadonlySet<string>;
  readonly #logger: LoggerService;
  readonly #model: ModelView;
  readonly #stay: () => Promise<void>;

  /** @param options - `stay` fails if another replica may be at work */
  constructor(options: {
    readonly catalog: CatalogView;
    readonly connection: EntityProviderConnection;
    readonly entities: EntityStore;
    readonly kinds: ReadonlySet<string>;
    readonly logger: LoggerService;
    readonly model: ModelView;
    readonly stay: () => Promise<void>;
  }) {
    this.#catalog = options.catalog;
    this.#connection = options.connection;
    this.#entities = options.entities;
    this.#kinds = options.kinds;
    this.#logger = options.logger;
    this.#model = options.model;
    this.#stay = options.stay;
  }

  /**
   * @param changes - At most 500
   * @param options - `pass` is the one over the whole model that they were seen in, `isLeft` says that they do not come
   * from elsewhere any more
   */
  async apply(
    changes: readonly AppliedChange[],
    options: { readonly isLeft?: boolean; readonly pass?: string } = {},
  ): Promise<void> {
    const { isLeft = false, pass } = options;
    const mine = changes.filter(change => this.#isTaken(change.entityRef));
    const changed = mine.filter(({ type }) => type === 'changed');
    await this.remove(
      mine.filter(({ type }) => type === 'removed').map(toEntityRef),
    );
    let plans = await this.#plan(changed, isLeft);
    while (plans.length > 0) {
      plans = await this.#bring(plans);
    }
    if (pass !== undefined) {
      await this.#entities.mark(changed.map(toEntityRef), pass);
    }
  }

  /** Takes away what the model does not have any more; of what is from elsewhere, only what was added. */
  async remove(entityRefs: readonly string[]): Promise<void> {
    const known = [...(await this.#entities.find(entityRefs)).values()];
    if (known.length === 0) {
      return;
    }
    await this.#stay();
    await this.#connection.applyMutation({
      type: 'delta',
      added: [],
      removed: known.map(({ entityRef }) => ({ entityRef })),
    });
    await this.#entities.remove(known.map(toEntityRef));
    await this.#processAgain(known.filter(isElsewhere).map(toEntityRef));
  }

  /** Leaves out what is in the catalog already. */
  async #plan(
    changes: readonly AppliedChange[],
    isLeft: boolean,
  ): Promise<Plan[]> {
    const refs = changes.map(toEntityRef);
    const known = await this.#entities.find(refs);
    const shown = await this.#catalog.findPlaces(refs);
    return changes.flatMap(({ entityRef, sequence }) => {
      const kept = known.get(entityRef);
      const place = isLeft ? 'provided' : shown.get(entityRef) ?? 'provided';
      const isThere =
        kept?.sequence === sequence &&
        kept.place === place &&
        shown.has(entityRef);
      return isThere ? [] : [{ entityRef, sequence, place }];
    });
  }

  /**
   * Brings the first of them: what is in memory at once, and how long it takes, does not depend on their number.
   *
   * @returns The others
   */
  async #bring(plans: readonly Plan[]): Promise<Plan[]> {
    const some = new Map(
      plans.slice(0, MOST_RECORDS).map(plan => [plan.entityRef, plan]),
    );
    // Of what is gone by now, the feed will tell.
    const { items, rest } = await this.#model.getRecords([...some.keys()]);
    const provided: Plan[] = [];
    const entities: Entity[] = [];
    const elsewhere = [];
    for (const record of items) {
      const plan = some.get(record.entityRef)!;
      if (plan.place === 'elsewhere') {
        const fields = toEnrichmentFields(record.provenance);
        elsewhere.push({ ...plan, fields });
      } else {
        const entity = this.#tryToMake(record);
        entities.push(...(entity ? [entity] : []));
        provided.push(plan);
      }
    }
    await this.#stay();
    if (entities.length > 0) {
      await this.#connection.applyMutation({
        type: 'delta',
        // Without a key of its location: whoever has one takes the entity over.
        added: entities.map(entity => ({ entity })),
        removed: [],
      });
    }
    await this.#entities.write([...provided, ...elsewhere]);
    await this.#processAgain(elsewhere.map(toEntityRef));
    const left = new Set(rest);
    return plans.filter(
      ({ entityRef }) => left.has(entityRef) || !some.has(entityRef),
    );
  }

  #tryToMake(record: EntityRecord): Entity | undefined {
    const { entityRef } = record;
    try {
      return toCatalogEntity(record);
    } catch (error) {
      // It must not hold up all others.
      this.#logger.warn('The catalog cannot show an entity of the model', {
        entityRef,
        cause: String(error),
      });
      return undefined;
    }
  }

  async #processAgain(entityRefs: readonly string[]): Promise<void> {
    if (entityRefs.length > 0) {
      await this.#connection.refresh({ keys: entityRefs.map(toModelLocation) });
    }
  }

  #isTaken(entityRef: string): boolean {
    return this.#kinds.has(entityRef.slice(0, entityRef.indexOf(':')));
  }
}

function isElsewhere({ place }: Pick<KeptEntity, 'place'>): boolean {
  return place === 'elsewhere';
}

function toEntityRef({ entityRef }: { readonly entityRef: string }): string {
  return entityRef;
}
