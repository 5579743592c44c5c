import { randomBytes } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import {
  OverlayOutcome,
  OverlayValues,
} from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { findHome } from '../database/queries/findHome';
import {
  OverlayAuthor,
  OverlayWriter,
} from '../service/curation/OverlayWriter';
import { editDescriptor } from './editDescriptor';
import { HostFinder } from './hosts/HostFinder';

/** Proposes what owners say to where the entity is described. */
export class PullRequestOverlayWriter implements OverlayWriter {
  readonly mode = 'pullRequest';
  readonly #hosts: HostFinder;
  readonly #knex: Knex;

  constructor(options: { hosts: HostFinder; knex: Knex }) {
    this.#hosts = options.hosts;
    this.#knex = options.knex;
  }

  async write(
    entityRef: string,
    values: OverlayValues,
    { by, credentials }: OverlayAuthor,
  ): Promise<OverlayOutcome> {
    const { format, path, url } = await this.#findFile(entityRef);
    const host = await this.#hosts.find(url, credentials);
    const base = await host.read(path);
    const text = editDescriptor(base.text, format, entityRef, values);
    if (text === base.text) {
      throw new ConflictError(
        `${path} says so already: there is nothing to propose. What other sources say is to be edited there`,
      );
    }
    const fields = Object.keys(values).join(', ');
    const [, name] = entityRef.split('/');
    return {
      kind: 'pullRequest',
      url: await host.propose({
        path,
        text,
        base,
        branch: `model/${name}-${randomBytes(4).toString('hex')}`,
        title: `Edit ${fields} of ${entityRef}`,
        description: `${by} edited ${fields} of \`${entityRef}\` in the portal.`,
      }),
    };
  }

  async #findFile(
    entityRef: string,
  ): Promise<{ path: string; format: string; url: string }> {
    const home = await findHome(this.#knex, entityRef);
    const file =
      home?.files.find(({ format }) => format === 'catalog-info.yaml') ??
      home?.files[0];
    if (!home?.url || !file) {
      throw new ConflictError(
        `${entityRef} cannot be edited: no file in a repository describes it`,
      );
    }
    return { ...file, url: home.url };
  }
}
