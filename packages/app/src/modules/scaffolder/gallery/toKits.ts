import {
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { toTitle } from '../../catalog/lib/toTitle';

/** A starter kit as its card shows it. */
export interface Kit {
  readonly ref: string;
  readonly href: string;
  readonly title: string;
  readonly description?: string;
  /** What it makes, such as a service or a website. */
  readonly type?: string;
  readonly tags: readonly string[];
  readonly owner?: string;
  /** How many entities say that it made them. */
  readonly usedBy: number;
}

/** Lists starter kits, recommended ones first, then by title. */
export function toKits(
  entities: readonly Entity[],
  uses: ReadonlyArray<{ value: string; count: number }>,
): Kit[] {
  const kits = entities.map((entity): Kit => {
    const ref = stringifyEntityRef(entity);
    const { namespace, name } = parseEntityRef(ref);
    const type = entity.spec?.type;
    return {
      ref,
      href: `/create/templates/${encodeURIComponent(
        namespace,
      )}/${encodeURIComponent(name)}`,
      title: toTitle(entity),
      description: entity.metadata.description,
      type: typeof type === 'string' ? type : undefined,
      tags: entity.metadata.tags ?? [],
      owner: entity.relations?.find(({ type: t }) => t === RELATION_OWNED_BY)
        ?.targetRef,
      usedBy: uses
        .filter(({ value }) => value.toLowerCase() === ref)
        .reduce((sum, { count }) => sum + count, 0),
    };
  });
  const rank = (kit: Kit) => (kit.tags.includes('recommended') ? 0 : 1);
  return kits.sort(
    (a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title),
  );
}

/** What somebody looks for among the kits. */
export interface KitFilter {
  readonly text: string;
  readonly type?: string;
  readonly tag?: string;
}

/** Picks the kits that have every word searched for, somewhere, and fit the filters. */
export function filterKits(kits: readonly Kit[], filter: KitFilter): Kit[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return kits.filter(kit => {
    const text = [kit.title, kit.description, kit.type, ...kit.tags]
      .join(' ')
      .toLocaleLowerCase();
    return (
      words.every(word => text.includes(word)) &&
      (!filter.type || kit.type === filter.type) &&
      (!filter.tag || kit.tags.includes(filter.tag))
    );
  });
}
