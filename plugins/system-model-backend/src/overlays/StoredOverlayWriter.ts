import {
  OverlayOutcome,
  OverlayValues,
} from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { editOverlays } from '../database/queries/editOverlays';
import {
  OverlayAuthor,
  OverlayWriter,
} from '../service/curation/OverlayWriter';
import { toKept } from './fields';
import { planRemovals } from './planRemovals';

/** Keeps in the portal what owners say; it is a source like any other. */
export class StoredOverlayWriter implements OverlayWriter {
  readonly mode = 'overlay';
  readonly #knex: Knex;
  readonly #now: () => number;

  constructor(options: { knex: Knex; now: () => number }) {
    this.#knex = options.knex;
    this.#now = options.now;
  }

  async write(
    entityRef: string,
    values: OverlayValues,
    { by }: OverlayAuthor,
  ): Promise<OverlayOutcome> {
    const at = this.#now();
    await editOverlays(this.#knex, entityRef, at, overlays => {
      const kept = new Map(
        overlays.map(({ pointer, value }) => [pointer, value]),
      );
      const next = toKept(values, pointer => kept.get(pointer));
      const removals = planRemovals(entityRef, values, { next, overlays });
      for (const [pointer, value] of removals.lists) {
        next.set(pointer, value);
      }
      const isEmpty = (value: unknown) =>
        Array.isArray(value) && value.length === 0;
      return {
        write: [
          ...[...next].filter(([, value]) => !isEmpty(value)),
          ...removals.added.map(pointer => [pointer, null] as const),
        ].map(([pointer, value]) => ({ pointer, value, by, at })),
        delete: [
          ...[...next]
            .filter(([, value]) => isEmpty(value))
            .map(([pointer]) => pointer),
          ...removals.restored,
        ],
      };
    });
    return { kind: 'stored' };
  }
}
