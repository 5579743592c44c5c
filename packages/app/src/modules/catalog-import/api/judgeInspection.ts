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
  return {
    entities: inspection.entities.filter(
      entity => !taken.has(stringifyEntityRef(entity)),
    ),
    leftOut: [...refused, ...describeTaken(taken)],
  };
}

/** One sentence for each place, because a whole file is easily registered twice. */
function describeTaken(taken: ReadonlyMap<string, string>): string[] {
  const origins = new Set(taken.values());
  return [...origins].map(origin => {
    const refs = [...taken.keys()].filter(ref => taken.get(ref) === origin);
    return refs.length === 1
      ? `${refs[0]} is in the catalog already, from ${origin}. Give it another name in this file, or unregister the other one first.`
      : `${listOf(
          refs,
        )} are in the catalog already, from ${origin}. Give them other names in this file, or unregister the others first.`;
  });
}

const SHOWN = 3;

function listOf(refs: readonly string[]): string {
  const more = refs.length - SHOWN;
  return more > 0
    ? `${refs.slice(0, SHOWN).join(', ')} and ${more} more`
    : refs.join(', ');
}
