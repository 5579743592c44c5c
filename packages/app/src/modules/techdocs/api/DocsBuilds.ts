import {
  stringifyEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';

const PAUSE_MS = 500;
const PATIENCE_MS = 60_000;

/**
 * Knows which entities have documentation that can be shown.
 *
 * @remarks
 *
 * Documentation is built when it is read first. The stock clients find out that
 * there is none yet by requests that fail, which a browser writes to its
 * console, and then never learn the title of what was built.
 */
export class DocsBuilds {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;
  /** Built once means shown from then on, if only as it was. */
  readonly #built = new Set<string>();
  readonly #failed = new Set<string>();
  readonly #asked = new Map<string, Promise<boolean>>();
  /** Of those who wait for a build. */
  readonly #wake = new Set<() => void>();

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** Whether there is something to show; questions at the same time are sent once. */
  async isBuilt(entity: CompoundEntityRef): Promise<boolean> {
    const entityRef = stringifyEntityRef(entity);
    if (this.#built.has(entityRef)) {
      return true;
    }
    const asked = this.#asked.get(entityRef) ?? this.#ask(entity);
    this.#asked.set(entityRef, asked);
    try {
      const built = await asked;
      if (built) {
        this.#built.add(entityRef);
      }
      return built;
    } finally {
      this.#asked.delete(entityRef);
    }
  }

  /** Waits for a build that has been started, and says whether there is something to show then. */
  async untilBuilt(entity: CompoundEntityRef): Promise<boolean> {
    const entityRef = stringifyEntityRef(entity);
    const until = Date.now() + PATIENCE_MS;
    while (!(await this.isBuilt(entity))) {
      if (this.#failed.has(entityRef) || Date.now() > until) {
        return false;
      }
      await this.#pause();
    }
    return true;
  }

  /** Until a build that this page knows of has begun or ended, or others may have built. */
  async #pause(): Promise<void> {
    await new Promise<void>(resolve => {
      const wake = () => {
        this.#wake.delete(wake);
        resolve();
      };
      this.#wake.add(wake);
      setTimeout(wake, PAUSE_MS);
    });
  }

  /** Is told how a build began and ended. */
  note(entity: CompoundEntityRef, state: 'started' | 'built' | 'failed'): void {
    const entityRef = stringifyEntityRef(entity);
    if (state === 'built') {
      this.#built.add(entityRef);
    }
    if (state === 'failed') {
      this.#failed.add(entityRef);
    } else {
      this.#failed.delete(entityRef);
    }
    this.#wake.forEach(wake => wake());
  }

  async #ask({ kind, namespace, name }: CompoundEntityRef): Promise<boolean> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('techdocs');
    const path = [namespace, kind, name].map(encodeURIComponent).join('/');
    const response = await this.#fetchApi.fetch(`${baseUrl}/built/${path}`);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const { built } = await response.json();
    return built;
  }
}
