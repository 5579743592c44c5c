import {
  DEFAULT_NAMESPACE,
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  parseEntityRef,
} from '@backstage/catalog-model';

const SYSTEM = 'system:';
const DOMAIN = 'domain:';

/**
 * What is told of an entity wherever something of it is found.
 *
 * @public
 */
export type EntityFacts = {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly title: string;
  /** `spec.type`, if there is one. */
  readonly componentType: string;
  readonly lifecycle: string;
  /** References in full; those of owners, the first first. */
  readonly owners: readonly string[];
  readonly systems: readonly string[];
  readonly domains: readonly string[];
  readonly tags: readonly string[];
};

/**
 * Titles and display names by reference of the entity, see {@link listTitles}.
 *
 * @public
 */
export type EntityTitles = ReadonlyMap<string, readonly string[]>;

/**
 * Reads what is told of an entity.
 *
 * @param entity - With `relations`, which say who owns it
 * @public
 */
export function toEntityFacts(entity: Entity): EntityFacts {
  const { kind, metadata, relations = [], spec } = entity;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const targets = (wanted: string, prefix = '') =>
    relations
      .filter(
        ({ type, targetRef }) =>
          type === wanted && targetRef.startsWith(prefix),
      )
      .map(({ targetRef }) => targetRef);
  return {
    kind,
    namespace: metadata.namespace ?? DEFAULT_NAMESPACE,
    name: metadata.name,
    title: metadata.title ?? metadata.name,
    componentType: text(spec?.type),
    lifecycle: text(spec?.lifecycle),
    owners: targets(RELATION_OWNED_BY),
    systems: targets(RELATION_PART_OF, SYSTEM),
    domains: targets(RELATION_PART_OF, DOMAIN),
    tags: metadata.tags ?? [],
  };
}

/**
 * What documents of an entity are narrowed and counted by.
 *
 * @public
 */
export function toEntityValues(
  facts: EntityFacts,
): Record<string, readonly string[]> {
  const { kind, namespace, name, componentType, lifecycle } = facts;
  return {
    kind: [kind],
    namespace: [namespace],
    name: [name],
    componentType: [componentType],
    lifecycle: [lifecycle],
    owner: facts.owners,
    system: facts.systems,
    tag: facts.tags,
  };
}

/**
 * Words that documents of an entity are found by besides their names.
 *
 * @param titles - How the entities that it belongs to are called, see {@link readTitles}
 * @public
 */
export function toEntityTags(
  facts: EntityFacts,
  titles: EntityTitles,
): string[] {
  const { kind, componentType, namespace, tags } = facts;
  return [
    ...listWholes(facts).flatMap(ref => [
      parseEntityRef(ref).name,
      ...(titles.get(ref) ?? []),
    ]),
    ...tags,
    kind,
    componentType,
    ...(namespace === DEFAULT_NAMESPACE ? [] : [namespace]),
  ];
}

/** References of what an entity belongs to. */
export function listWholes(facts: EntityFacts): string[] {
  return [...facts.owners, ...facts.systems, ...facts.domains];
}
