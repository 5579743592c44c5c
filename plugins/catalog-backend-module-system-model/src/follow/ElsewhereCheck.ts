import { EntityStore } from '../database/EntityStore';
import { CatalogView } from './CatalogView';
import { ChangeApplier } from './ChangeApplier';

const PAGE = 500;

/** Has the model take over what came from elsewhere, and does not any more. Nobody tells of that. */
export class ElsewhereCheck {
  readonly #applier: ChangeApplier;
  readonly #catalog: CatalogView;
  readonly #entities: EntityStore;

  constructor(options: {
    readonly applier: ChangeApplier;
    readonly catalog: CatalogView;
    readonly entities: EntityStore;
  }) {
    this.#applier = options.applier;
    this.#catalog = options.catalog;
    this.#entities = options.entities;
  }

  async run(signal: AbortSignal): Promise<void> {
    let after: string | undefined = '';
    while (after !== undefined && !signal.aborted) {
      const page = await this.#entities.listElsewhere({ after, limit: PAGE });
      const shown = await this.#catalog.findPlaces(
        page.map(({ entityRef }) => entityRef),
      );
      const left = page.filter(
        ({ entityRef }) => shown.get(entityRef) !== 'elsewhere',
      );
      await this.#applier.apply(
        left.map(({ entityRef, sequence }) => ({
          entityRef,
          sequence,
          type: 'changed',
        })),
        { isLeft: true },
      );
      after = page.length < PAGE ? undefined : page[PAGE - 1].entityRef;
    }
  }
}
