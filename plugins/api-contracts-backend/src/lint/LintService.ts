import { createHash } from 'node:crypto';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { LintReport } from '@fairway/plugin-api-contracts-common';
import { hashDefinition } from '../history/recordDefinition';
import { readApi } from '../service/readApi';
import { Linter } from './Linter';
import { LintStore } from './LintStore';
import { scoreFindings } from './scoreFindings';

/** What is written in a language of its own, which rules for documents say nothing about. */
const NO_DOCUMENTS = ['graphql', 'grpc', 'protobuf'];

/** Names a set of rules. */
export function nameRuleset(ruleset: string): string {
  return createHash('sha256').update(ruleset).digest('hex');
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
    this.#rulesetName = nameRuleset(options.ruleset);
    this.#store = options.store;
  }

  /** @throws NotFoundError if there is no such API that the user may read */
  async lint(
    entityRef: string,
    options: { readonly credentials: BackstageCredentials },
  ): Promise<LintReport> {
    const { spec } = await readApi(this.#catalog, entityRef, options);
    const hash = hashDefinition(spec.definition);
    const known = await this.#store.find(hash, this.#rulesetName);
    return known ?? (await this.lintText(hash, spec.type, spec.definition));
  }

  /** Looks at a definition, and keeps what is found. */
  async lintText(
    hash: string,
    type: string,
    definition: string,
  ): Promise<LintReport> {
    const report = NO_DOCUMENTS.includes(type.toLowerCase())
      ? { ...scoreFindings([]), score: undefined }
      : await this.#linter.lint(definition, this.#ruleset);
    await this.#store.save(hash, this.#rulesetName, report);
    return report;
  }
}
