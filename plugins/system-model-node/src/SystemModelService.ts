import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ChangesPage,
  DependencyDirection,
  DependencyGraph,
  EntityProvenance,
  EntityQuery,
  EntityRecords,
  ModelEntityView,
  ModelPage,
} from '@fairway/plugin-system-model-common';

/** @public */
export type SystemModelCaller = {
  /** Only what they may read is told. */
  readonly credentials: BackstageCredentials;
};

/**
 * Tells other plugins what is in the system model.
 *
 * @public
 */
export interface SystemModelService {
  listEntities(
    query: EntityQuery,
    caller: SystemModelCaller,
  ): Promise<ModelPage<ModelEntityView>>;

  /** @returns `undefined` if there is none, or if the caller may not read it */
  findEntity(
    entityRef: string,
    caller: SystemModelCaller,
  ): Promise<ModelEntityView | undefined>;

  /**
   * Finds an entity by its name, or by another name that it has or had.
   *
   * @throws ConflictError with their references as `candidates`, if there are several
   */
  findEntityByName(
    name: string,
    query: { readonly kind?: string },
    caller: SystemModelCaller,
  ): Promise<ModelEntityView | undefined>;

  /** @param entityRefs - At most `MOST_RECORDS` */
  getRecords(
    entityRefs: readonly string[],
    caller: SystemModelCaller,
  ): Promise<EntityRecords>;

  /** @throws NotFoundError if there is none, or if the caller may not read it */
  getProvenance(
    entityRef: string,
    caller: SystemModelCaller,
  ): Promise<EntityProvenance>;

  /** @throws NotFoundError if there is none, or if the caller may not read it */
  getDependencies(
    entityRef: string,
    query: {
      readonly direction?: DependencyDirection;
      readonly depth?: number;
    },
    caller: SystemModelCaller,
  ): Promise<DependencyGraph>;

  /** @param query - `since` is the `cursor` of the answer before; without it, all is told from the beginning */
  listChanges(
    query: { readonly since?: string; readonly limit?: number },
    caller: SystemModelCaller,
  ): Promise<ChangesPage>;
}
