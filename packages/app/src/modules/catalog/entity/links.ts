import type { Entity, EntityLink } from '@backstage/catalog-model';

/** Links that answer a question of their own, by `type`. */
export const linkRoles = [
  'on-call',
  'chat',
  'runbook',
  'dashboard',
  'logs',
] as const;
export type LinkRole = (typeof linkRoles)[number];

/** Addresses a page may lead to; anything else in a catalog file is not a link. */
const SAFE = /^(https?:|mailto:|tel:|\/)/i;

/** Links of an entity that a browser may follow. */
export function getLinks(entity: Entity | undefined): EntityLink[] {
  const links = entity?.metadata.links;
  return Array.isArray(links)
    ? links.filter(link => typeof link?.url === 'string' && SAFE.test(link.url))
    : [];
}

/**
 * Finds the links that play a role: those of the entity, else those of the
 * group that owns it.
 */
export function findRoleLinks(
  role: LinkRole,
  entity: Entity,
  owner: Entity | undefined,
): EntityLink[] {
  const ofRole = (source: Entity | undefined) =>
    getLinks(source).filter(link => link.type?.toLowerCase() === role);
  const own = ofRole(entity);
  return own.length > 0 ? own : ofRole(owner);
}

/** Links that play no role and are listed as they are. */
export function getOtherLinks(entity: Entity): EntityLink[] {
  return getLinks(entity).filter(
    link => !linkRoles.some(role => role === link.type?.toLowerCase()),
  );
}
