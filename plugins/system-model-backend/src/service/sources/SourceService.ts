import {
  DryRunRequest,
  DryRunResult,
  ManifestWithProblems,
  SourceStatus,
} from '@fairway/plugin-system-model-common';
import { Caller } from '../Caller';
import { Slice, SliceRequest } from '../Slice';

/** Tells how sources do, and has things done with them. */
export interface SourceService {
  list(caller: Caller): Promise<readonly SourceStatus[]>;

  /**
   * @param source - All of them, if absent
   * @throws NotFoundError if there is no such source
   */
  listProblems(
    source: string | undefined,
    request: SliceRequest & { readonly owners?: readonly string[] },
    caller: Caller,
  ): Promise<Slice<ManifestWithProblems>>;

  /** @throws NotFoundError if there is no such source, ConflictError if no replica has it in its configuration any more */
  rescan(source: string, caller: Caller): Promise<void>;

  /** @throws NotFoundError if there is no such source, ConflictError if no replica has it in its configuration any more */
  confirm(source: string, caller: Caller): Promise<void>;

  /** @throws InputError if there is no such type, or if the configuration is wrong */
  dryRun(request: DryRunRequest, caller: Caller): Promise<DryRunResult>;
}
