import { AuthService } from '@backstage/backend-plugin-api';
import {
  ChangesPage,
  EntityRecords,
} from '@fairway/plugin-system-model-common';
import { SystemModelService } from '@fairway/plugin-system-model-node';

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

  /** @param entityRefs - At most `MOST_RECORDS` */
  async getRecords(entityRefs: readonly string[]): Promise<EntityRecords> {
    return await this.#model.getRecords(entityRefs, await this.#asCatalog());
  }

  async #asCatalog() {
    return { credentials: await this.#auth.getOwnServiceCredentials() };
  }
}
