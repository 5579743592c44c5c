import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { toEntityPath } from '../lib/toRow';
import { toTitle } from '../lib/toTitle';

/** Why an entity wants its owner, the worst first. */
export type Attention = 'error' | 'orphan' | 'deprecated';

export interface OwnedEntity {
  readonly ref: string;
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly type?: string;
  readonly attention?: Attention;
}

const rank: readonly (Attention | undefined)[] = [
  'error',
  'orphan',
  'deprecated',
  undefined,
];

/** Lists what a reader owns: what needs attention first, then by title. */
export function toOwned(entities: readonly Entity[]): OwnedEntity[] {
  return entities
    .map(entity => {
      const ref = stringifyEntityRef(entity);
      const type = entity.spec?.type;
      return {
        ref,
        href: toEntityPath(ref),
        title: toTitle(entity),
        kind: entity.kind.toLocaleLowerCase('en-US'),
        type: typeof type === 'string' ? type : undefined,
        attention: toAttention(entity),
      };
    })
    .sort(
      (a, b) =>
        rank.indexOf(a.attention) - rank.indexOf(b.attention) ||
        a.title.localeCompare(b.title),
    );
}

function toAttention(entity: Entity): Attention | undefined {
  const { items = [] } =
    (entity as { status?: { items?: unknown[] } }).status ?? {};
  if (items.some(item => (item as { level?: string }).level === 'error')) {
    return 'error';
  }
  if (entity.metadata.annotations?.['backstage.io/orphan'] === 'true') {
    return 'orphan';
  }
  return entity.spec?.lifecycle === 'deprecated' ? 'deprecated' : undefined;
}
