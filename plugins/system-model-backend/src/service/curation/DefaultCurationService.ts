import { InputError, NotFoundError } from '@backstage/errors';
import {
  EntityOverlay,
  OVERLAY_FIELDS,
  OverlayField,
  OverlayOutcome,
  OverlayValues,
  Settlement,
} from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { DecisionStore } from '../../database/DecisionStore';
import { EntityStore } from '../../database/EntityStore';
import { deleteSettlement } from '../../database/queries/deleteSettlement';
import { editOverlays } from '../../database/queries/editOverlays';
import { writeSettlement } from '../../database/queries/writeSettlement';
import { toIsoTime } from '../../merge/toIsoTime';
import { POINTERS, readField, withoutField } from '../../overlays/fields';
import { isRemovalOf, readRemoved } from '../../overlays/removals';
import { OverlayAuthor, OverlayWriter } from './OverlayWriter';

type Options = {
  readonly knex: Knex;
  readonly now: () => number;
  /** Told that something is to be merged. */
  readonly onOutdated: () => void;
  readonly writer: OverlayWriter;
};

/** Keeps what people decide; asks nobody whether they may. */
export class DefaultCurationService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** @param by - Reference of the person */
  async settle(
    entityRef: string,
    settlement: Settlement,
    by: string,
  ): Promise<void> {
    const { knex, now, onOutdated } = this.#options;
    await this.#assertSaid(entityRef, settlement);
    await writeSettlement(knex, entityRef, { ...settlement, by, at: now() });
    onOutdated();
  }

  async unsettle(entityRef: string, pointer: string): Promise<void> {
    const { knex, now, onOutdated } = this.#options;
    if (!(await deleteSettlement(knex, entityRef, pointer, now()))) {
      throw new NotFoundError(
        `Nobody has chosen a source for ${pointer} of ${entityRef}`,
      );
    }
    onOutdated();
  }

  async getOverlay(entityRef: string): Promise<Omit<EntityOverlay, 'mayEdit'>> {
    const { knex, writer } = this.#options;
    const decisions = await new DecisionStore(knex).list([entityRef]);
    const overlays = decisions.get(entityRef)?.overlays ?? [];
    const kept = new Map(overlays.map(one => [one.pointer, one]));
    const removed = readRemoved(overlays);
    const said = OVERLAY_FIELDS.flatMap(field => {
      const overlay = kept.get(POINTERS[field]);
      const value = readField(field, overlay?.value);
      return overlay && value !== undefined
        ? [{ field, value, by: overlay.by, at: toIsoTime(overlay.at) }]
        : [];
    });
    return {
      entityRef,
      mode: writer.mode,
      values: {
        ...Object.fromEntries(said.map(({ field, value }) => [field, value])),
        ...(removed && { removed }),
      },
      edits: Object.fromEntries(
        said.map(({ at, by, field }) => [field, { by, at }]),
      ),
    };
  }

  async editOverlay(
    entityRef: string,
    values: OverlayValues,
    author: OverlayAuthor,
  ): Promise<OverlayOutcome> {
    const { onOutdated, writer } = this.#options;
    const outcome = await writer.write(entityRef, values, author);
    onOutdated();
    return outcome;
  }

  async clearOverlay(
    entityRef: string,
    field: OverlayField,
    by: string,
  ): Promise<void> {
    const { knex, now, onOutdated } = this.#options;
    const at = now();
    const pointer = POINTERS[field];
    await editOverlays(knex, entityRef, at, overlays => {
      const kept = overlays.find(one => one.pointer === pointer);
      const isSaid = kept && readField(field, kept.value) !== undefined;
      const removals = overlays
        .filter(one => field !== 'contacts' && isRemovalOf(one, pointer))
        .map(one => one.pointer);
      if (!isSaid && removals.length === 0) {
        throw new NotFoundError(
          `Nothing was said in the portal of the field "${field}" of ${entityRef}`,
        );
      }
      const left = isSaid ? withoutField(field, kept.value) : undefined;
      return left === undefined
        ? { write: [], delete: isSaid ? [pointer, ...removals] : removals }
        : { write: [{ pointer, value: left, by, at }], delete: removals };
    });
    onOutdated();
  }

  async #assertSaid(
    entityRef: string,
    { pointer, source }: Settlement,
  ): Promise<void> {
    const model = await new EntityStore(this.#options.knex).find(entityRef);
    const field = model?.provenance.find(one => one.pointer === pointer);
    if (!field) {
      throw new InputError(
        `${entityRef} has no field ${pointer}: expected the pointer of one in its provenance`,
      );
    }
    const sources = [field.chosen, ...field.others].map(claim => claim.source);
    if (!sources.includes(source)) {
      throw new InputError(
        `The source "${source}" says nothing of ${pointer}: expected one of ${[
          ...new Set(sources),
        ].join(', ')}`,
      );
    }
  }
}
