import { StoredGroup, StoreRebuild } from '@fairway/search-node';
import { EngineClient } from '../client/EngineClient';
import { IndexNames } from '../index/IndexNames';
import { createIndexBody, IndexOptions } from '../index/createIndexBody';
import { removeIndex, removeLeftovers } from './removeLeftovers';
import { replaceLive } from './replaceLive';
import { toOperations } from './toOperations';
import { writeLines } from './writeLines';

/** An index of its own, which nobody finds in until it takes the place of the other. */
export class ElasticRebuild implements StoreRebuild {
  readonly #client: EngineClient;
  readonly #names: IndexNames;
  readonly #type: string;
  readonly #index: string;

  private constructor(
    client: EngineClient,
    names: IndexNames,
    type: string,
    index: string,
  ) {
    this.#client = client;
    this.#names = names;
    this.#type = type;
    this.#index = index;
  }

  static async start(
    client: EngineClient,
    names: IndexNames,
    options: IndexOptions,
    type: string,
  ): Promise<ElasticRebuild> {
    await removeLeftovers(client, names, type);
    const index = names.createIndex(type);
    await client.request({
      method: 'PUT',
      path: `/${index}`,
      body: createIndexBody(
        type,
        { [names.ofUnfinished(index)]: { is_write_index: true } },
        options,
      ),
    });
    return new ElasticRebuild(client, names, type, index);
  }

  async write(groups: readonly StoredGroup[]): Promise<void> {
    await writeLines(
      this.#client,
      // By alias: an index that was taken away meanwhile is not made anew by itself.
      this.#names.ofUnfinished(this.#index),
      [...toOperations(this.#type, groups).values()],
      false,
    );
  }

  async commit(): Promise<void> {
    await this.#client.request({
      method: 'POST',
      path: `/${this.#index}/_refresh`,
    });
    await replaceLive(this.#client, this.#names, this.#type, this.#index);
  }

  async abort(): Promise<void> {
    await removeIndex(this.#client, this.#index);
  }
}
