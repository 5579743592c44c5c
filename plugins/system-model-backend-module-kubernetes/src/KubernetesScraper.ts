import { Sleep } from '@fairway/backend-toolkit';
import {
  ScannedCollection,
  Scraper,
  ScraperOptions,
  ScanRequest,
  ScanStep,
} from '@fairway/plugin-system-model-node';
import { HttpClusterApi } from './cluster/HttpClusterApi';
import { openAccount } from './cluster/openAccount';
import { SourceOptions } from './config/SourceOptions';
import { followCluster } from './follow/followCluster';
import { mayHold } from './objects/collectionKeys';
import { findObjectTypes } from './objects/findObjectTypes';
import { Cluster } from './scan/Cluster';
import { describeCollection } from './scan/describeCollection';
import { readCollection } from './scan/readCollection';
import { scanCluster } from './scan/scanCluster';

type ReadRequest = Pick<ScanRequest, 'findVersions' | 'signal'>;

type Parts = Pick<ScraperOptions, 'isManifest' | 'onUse'> & {
  readonly rest: Sleep;
};

/** Reads the objects of one cluster; a namespace is a collection. */
export class KubernetesScraper implements Scraper {
  readonly #options: SourceOptions;
  readonly #parts: Parts;

  constructor(options: SourceOptions, parts: Parts) {
    this.#options = options;
    this.#parts = parts;
  }

  async *scan(request: ScanRequest): ReturnType<Scraper['scan']> {
    const cluster = await this.#open(request.signal);
    try {
      return yield* scanCluster(cluster, request);
    } finally {
      cluster.api.close();
    }
  }

  async read(
    keys: readonly string[],
    { findVersions, signal }: ReadRequest,
  ): Promise<readonly ScannedCollection[]> {
    const cluster = await this.#open(signal);
    try {
      const versions = await findVersions(keys);
      const collections: ScannedCollection[] = [];
      for (const key of keys) {
        const types = cluster.types.filter(type => mayHold(key, type));
        const { scanned } = await readCollection(cluster, key, types, signal);
        collections.push(
          scanned.outcome === 'read' && scanned.version === versions.get(key)
            ? {
                ...describeCollection(key, this.#options),
                outcome: 'unchanged',
              }
            : scanned,
        );
      }
      return collections;
    } finally {
      cluster.api.close();
    }
  }

  async *follow(
    request: Pick<ScanRequest, 'cursor' | 'signal'>,
  ): AsyncGenerator<ScanStep, void, void> {
    const cluster = await this.#open(request.signal);
    try {
      yield* followCluster(cluster, request, this.#parts.rest);
    } finally {
      cluster.api.close();
    }
  }

  async #open(signal: AbortSignal): Promise<Cluster> {
    const api = new HttpClusterApi(openAccount(this.#options), this.#parts);
    try {
      const types = await findObjectTypes(api, this.#options, signal);
      return {
        api,
        types,
        options: this.#options,
        isManifest: this.#parts.isManifest,
      };
    } catch (error) {
      api.close();
      throw error;
    }
  }
}
