import { JsonObject, JsonValue } from '@backstage/types';
import {
  ScannedCollection,
  Scraper,
  ScraperFactory,
  ScanRequest,
  ScanResult,
  ScanStep,
} from '@fairway/plugin-system-model-node';
import { createHash } from 'node:crypto';

type Files = Readonly<Record<string, string>>;

/** A host of repositories in memory, with the scraper that reads it. */
export class MemoryHost {
  /** Files by path, by key of the repository. */
  readonly repositories = new Map<string, Files>();
  /** Keys of the repositories that were fetched, in order. */
  readonly fetched: string[] = [];
  /** Modes and positions of the scans that were begun. */
  readonly scans: { mode: string; position?: JsonValue }[] = [];
  /** Repositories that are there and cannot be read. */
  readonly broken = new Set<string>();
  /** Called before each step; throws to fail. */
  onStep: (index: number) => void | Promise<void> = () => {};
  /** As the host lists them: it may be wrong. */
  list: () => string[] = () => [...this.repositories.keys()].sort();
  readonly #stepSize: number;

  constructor(options: { stepSize?: number } = {}) {
    this.#stepSize = options.stepSize ?? 10;
  }

  /** Puts an entity into a repository of its own, or into one that there is. */
  put(key: string, described: JsonObject | JsonObject[], path = 'entity.json') {
    this.repositories.set(key, {
      ...this.repositories.get(key),
      [path]: JSON.stringify(described),
    });
  }

  createFactory(type = 'memory'): ScraperFactory {
    return {
      type,
      title: 'Memory',
      origin: 'descriptor',
      topics: ['memory.pushed'],
      create: () => this.createScraper(),
    };
  }

  createScraper(): Scraper {
    return {
      scan: request => this.#scan(request),
      read: async (keys, { findVersions }) =>
        this.#readAll(keys, await findVersions(keys)),
      listChanged: ({ payload }) => [(payload as { key: string }).key],
    };
  }

  async *#scan(
    request: ScanRequest,
  ): AsyncGenerator<ScanStep, ScanResult, void> {
    this.scans.push({ mode: request.mode, position: request.position });
    const keys = this.list();
    for (
      let at = Number(request.position ?? 0), index = 0;
      at < keys.length;
      at += this.#stepSize, index += 1
    ) {
      await this.onStep(index);
      const some = keys.slice(at, at + this.#stepSize);
      const versions = await request.findVersions(some);
      yield {
        collections: this.#readAll(some, versions),
        position: at + this.#stepSize,
      };
    }
    if (keys.length === 0) {
      await this.onStep(0);
    }
    return { isComplete: true, cursor: keys.length };
  }

  #readAll(
    keys: readonly string[],
    versions: ReadonlyMap<string, string>,
  ): ScannedCollection[] {
    return keys.map(key => {
      const files = this.repositories.get(key);
      if (!files) {
        return { key, outcome: 'removed' };
      }
      if (this.broken.has(key)) {
        return { key, outcome: 'failed', error: `${key} is locked` };
      }
      const version = toVersion(files);
      if (versions.get(key) === version) {
        return { key, outcome: 'unchanged' };
      }
      this.fetched.push(key);
      return {
        key,
        title: `Repository ${key}`,
        outcome: 'read',
        version,
        manifests: Object.entries(files).map(([path, content]) => ({
          path,
          content,
          place: { kind: 'file', path },
        })),
      };
    });
  }
}

function toVersion(files: Files): string {
  return createHash('sha1').update(JSON.stringify(files)).digest('hex');
}
