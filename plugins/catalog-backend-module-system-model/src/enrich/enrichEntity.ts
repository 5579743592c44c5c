import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { Origin } from '@fairway/plugin-system-model-common';
import { MODEL_ANNOTATION } from '../modelLocation';
import { addMember } from './addMember';
import { chooseClaim } from './chooseClaim';
import { EnrichmentField } from './EnrichmentField';
import { parsePointer } from './parsePointer';
import { removeMember } from './removeMember';
import { parseRepositoryFile } from './RepositoryFile';
import { setField } from './setField';

/**
 * Adds to an entity that the catalog has from elsewhere what the model knows more.
 *
 * @param entity - Stays as it is
 * @param fields - What the model says of it
 * @param options - `descriptorUrl` is where the entity was read
 */
export function enrichEntity(
  entity: Entity,
  fields: readonly EnrichmentField[],
  options: {
    readonly descriptorUrl?: string;
    readonly outranking: ReadonlySet<Origin>;
  },
): Entity {
  const { descriptorUrl, outranking } = options;
  const descriptor =
    descriptorUrl === undefined
      ? undefined
      : parseRepositoryFile(descriptorUrl);
  const enriched = structuredClone(entity);
  for (const field of fields) {
    const target = parsePointer(field.pointer);
    const chosen =
      target &&
      chooseClaim(field, {
        descriptor,
        isMember: target.memberKey !== undefined,
        outranking,
      });
    if (!chosen) {
      continue;
    }
    if (target.memberKey === undefined) {
      setField(enriched as unknown as JsonObject, target.path, chosen);
    } else if (chosen.claim.value !== null) {
      addMember(enriched, target.path, {
        ...chosen,
        key: target.memberKey,
      });
    } else if (chosen.isStronger) {
      removeMember(enriched, target.path, target.memberKey);
    }
  }
  enriched.metadata.annotations = {
    ...enriched.metadata.annotations,
    [MODEL_ANNOTATION]: 'true',
  };
  return enriched;
}
