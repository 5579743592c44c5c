import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SearchSource } from '@fairway/search-node';
import { ChangeStore } from '../database/ChangeStore';
import { GroupStore } from '../database/GroupStore';
import { TypeStore } from '../database/TypeStore';
import { ChangeFollower } from './ChangeFollower';
import { ENTITIES } from './Dependants';

const FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];
const PAGE = 1_000;
/** With more changes to come the numbers say nothing. */
const MOST_WAITING = 100;

/**
 * Notices entities that are gone, and those that nobody told of.
 *
 * @remarks
 *
 * The catalog tells what changes, not what is removed. It is cheap to ask how
 * many entities there are; only if that is another number than the index has
 * are they listed.
 */
export class RemovalCheck {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #changes: ChangeStore;
  readonly #follower: ChangeFollower;
  readonly #groups: GroupStore;
  readonly #sources: ReadonlyMap<string, SearchSource>;
  readonly #types: TypeStore;
  /** Numbers that differ although the same entities are in both. */
  #explained = '';

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    changes: ChangeStore;
    follower: ChangeFollower;
    groups: GroupStore;
    sources: ReadonlyMap<string, SearchSource>;
    types: TypeStore;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#changes = options.changes;
    this.#follower = options.follower;
    this.#groups = options.groups;
    this.#sources = options.sources;
    this.#types = options.types;
  }

  async run(signal: AbortSignal): Promise<void> {
    const waiting = (await this.#changes.count()).get(ENTITIES);
    const state = await this.#types.find(ENTITIES);
    if (
      (waiting && waiting.pending > MOST_WAITING) ||
      state?.builtAt === undefined ||
      state.buildingUntil > Date.now()
    ) {
      return;
    }
    const credentials = await this.#auth.getOwnServiceCredentials();
    const { totalItems } = await this.#catalog.queryEntities(
      { limit: 0, fields: FIELDS },
      { credentials },
    );
    const known = (await this.#groups.count()).get(ENTITIES)?.groups ?? 0;
    const numbers = `${totalItems} ${known}`;
    if (totalItems === known || numbers === this.#explained) {
      return;
    }
    const found = await this.#compare(signal);
    this.#explained = found ? '' : numbers;
  }

  /** @returns Whether there was a difference */
  async #compare(signal: AbortSignal): Promise<boolean> {
    const present = await this.#listEntities(signal);
    let found = false;
    for (const [type, source] of this.#sources) {
      if (source.concerns && !signal.aborted) {
        const wrong = await this.#findWrong(type, present);
        found = found || wrong.length > 0;
        await this.#follower.suspect(type, wrong);
      }
    }
    return found;
  }

  async #findWrong(
    type: string,
    present: ReadonlySet<string>,
  ): Promise<string[]> {
    const missing = new Set(type === ENTITIES ? present : []);
    const gone: string[] = [];
    for await (const refs of this.#groups.listRefs(type)) {
      for (const ref of refs) {
        missing.delete(ref);
        if (!present.has(ref)) {
          gone.push(ref);
        }
      }
    }
    return [...gone, ...missing];
  }

  async #listEntities(signal: AbortSignal): Promise<Set<string>> {
    const refs = new Set<string>();
    const credentials = await this.#auth.getOwnServiceCredentials();
    for await (const page of this.#catalog.streamEntities(
      { fields: FIELDS, pageSize: PAGE, totalItems: 'exclude' },
      { credentials },
    )) {
      signal.throwIfAborted();
      page.forEach(entity => refs.add(stringifyEntityRef(entity)));
    }
    return refs;
  }
}
