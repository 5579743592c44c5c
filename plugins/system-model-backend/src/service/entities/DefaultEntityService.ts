import { NotFoundError } from '@backstage/errors';
import {
  DependencyGraph,
  EntityFilter,
  EntityFindings,
  EntityProvenance,
  EntityRecords,
  ModelEntityView,
} from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { EntityStore } from '../../database/EntityStore';
import { findEntityView } from '../../database/queries/findEntityView';
import { findNamesakes } from '../../database/queries/findNamesakes';
import { findNodes } from '../../database/queries/findNodes';
import { listChangePage } from '../../database/queries/listChangePage';
import { listEntityViews } from '../../database/queries/listEntityViews';
import { FindingKind, listFindings } from '../../database/queries/listFindings';
import { listNeeds } from '../../database/queries/listNeeds';
import { readEntityRecords } from '../../database/queries/readEntityRecords';
import { EntityAccess } from '../access/EntityAccess';
import { fillSlice } from '../access/fillSlice';
import { Slice, SliceRequest } from '../Slice';
import { chooseNamesake } from './chooseNamesake';
import { ChangeSlice, DependencyQuery } from './EntityService';
import { walkDependencies } from './walkDependencies';

/** Answers from the database, within what may be read; whose access that is, it does not know. */
export class DefaultEntityService {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(
    filter: EntityFilter,
    request: SliceRequest,
    access: EntityAccess,
  ): Promise<Slice<ModelEntityView>> {
    return await fillSlice(request, access, {
      read: async part =>
        toSlice(part, limit =>
          listEntityViews(this.#knex, filter, { ...part, limit }),
        ),
      toEntityRef,
      toPosition: toEntityRef,
    });
  }

  async get(entityRef: string): Promise<ModelEntityView> {
    return this.#assertFound(
      entityRef,
      await findEntityView(this.#knex, entityRef),
    );
  }

  async getByName(
    name: string,
    kind: string | undefined,
    access: EntityAccess,
  ): Promise<ModelEntityView> {
    const { aliases, names } = await findNamesakes(this.#knex, name, kind);
    const readable = await access.selectReadable([
      ...new Set([...names, ...aliases]),
    ]);
    const chosen = chooseNamesake(name, {
      names: names.filter(ref => readable.has(ref)),
      aliases: aliases.filter(ref => readable.has(ref)),
    });
    return await this.get(chosen);
  }

  async getRecords(
    entityRefs: readonly string[],
    access: EntityAccess,
  ): Promise<EntityRecords> {
    const readable = await access.selectReadable(entityRefs);
    return await readEntityRecords(
      this.#knex,
      entityRefs.filter(ref => readable.has(ref)),
    );
  }

  async getProvenance(entityRef: string): Promise<EntityProvenance> {
    const { provenance, sequence } = this.#assertFound(
      entityRef,
      await new EntityStore(this.#knex).find(entityRef),
    );
    return { entityRef, provenance, sequence };
  }

  async getDependencies(
    entityRef: string,
    query: DependencyQuery,
    access: EntityAccess,
  ): Promise<DependencyGraph> {
    this.#assertFound(entityRef, await findEntityView(this.#knex, entityRef));
    const walk = await walkDependencies(entityRef, query, access, (...part) =>
      listNeeds(this.#knex, ...part),
    );
    const facts = await findNodes(this.#knex, [
      ...new Set(walk.nodes.map(toEntityRef)),
    ]);
    return {
      root: entityRef,
      ...walk,
      nodes: walk.nodes.map(node => ({
        ...node,
        isKnown: facts.has(node.entityRef),
        ...facts.get(node.entityRef),
      })),
    };
  }

  async listChanges(
    { after, limit }: { readonly after: number; readonly limit: number },
    access: EntityAccess,
  ): Promise<ChangeSlice> {
    const found = await listChangePage(this.#knex, { after, limit: limit + 1 });
    const page = found.slice(0, limit);
    const readable = await access.selectReadable(page.map(toEntityRef));
    return {
      items: page.filter(
        ({ entityRef, type }) =>
          access.isComplete ||
          // Nobody can tell any more who might have read what is gone.
          (type === 'changed' && readable.has(entityRef)),
      ),
      last: page.at(-1)?.sequence ?? after,
      hasMore: found.length > limit,
    };
  }

  async listFindings(
    kind: FindingKind,
    request: SliceRequest & { readonly owners?: readonly string[] },
    access: EntityAccess,
  ): Promise<Slice<EntityFindings>> {
    const { owners } = request;
    const slice = await fillSlice(request, access, {
      read: async part =>
        toSlice(part, limit =>
          listFindings(this.#knex, kind, { ...part, owners, limit }),
        ),
      toEntityRef,
      toPosition: toEntityRef,
    });
    return {
      ...slice,
      items: slice.items.filter(({ fields }) => fields.length > 0),
    };
  }

  #assertFound<T>(entityRef: string, found: T | undefined): T {
    if (found === undefined) {
      throw new NotFoundError(
        `There is no entity ${entityRef} in the model, or you may not read it`,
      );
    }
    return found;
  }
}

function toEntityRef({ entityRef }: { entityRef: string }): string {
  return entityRef;
}

/** Reads one more, to see whether there is more. */
async function toSlice<T extends { readonly entityRef: string }>(
  { limit }: SliceRequest,
  read: (limit: number) => Promise<T[]>,
): Promise<Slice<T>> {
  const found = await read(limit + 1);
  const items = found.slice(0, limit);
  return found.length > limit
    ? { items, next: items[items.length - 1].entityRef }
    : { items };
}
