import { createHash } from 'node:crypto';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isApiEntity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { hashDefinition } from '../history/recordDefinition';
import { LintReport } from './LintResult';
import { LintStore } from './LintStore';

/** Looks at definitions, which others wrote, within limits. */
export interface Linter {
  /** @param ruleset - As it was written */
  lint(definition: string, ruleset: string): Promise<LintReport>;
}

/** Tells how well definitions keep to the rules of the organisation, to whoever may read their entity. */
export class LintService {
  readonly #catalog: CatalogService;
  readonly #linter: Linter;
  readonly #ruleset: string;
  readonly #rulesetName: string;
  readonly #store: LintStore;

  constructor(options: {
    catalog: CatalogService;
    linter: Linter;
    /** As it was written. */
    ruleset: string;
    store: LintStore;
  }) {
    this.#catalog = options.catalog;
    this.#linter = options.linter;
    this.#ruleset = options.ruleset;
    this.#rulesetName = createHash('sha256')
      .update(options.ruleset)
      .digest('hex');
    this.#store = options.store;
  }

  /** @throws NotFoundError if there is no such API that the user may read */
  async lint(
    entityRef: string,
    options: { readonly credentials: BackstageCredentials },
  ): Promise<LintReport> {
    const entity = await this.#catalog.getEntityByRef(entityRef, options);
    if (!entity) {
      throw new NotFoundError(
        `There is no entity ${entityRef} that you may read`,
      );
    }
    if (!isApiEntity(entity)) {
      throw new InputError(`${entityRef} is no API, so it has no definition`);
    }
    const { definition } = entity.spec;
    const hash = hashDefinition(definition);
    const known = await this.#store.find(hash, this.#rulesetName);
    if (known) {
      return known;
    }
    const report = await this.#linter.lint(definition, this.#ruleset);
    await this.#store.save(hash, this.#rulesetName, report);
    return report;
  }
}
