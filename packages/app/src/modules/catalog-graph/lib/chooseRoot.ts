import { RELATION_OWNED_BY, type Entity } from '@backstage/catalog-model';

/**
 * Chooses where the graph starts when nobody said: a system of the reader,
 * else a domain of theirs, else the first domain, else the first system.
 */
export function chooseRoot(
  entities: readonly Entity[],
  ownershipRefs: readonly string[],
): Entity | undefined {
  const mine = (entity: Entity) =>
    entity.relations?.some(
      relation =>
        relation.type === RELATION_OWNED_BY &&
        ownershipRefs.includes(relation.targetRef),
    ) ?? false;
  const ofKind = (kind: string) => (entity: Entity) =>
    entity.kind.toLowerCase() === kind;
  return (
    entities.find(entity => ofKind('system')(entity) && mine(entity)) ??
    entities.find(mine) ??
    entities.find(ofKind('domain')) ??
    entities[0]
  );
}
