import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { toTitle } from './toTitle';

/** One row of a list of entities. */
export interface EntityRowModel {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** Full reference, for telling apart what carries the same title. */
  readonly name: string;
  readonly href: string;
  readonly description?: string;
  readonly owner?: string;
  readonly system?: string;
  readonly domain?: string;
  readonly parent?: string;
  readonly type?: string;
  readonly lifecycle?: string;
  readonly tier?: string;
  readonly product?: string;
  readonly email?: string;
  readonly groups: readonly string[];
  readonly target?: string;
}

/** Path of the page of an entity. */
export function toEntityPath(ref: string): string {
  const { kind, namespace, name } = parseEntityRef(ref);
  return `/catalog/${[namespace, kind, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/')}`;
}

/** Picks what a row shows; anything of an unexpected type counts as absent. */
export function toRow(entity: Entity): EntityRowModel {
  const spec = entity.spec ?? {};
  const namespace = entity.metadata.namespace ?? 'default';
  const text = (value: unknown) =>
    typeof value === 'string' && value !== '' ? value : undefined;
  const ref = (value: unknown, defaultKind: string) => {
    if (!text(value)) {
      return undefined;
    }
    try {
      return stringifyEntityRef(
        parseEntityRef(String(value), {
          defaultKind,
          defaultNamespace: namespace,
        }),
      );
    } catch {
      return undefined;
    }
  };
  const id = stringifyEntityRef(entity);
  const profile = spec.profile as { email?: unknown } | undefined;
  const title = toTitle(entity);
  return {
    id,
    kind: entity.kind.toLocaleLowerCase('en-US'),
    title,
    name:
      namespace === 'default'
        ? entity.metadata.name
        : `${namespace}/${entity.metadata.name}`,
    href: toEntityPath(id),
    description: text(entity.metadata.description),
    owner: ref(spec.owner, 'group'),
    system: ref(spec.system, 'system'),
    domain: ref(spec.domain, 'domain'),
    parent: ref(spec.parent, 'group'),
    type: text(spec.type),
    lifecycle: text(spec.lifecycle),
    tier: text(spec.tier),
    product: text(spec.product),
    email: text(profile?.email),
    groups: Array.isArray(spec.memberOf)
      ? spec.memberOf.flatMap(group => ref(group, 'group') ?? [])
      : [],
    target: spec.target === title ? undefined : text(spec.target),
  };
}

/** References a row mentions, whose display names it wants. */
export function toMentioned(row: EntityRowModel): string[] {
  const { owner, system, domain, parent, groups } = row;
  return [owner, system, domain, parent, ...groups].filter(
    (ref): ref is string => ref !== undefined,
  );
}

/** Whether a row is one of an API. */
export function isApi({ id }: EntityRowModel): boolean {
  return id.startsWith('api:');
}
