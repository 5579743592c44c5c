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
import { findObjectTypes } from './objects/findObjectTypes';
import { Cluster } from './scan/Cluster';
import { readCollections } from './scan/readCollections';
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
    request: ReadRequest,
  ): Promise<readonly ScannedCollection[]> {
    const cluster = await this.#open(request.signal);
    try {
      const collections: ScannedCollection[] = [];
      for await (const one of readCollections(cluster, keys, request)) {
        collections.push(one);
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
