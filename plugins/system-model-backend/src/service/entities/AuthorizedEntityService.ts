import {
  DependencyGraph,
  EntityFilter,
  EntityFindings,
  EntityProvenance,
  EntityRecords,
  ModelEntityView,
} from '@fairway/plugin-system-model-common';
import { FindingKind } from '../../database/queries/listFindings';
import { EntityGate } from '../access/EntityGate';
import { Caller } from '../Caller';
import { Slice, SliceRequest } from '../Slice';
import { DefaultEntityService } from './DefaultEntityService';
import { ChangeSlice, DependencyQuery, EntityService } from './EntityService';

/** Tells of the entities that the caller may read in the catalog, and nobody that there are others. */
export class AuthorizedEntityService implements EntityService {
  readonly #gate: EntityGate;
  readonly #inner: DefaultEntityService;

  constructor(options: { gate: EntityGate; inner: DefaultEntityService }) {
    this.#gate = options.gate;
    this.#inner = options.inner;
  }

  async list(
    filter: EntityFilter,
    request: SliceRequest,
    { credentials }: Caller,
  ): Promise<Slice<ModelEntityView>> {
    const access = await this.#gate.open(credentials);
    return await this.#inner.list(filter, request, access);
  }

  async get(
    entityRef: string,
    { credentials }: Caller,
  ): Promise<ModelEntityView> {
    await this.#gate.assertReadable(entityRef, credentials);
    return await this.#inner.get(entityRef);
  }

  async getByName(
    name: string,
    kind: string | undefined,
    { credentials }: Caller,
  ): Promise<ModelEntityView> {
    const access = await this.#gate.open(credentials);
    return await this.#inner.getByName(name, kind, access);
  }

  async getRecords(
    entityRefs: readonly string[],
    { credentials }: Caller,
  ): Promise<EntityRecords> {
    const access = await this.#gate.open(credentials);
    return await this.#inner.getRecords(entityRefs, access);
  }

  async getProvenance(
    entityRef: string,
    { credentials }: Caller,
  ): Promise<EntityProvenance> {
    await this.#gate.assertReadable(entityRef, credentials);
    return await this.#inner.getProvenance(entityRef);
  }

  async getDependencies(
    entityRef: string,
    query: DependencyQuery,
    { credentials }: Caller,
  ): Promise<DependencyGraph> {
    await this.#gate.assertReadable(entityRef, credentials);
    const access = await this.#gate.open(credentials);
    return await this.#inner.getDependencies(entityRef, query, access);
  }

  async listChanges(
    request: { readonly after: number; readonly limit: number },
    { credentials }: Caller,
  ): Promise<ChangeSlice> {
    const access = await this.#gate.open(credentials);
    return await this.#inner.listChanges(request, access);
  }

  async listFindings(
    kind: FindingKind,
    request: SliceRequest & { readonly owners?: readonly string[] },
    { credentials }: Caller,
  ): Promise<Slice<EntityFindings>> {
    const access = await this.#gate.open(credentials);
    return await this.#inner.listFindings(kind, request, access);
  }
}
