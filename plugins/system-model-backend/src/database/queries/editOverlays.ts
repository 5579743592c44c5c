import { Knex } from 'knex';
import { Overlay } from '../../merge/claimOverlay';
import { OutdatedStore } from '../OutdatedStore';
import { DecisionStore } from '../DecisionStore';

/** What is to be written, and what is to be taken away. */
export type OverlayEdit = {
  readonly write: readonly Overlay[];
  readonly delete: readonly string[];
};

/**
 * Edits what is said of an entity in the portal, and has it merged again.
 *
 * @param plan - Makes the edit of what there is; nobody else edits meanwhile
 */
export async function editOverlays(
  knex: Knex,
  entityRef: string,
  now: number,
  plan: (overlays: readonly Overlay[]) => OverlayEdit,
): Promise<void> {
  await knex.transaction(async trx => {
    // A merge marks the same row: whoever has it is alone with the entity.
    await new OutdatedStore(trx).mark([entityRef], now);
    const decisions = await new DecisionStore(trx).list([entityRef]);
    const edit = plan(decisions.get(entityRef)?.overlays ?? []);
    await trx('overlays')
      .where({ entity_ref: entityRef })
      .whereIn('pointer', edit.delete)
      .delete();
    for (const { at, by, pointer, value } of edit.write) {
      await trx('overlays')
        .insert({
          entity_ref: entityRef,
          pointer,
          value: JSON.stringify(value),
          by,
          at,
        })
        .onConflict(['entity_ref', 'pointer'])
        .merge();
    }
  });
}
