import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  ChangesPage,
  EntityRecords,
  FieldProvenance,
  ModelChange,
  ModelEntityView,
} from '@fairway/plugin-system-model-common';
import { SystemModelService } from '@fairway/plugin-system-model-node';

type Kept = { entity: JsonObject; provenance: readonly FieldProvenance[] };

/** A system model in memory, whose feed says of each entity its last change. */
export class MemoryModel
  implements
    Pick<SystemModelService, 'findEntity' | 'getRecords' | 'listChanges'>
{
  readonly #entities = new Map<string, Kept>();
  readonly #changes = new Map<string, ModelChange>();
  /** Size of every page of changes that was asked for. */
  readonly pages: number[] = [];
  /** Entities that were told of with each answer. */
  readonly read: (readonly string[])[] = [];
  readonly #mostAtOnce: number;
  #sequence = 0;

  /** @param options - How many entities go into one answer */
  constructor(options: { readonly mostAtOnce?: number } = {}) {
    this.#mostAtOnce = options.mostAtOnce ?? 100;
  }

  set(entityRef: string, { entity, provenance }: Kept): void {
    this.#entities.set(entityRef, { entity, provenance });
    this.#note(entityRef, 'changed');
  }

  remove(entityRef: string): void {
    this.#entities.delete(entityRef);
    this.#note(entityRef, 'removed');
  }

  /** As after its database was lost. */
  clear(): void {
    this.#entities.clear();
    this.#changes.clear();
    this.#sequence = 0;
  }

  async findEntity(entityRef: string): Promise<ModelEntityView | undefined> {
    const kept = this.#entities.get(entityRef);
    return (
      kept && {
        entityRef,
        entity: kept.entity,
        aliases: [],
        sequence: this.#changes.get(entityRef)!.sequence,
        conflicts: 0,
        stale: 0,
      }
    );
  }

  async getRecords(entityRefs: readonly string[]): Promise<EntityRecords> {
    const asked = entityRefs.slice(0, this.#mostAtOnce);
    const found = await Promise.all(asked.map(ref => this.findEntity(ref)));
    this.read.push(asked);
    return {
      items: found.flatMap(view => {
        const kept = view && this.#entities.get(view.entityRef);
        return kept ? [{ ...view, provenance: kept.provenance }] : [];
      }),
      rest: entityRefs.slice(this.#mostAtOnce),
    };
  }

  async listChanges(query: {
    readonly since?: string;
    readonly limit?: number;
  }): Promise<ChangesPage> {
    const after = Number(query.since ?? 0);
    if (Number.isNaN(after)) {
      throw new InputError('The cursor is not valid');
    }
    const limit = query.limit ?? 500;
    const all = [...this.#changes.values()]
      .filter(({ sequence }) => sequence > after)
      .sort((a, b) => a.sequence - b.sequence);
    const items = all.slice(0, limit);
    this.pages.push(items.length);
    return {
      items,
      cursor: String(items.at(-1)?.sequence ?? after),
      hasMore: all.length > limit,
    };
  }

  #note(entityRef: string, type: ModelChange['type']): void {
    this.#sequence += 1;
    this.#changes.set(entityRef, {
      sequence: this.#sequence,
      entityRef,
      type,
      at: '2026-11-26T20:00:00.000Z',
    });
  }
}
