import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  EntityOverlay,
  OverlayField,
  OverlayOutcome,
  OverlayValues,
  Settlement,
  systemModelOverlayPermission,
  systemModelSettlePermission,
} from '@fairway/plugin-system-model-common';
import { EntityGate } from '../access/EntityGate';
import { OwnerGate } from '../access/OwnerGate';
import { toActor } from '../access/toActor';
import { Caller } from '../Caller';
import { CurationService } from './CurationService';
import { DefaultCurationService } from './DefaultCurationService';

type Options = {
  readonly entities: EntityGate;
  /** Finds the owner of an entity, in lower case; `undefined` in its place if there is none. */
  readonly findOwner: (
    entityRef: string,
  ) => Promise<{ readonly owner?: string } | undefined>;
  readonly inner: DefaultCurationService;
  readonly owners: OwnerGate;
};

/** Lets owners decide about what is theirs, and those with the permission about everything that they may read. */
export class AuthorizedCurationService implements CurationService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async settle(
    entityRef: string,
    settlement: Settlement,
    { credentials }: Caller,
  ): Promise<void> {
    await this.#authoriseSettling(entityRef, credentials);
    const by = toActor(credentials);
    await this.#options.inner.settle(entityRef, settlement, by);
  }

  async unsettle(
    entityRef: string,
    pointer: string,
    { credentials }: Caller,
  ): Promise<void> {
    await this.#authoriseSettling(entityRef, credentials);
    await this.#options.inner.unsettle(entityRef, pointer);
  }

  async getOverlay(
    entityRef: string,
    { credentials }: Caller,
  ): Promise<EntityOverlay> {
    const { inner, owners } = this.#options;
    const owner = await this.#findOwner(entityRef, credentials);
    return {
      ...(await inner.getOverlay(entityRef)),
      mayEdit: await owners.isAllowed(
        owner,
        systemModelOverlayPermission,
        credentials,
      ),
    };
  }

  async editOverlay(
    entityRef: string,
    values: OverlayValues,
    { credentials }: Caller,
  ): Promise<OverlayOutcome> {
    await this.#authoriseEditing(entityRef, credentials);
    const by = toActor(credentials);
    return await this.#options.inner.editOverlay(entityRef, values, {
      by,
      credentials,
    });
  }

  async clearOverlay(
    entityRef: string,
    field: OverlayField,
    { credentials }: Caller,
  ): Promise<void> {
    await this.#authoriseEditing(entityRef, credentials);
    const by = toActor(credentials);
    await this.#options.inner.clearOverlay(entityRef, field, by);
  }

  async #authoriseSettling(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    await this.#options.owners.authorise(
      await this.#findOwner(entityRef, credentials),
      systemModelSettlePermission,
      credentials,
      `choose the source of a field of ${entityRef}, which you do not own`,
    );
  }

  async #authoriseEditing(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    await this.#options.owners.authorise(
      await this.#findOwner(entityRef, credentials),
      systemModelOverlayPermission,
      credentials,
      `edit ${entityRef}, which you do not own`,
    );
  }

  /** @throws NotFoundError if there is no such entity, or if the caller may not read it */
  async #findOwner(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<string | undefined> {
    await this.#options.entities.assertReadable(entityRef, credentials);
    const found = await this.#options.findOwner(entityRef);
    if (!found) {
      throw new NotFoundError(
        `There is no entity ${entityRef} in the model, or you may not read it`,
      );
    }
    return found.owner;
  }
}
