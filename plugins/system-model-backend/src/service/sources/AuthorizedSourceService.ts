import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { authorise } from '@fairway/backend-toolkit';
import {
  DryRunRequest,
  DryRunResult,
  ManifestWithProblems,
  SourceStatus,
  systemModelSourceManagePermission,
  systemModelSourceReadPermission,
} from '@fairway/plugin-system-model-common';
import { FaultyManifest } from '../../database/queries/listFaultyManifests';
import { EntityGate } from '../access/EntityGate';
import { OwnerGate } from '../access/OwnerGate';
import { Caller } from '../Caller';
import { Slice, SliceRequest } from '../Slice';
import { DefaultSourceService } from './DefaultSourceService';
import { SourceService } from './SourceService';

type Options = {
  readonly entities: EntityGate;
  readonly inner: DefaultSourceService;
  readonly owners: OwnerGate;
  readonly permissions: PermissionsService;
};

/** Shows sources to those who look after them, and what is wrong with manifests to their owners, too. */
export class AuthorizedSourceService implements SourceService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async list({ credentials }: Caller): Promise<readonly SourceStatus[]> {
    await authorise(
      this.#options.permissions,
      credentials,
      systemModelSourceReadPermission,
      'see the sources of the model',
    );
    return await this.#options.inner.list();
  }

  async listProblems(
    source: string | undefined,
    request: SliceRequest & { readonly owners?: readonly string[] },
    { credentials }: Caller,
  ): Promise<Slice<ManifestWithProblems>> {
    const { inner, owners } = this.#options;
    const maySeeAll = await owners.isPermitted(
      systemModelSourceReadPermission,
      credentials,
    );
    const ownership = maySeeAll
      ? undefined
      : await owners.listOwnership(credentials);
    const slice = await inner.listProblems(source, {
      ...request,
      owners: narrow(request.owners, ownership),
    });
    return {
      ...slice,
      items: await this.#hideUnreadable(slice.items, credentials, ownership),
    };
  }

  async rescan(source: string, { credentials }: Caller): Promise<void> {
    await this.#authoriseManaging(credentials, 'have a source read again');
    await this.#options.inner.rescan(source);
  }

  async confirm(source: string, { credentials }: Caller): Promise<void> {
    await this.#authoriseManaging(
      credentials,
      'let go of what is missing from a source',
    );
    await this.#options.inner.confirm(source);
  }

  async dryRun(
    request: DryRunRequest,
    { credentials }: Caller,
  ): Promise<DryRunResult> {
    await this.#authoriseManaging(credentials, 'try out a source');
    return await this.#options.inner.dryRun(request);
  }

  async #authoriseManaging(
    credentials: BackstageCredentials,
    action: string,
  ): Promise<void> {
    await authorise(
      this.#options.permissions,
      credentials,
      systemModelSourceManagePermission,
      action,
    );
  }

  /** What is wrong with a manifest may be known to those who may not read all that it describes. */
  async #hideUnreadable(
    manifests: readonly FaultyManifest[],
    credentials: BackstageCredentials,
    ownership: readonly string[] = [],
  ): Promise<ManifestWithProblems[]> {
    const access = await this.#options.entities.open(credentials);
    const named = manifests.flatMap(({ entityRefs, owners }) => [
      ...entityRefs,
      ...owners,
    ]);
    const readable = await access.selectReadable([...new Set(named)]);
    const isShown = (ref: string) =>
      readable.has(ref) || ownership.includes(ref);
    return manifests.map(({ id: _, ...manifest }) => ({
      ...manifest,
      owners: manifest.owners.filter(isShown),
      entityRefs: manifest.entityRefs.filter(isShown),
    }));
  }
}

/** @returns Owners that are asked for and allowed; `undefined` stands for all */
function narrow(
  wanted: readonly string[] | undefined,
  allowed: readonly string[] | undefined,
): readonly string[] | undefined {
  return wanted && allowed
    ? wanted.filter(owner => allowed.includes(owner))
    : wanted ?? allowed;
}
