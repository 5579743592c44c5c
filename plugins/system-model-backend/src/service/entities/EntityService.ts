import {
  DependencyDirection,
  DependencyGraph,
  EntityFilter,
  EntityFindings,
  EntityProvenance,
  EntityRecords,
  ModelChange,
  ModelEntityView,
} from '@fairway/plugin-system-model-common';
import { FindingKind } from '../../database/queries/listFindings';
import { Caller } from '../Caller';
import { Slice, SliceRequest } from '../Slice';

export type DependencyQuery = {
  readonly direction: DependencyDirection;
  readonly depth: number;
};

/** Changes in order. */
export type ChangeSlice = {
  readonly items: readonly ModelChange[];
  /** Sequence to go on after. */
  readonly last: number;
  readonly hasMore: boolean;
};

/** Tells what is in the model. References and values are in lower case. */
export interface EntityService {
  list(
    filter: EntityFilter,
    request: SliceRequest,
    caller: Caller,
  ): Promise<Slice<ModelEntityView>>;

  /** @throws NotFoundError */
  get(entityRef: string, caller: Caller): Promise<ModelEntityView>;

  /**
   * @throws NotFoundError
   * @throws AmbiguousNameError if several go by the name
   */
  getByName(
    name: string,
    kind: string | undefined,
    caller: Caller,
  ): Promise<ModelEntityView>;

  /** @param entityRefs - In lower case, each once */
  getRecords(
    entityRefs: readonly string[],
    caller: Caller,
  ): Promise<EntityRecords>;

  /** @throws NotFoundError */
  getProvenance(entityRef: string, caller: Caller): Promise<EntityProvenance>;

  /** @throws NotFoundError */
  getDependencies(
    entityRef: string,
    query: DependencyQuery,
    caller: Caller,
  ): Promise<DependencyGraph>;

  listChanges(
    request: { readonly after: number; readonly limit: number },
    caller: Caller,
  ): Promise<ChangeSlice>;

  listFindings(
    kind: FindingKind,
    request: SliceRequest & { readonly owners?: readonly string[] },
    caller: Caller,
  ): Promise<Slice<EntityFindings>>;
}
