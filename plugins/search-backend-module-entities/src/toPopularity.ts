import {
  Entity,
  RELATION_API_CONSUMED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_HAS_MEMBER,
  RELATION_HAS_PART,
  RELATION_OWNER_OF,
} from '@backstage/catalog-model';

/** Relations that say that others build on an entity. */
const USES = new Set([
  RELATION_API_CONSUMED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_HAS_MEMBER,
  RELATION_HAS_PART,
  RELATION_OWNER_OF,
]);
/** So many make it as popular as can be. */
const FULL = 100;

/** How much others build on an entity, from 0 to 1. */
export function toPopularity({ relations = [] }: Entity): number {
  const uses = relations.filter(({ type }) => USES.has(type)).length;
  return Math.min(1, Math.log(1 + uses) / Math.log(1 + FULL));
}
