import { makeValidator, parseEntityRef } from '@backstage/catalog-model';
import { RankedClaim } from './RankedClaim';

/** What names an entity, spelled as the most believed claims spell it. */
export type Identity = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
};

const KINDS: ReadonlyMap<string, string> = new Map(
  ['API', 'Component', 'Domain', 'Group', 'Resource', 'System', 'User'].map(
    kind => [kind.toLowerCase(), kind],
  ),
);

const validators = makeValidator();

/**
 * Reads what names an entity out of its reference, and how that is spelled out of its claims.
 *
 * @param ranked - The most believed first
 * @returns `undefined` if no entity can be named so
 */
export function readIdentity(
  entityRef: string,
  ranked: readonly RankedClaim[],
): Identity | undefined {
  const ref = parseRef(entityRef.toLowerCase());
  if (!ref) {
    return undefined;
  }
  const find = (field: 'apiVersion' | 'kind' | 'name', lower?: string) =>
    ranked
      .map(({ spelling }) => spelling[field])
      .find(
        text => text && (lower === undefined || text.toLowerCase() === lower),
      );
  const identity = {
    apiVersion: find('apiVersion') ?? 'backstage.io/v1alpha1',
    kind: find('kind', ref.kind) ?? KINDS.get(ref.kind) ?? capitalize(ref.kind),
    namespace: ref.namespace,
    name: find('name', ref.name) ?? ref.name,
  };
  return validators.isValidKind(identity.kind) &&
    validators.isValidNamespace(identity.namespace) &&
    validators.isValidEntityName(identity.name)
    ? identity
    : undefined;
}

function parseRef(entityRef: string) {
  try {
    return parseEntityRef(entityRef);
  } catch {
    return undefined;
  }
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
