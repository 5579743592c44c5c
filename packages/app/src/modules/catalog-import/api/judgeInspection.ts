import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { describeRefusal } from '../../catalog/lib/describeRefusal';
import { findTaken } from './findTaken';
import type { Inspection } from './inspectLocation';

type Found = Inspection['entities'][number];

/**
 * Says what of a file will be in the catalog, and what will not and why.
 *
 * @param inspection - What the catalog would make of the file
 * @param known - What the catalog has under the names of the entities in it
 * @param target - Address of the file
 */
export function judgeInspection(
  inspection: Inspection,
  known: ReadonlyArray<Entity | undefined>,
  target: string,
): { readonly entities: Found[]; readonly leftOut: readonly string[] } {
  const taken = findTaken(known, target);
  const refused = inspection.faults.map(fault => {
    const reason = describeRefusal(fault.message, fault.target);
    return !fault.entityRef || reason.includes(fault.entityRef)
      ? reason
      : `${fault.entityRef}: ${reason}`;
  });
  const elsewhere = [...taken].map(
    ([ref, origin]) =>
      `${ref} is in the catalog already, from ${origin}. Give it another name in this file, or unregister the other one first.`,
  );
  return {
    entities: inspection.entities.filter(
      entity => !taken.has(stringifyEntityRef(entity)),
    ),
    leftOut: [...refused, ...elsewhere],
  };
}
