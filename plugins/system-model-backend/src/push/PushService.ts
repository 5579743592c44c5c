import { createHash } from 'node:crypto';
import {
  AuthenticationError,
  InputError,
  NotAllowedError,
} from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Push, PushOutcome } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { CollectionStore } from '../database/CollectionStore';
import { findHome, Home } from '../database/queries/findHome';
import { takeNonce } from '../database/queries/takeNonce';
import { toCanonicalText } from '../merge/toCanonicalText';
import { StepWriter } from '../scan/StepWriter';
import { isOfRepository } from './isOfRepository';
import { PushSender } from './PushSender';
import { toRepositoryAddress } from './toRepositoryAddress';

/** Where pushes stand among the sources. */
const SOURCE = 'push';

/** Takes in what pipelines tell of entities that are described in their repository. */
export class PushService {
  readonly #knex: Knex;
  readonly #now: () => number;
  readonly #writer: StepWriter;

  /** @param options - `writer` reads manifests by the format of pushes */
  constructor(options: { knex: Knex; now: () => number; writer: StepWriter }) {
    this.#knex = options.knex;
    this.#now = options.now;
    this.#writer = options.writer;
  }

  /**
   * Uses up what the sender showed.
   *
   * @throws AuthenticationError if it was used before
   */
  async admit({ expiresAt, nonce }: PushSender): Promise<void> {
    const now = this.#now();
    if (!(await takeNonce(this.#knex, nonce, { now, expiresAt }))) {
      throw new AuthenticationError(
        'This request was sent before: sign each one with a nonce of its own, or get a workload token for each',
      );
    }
  }

  /**
   * @throws NotAllowedError if the entity is not described in a repository that the sender may speak for
   */
  async save(push: Push, sender: PushSender): Promise<PushOutcome> {
    const repository = push.repository ?? sender.repository;
    const address = repository && toRepositoryAddress(repository);
    if (!repository || !address) {
      throw new InputError(
        'The body does not say which repository it is of: expected its address in "repository"',
      );
    }
    if (!sender.maySpeakFor(address)) {
      throw new NotAllowedError(
        `You may not speak for the repository ${repository}: it is not one of those of your key or token`,
      );
    }
    const entityRef = push.entityRef.toLowerCase();
    const home = await findHome(this.#knex, entityRef);
    if (!home || !isHome(home, address)) {
      throw new NotAllowedError(
        `You may not tell anything of ${entityRef}: it is not known to be described in ${repository}, or to have its source there`,
      );
    }
    const isChanged = await this.#write({ ...push, entityRef, repository });
    return { entityRef, repository, isChanged };
  }

  async #write(push: Push & { readonly repository: string }): Promise<boolean> {
    const { entityRef, environment, repository, run } = push;
    const address = toRepositoryAddress(repository)!;
    const path = environment ? `${entityRef}@${environment}` : entityRef;
    // One for each, as what is told of one environment confirms nothing of others.
    const key = `${address}#${path}`;
    const version = createHash('sha256')
      .update(toCanonicalText(push as unknown as JsonObject))
      .digest('hex');
    const versions = await new CollectionStore(this.#knex).findVersions(
      SOURCE,
      [key],
    );
    await this.#writer.save(
      {
        collections: [
          {
            key,
            title: address,
            url: repository,
            outcome: 'read',
            version,
            manifests: [
              {
                path,
                content: push as unknown as JsonObject,
                place: {
                  kind: 'run',
                  repository: address,
                  ...run,
                  ...(environment && { environment }),
                },
              },
            ],
          },
        ],
      },
      { source: SOURCE, origin: SOURCE, versions: new Map() },
    );
    return versions.get(key) !== version;
  }
}

function isHome({ sourceLocations, url }: Home, repository: string): boolean {
  return [...(url === undefined ? [] : [url]), ...sourceLocations].some(
    location => isOfRepository(location, repository),
  );
}
