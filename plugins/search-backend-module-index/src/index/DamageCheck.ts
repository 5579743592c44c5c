import { LoggerService } from '@backstage/backend-plugin-api';
import { SearchStore } from '@fairway/search-node';
import { ChangeStore } from '../database/ChangeStore';
import { GroupStore } from '../database/GroupStore';
import { TypeStore } from '../database/TypeStore';
import { findDamage } from './findDamage';
import { IndexBuilder } from './IndexBuilder';

/** Has indexes built anew that lost documents, or have others than they were given. */
export class DamageCheck {
  readonly #builder: IndexBuilder;
  readonly #changes: ChangeStore;
  readonly #groups: GroupStore;
  readonly #logger: LoggerService;
  readonly #store: SearchStore;
  readonly #types: TypeStore;
  /** What was found the last time, as numbers change while something is written. */
  #suspected = new Map<string, string>();
  /** What building anew did not mend. */
  readonly #tried = new Map<string, string>();

  constructor(options: {
    builder: IndexBuilder;
    changes: ChangeStore;
    groups: GroupStore;
    logger: LoggerService;
    store: SearchStore;
    types: TypeStore;
  }) {
    this.#builder = options.builder;
    this.#changes = options.changes;
    this.#groups = options.groups;
    this.#logger = options.logger;
    this.#store = options.store;
    this.#types = options.types;
  }

  async run(): Promise<void> {
    const damage = await findDamage(this.#store, this.#groups);
    const waiting = await this.#changes.count();
    const building = new Set(
      (await this.#types.list())
        .filter(({ buildingUntil }) => buildingUntil > Date.now())
        .map(({ type }) => type),
    );
    for (const [type, numbers] of damage) {
      if (
        this.#suspected.get(type) === numbers &&
        this.#tried.get(type) !== numbers &&
        !waiting.has(type) &&
        !building.has(type)
      ) {
        this.#tried.set(type, numbers);
        this.#logger.warn(
          'An index does not hold what was written to it and is built anew',
          { type, numbers },
        );
        await this.#builder.request(type);
      }
    }
    this.#suspected = damage;
    for (const type of this.#tried.keys()) {
      if (!damage.has(type)) {
        this.#tried.delete(type);
      }
    }
  }
}
