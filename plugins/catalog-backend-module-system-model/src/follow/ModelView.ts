import { AuthService } from '@backstage/backend-plugin-api';
import { ChangesPage } from '@fairway/plugin-system-model-common';
import { SystemModelService } from '@fairway/plugin-system-model-node';
import { ModelRecord } from './ModelRecord';

/** As many as are asked for at once. */
const CONCURRENCY = 16;

/** Asks the system model, as the catalog itself, which may read all of it. */
export class ModelView {
  readonly #auth: AuthService;
  readonly #model: SystemModelService;

  constructor(options: {
    readonly auth: AuthService;
    readonly model: SystemModelService;
  }) {
    this.#auth = options.auth;
    this.#model = options.model;
  }

  async listChanges(query: {
    readonly since?: string;
    readonly limit: number;
  }): Promise<ChangesPage> {
    return await this.#model.listChanges(query, await this.#asCatalog());
  }

  async findSequence(entityRef: string): Promise<number | undefined> {
    const view = await this.#model.findEntity(
      entityRef,
      await this.#asCatalog(),
    );
    return view?.sequence;
  }

  /** @returns By reference; nothing for those that are gone by now */
  async readRecords(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, ModelRecord>> {
    const records = new Map<string, ModelRecord>();
    for (let at = 0; at < entityRefs.length; at += CONCURRENCY) {
      const some = entityRefs.slice(at, at + CONCURRENCY);
      const found = await Promise.all(some.map(ref => this.#readRecord(ref)));
      found.forEach((record, index) => {
        if (record) {
          records.set(some[index], record);
        }
      });
    }
    return records;
  }

  async #readRecord(entityRef: string): Promise<ModelRecord | undefined> {
    const caller = await this.#asCatalog();
    const view = await this.#model.findEntity(entityRef, caller);
    if (!view) {
      return undefined;
    }
    try {
      const { provenance } = await this.#model.getProvenance(entityRef, caller);
      return { entity: view.entity, provenance };
    } catch (error) {
      if (error instanceof Error && error.name === 'NotFoundError') {
        return undefined;
      }
      throw error;
    }
  }

  async #asCatalog() {
    return { credentials: await this.#auth.getOwnServiceCredentials() };
  }
}
