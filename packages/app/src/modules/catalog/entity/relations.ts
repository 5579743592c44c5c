import {
  parseEntityRef,
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_CHILD_OF,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_MEMBER,
  RELATION_HAS_PART,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  RELATION_PARENT_OF,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  type Entity,
} from '@backstage/catalog-model';

/** Targets of the relations of some types, in order, each once. */
export function getTargets(entity: Entity, ...types: string[]): string[] {
  const targets = types.flatMap(type =>
    (entity.relations ?? [])
      .filter(relation => relation.type === type)
      .map(relation => relation.targetRef),
  );
  return [...new Set(targets)];
}

/** Groups of relations an entity page tells about, by what they mean to its reader. */
export type RelationGroupId =
  | 'partOf'
  | 'providesApi'
  | 'consumesApi'
  | 'dependsOn'
  | 'dependencyOf'
  | 'providedBy'
  | 'consumedBy'
  | 'systems'
  | 'subdomains'
  | 'components'
  | 'apis'
  | 'resources'
  | 'parts'
  | 'subgroups'
  | 'members';

export interface RelationGroup {
  readonly id: RelationGroupId;
  readonly refs: readonly string[];
}

const partKinds: Record<string, RelationGroupId> = {
  system: 'systems',
  domain: 'subdomains',
  component: 'components',
  api: 'apis',
  resource: 'resources',
};

/** What an entity exchanges with others: its APIs and what it needs. */
export function toDependencyGroups(entity: Entity): RelationGroup[] {
  return withTargets([
    ['dependsOn', getTargets(entity, RELATION_DEPENDS_ON)],
    ['dependencyOf', getTargets(entity, RELATION_DEPENDENCY_OF)],
    ['providedBy', getTargets(entity, RELATION_API_PROVIDED_BY)],
    ['consumedBy', getTargets(entity, RELATION_API_CONSUMED_BY)],
  ]);
}

/** The APIs of a component. */
export function toApiGroups(entity: Entity): RelationGroup[] {
  return withTargets([
    ['providesApi', getTargets(entity, RELATION_PROVIDES_API)],
    ['consumesApi', getTargets(entity, RELATION_CONSUMES_API)],
  ]);
}

/** What an entity is made of, by kind. */
export function toPartGroups(entity: Entity): RelationGroup[] {
  const parts = new Map<RelationGroupId, string[]>();
  for (const ref of getTargets(entity, RELATION_HAS_PART)) {
    const id = partKinds[parseEntityRef(ref).kind] ?? 'parts';
    parts.set(id, [...(parts.get(id) ?? []), ref]);
  }
  return withTargets([
    ...(
      [
        'subdomains',
        'systems',
        'components',
        'apis',
        'resources',
        'parts',
      ] as const
    ).map((id): [RelationGroupId, string[]] => [id, parts.get(id) ?? []]),
    ['subgroups', getTargets(entity, RELATION_PARENT_OF)],
    ['members', getTargets(entity, RELATION_HAS_MEMBER)],
  ]);
}

/** Everything the overview says about how an entity hangs together with others. */
export function toRelationGroups(entity: Entity): RelationGroup[] {
  return [
    ...toApiGroups(entity),
    ...toDependencyGroups(entity),
    ...toPartGroups(entity),
  ];
}

/** References whose names the overview of an entity shows. */
export function toShownRefs(entity: Entity): string[] {
  return [
    ...getTargets(
      entity,
      RELATION_OWNED_BY,
      RELATION_PART_OF,
      RELATION_CHILD_OF,
      RELATION_MEMBER_OF,
    ),
    ...toRelationGroups(entity).flatMap(({ refs }) => refs),
  ];
}

function withTargets(
  groups: ReadonlyArray<readonly [RelationGroupId, readonly string[]]>,
): RelationGroup[] {
  return groups
    .filter(([, refs]) => refs.length > 0)
    .map(([id, refs]) => ({ id, refs }));
}
