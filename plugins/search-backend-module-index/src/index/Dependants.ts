import { SearchSource } from '@fairway/search-node';
import { ChangeStore } from '../database/ChangeStore';
import { GroupStore } from '../database/GroupStore';

/** The type that has a group for each entity. */
export const ENTITIES = 'software-catalog';

/** Puts entities before what follows from them. */
export function entitiesFirst(a: string, b: string): number {
  return Number(b === ENTITIES) - Number(a === ENTITIES);
}

/** How far the index of entities is with what a dependant is to be asked for. */
export type EntityProgress = {
  /** References of entities whose change was not seen in the catalog yet. */
  readonly awaited: ReadonlySet<string>;
  /** References of those of which there is nothing to be read, as the index does not know them yet. */
  readonly absent: ReadonlySet<string>;
};

/**
 * Sources whose documents follow from entities, such as docs and operations:
 * the index of entities tells when a change has come through the catalog, so
 * that they need not look for it again and again.
 */
export class Dependants {
  readonly #changes: ChangeStore;
  readonly #groups: GroupStore;
  readonly #sources: ReadonlyMap<string, SearchSource>;

  constructor(options: {
    changes: ChangeStore;
    groups: GroupStore;
    sources: ReadonlyMap<string, SearchSource>;
  }) {
    this.#changes = options.changes;
    this.#groups = options.groups;
    this.#sources = options.sources;
  }

  /**
   * Is to be asked before the source is: what comes through later is told again.
   *
   * @returns `undefined` if documents of the type follow from no entity
   */
  async findProgress(
    type: string,
    refs: readonly string[],
  ): Promise<EntityProgress | undefined> {
    if (!this.#list().includes(type)) {
      return undefined;
    }
    const awaited = await this.#changes.listWaiting(ENTITIES, refs);
    const known = await this.#groups.find(ENTITIES, [...awaited]);
    const own = await this.#groups.find(type, [...awaited]);
    const absent = [...awaited].filter(ref => !known.has(ref) && !own.has(ref));
    return { awaited, absent: new Set(absent) };
  }

  /** Has those asked that depend on entities that were written. */
  async tell(refs: readonly string[]): Promise<void> {
    const now = Date.now();
    for (const type of this.#list()) {
      const concerns = (ref: string) => this.#sources.get(type)!.concerns!(ref);
      await this.#changes.add(type, refs.filter(concerns), { now, due: now });
    }
  }

  /** Types of documents that follow from entities, if those are in the index. */
  #list(): string[] {
    return this.#sources.has(ENTITIES)
      ? [...this.#sources.values()]
          .filter(({ type, concerns }) => concerns && type !== ENTITIES)
          .map(({ type }) => type)
      : [];
  }
}
