import { splitRef } from './splitRef';
import { ReleaseEntity } from './types';

const FIELDS = [
  'kind',
  'namespace',
  'owner',
  'type',
  'lifecycle',
  'tier',
  'product',
  'system',
  'tag',
] as const;

type Field = (typeof FIELDS)[number];

/**
 * Which entities are meant: those that fit all that is given, of several values
 * one. Case makes no difference. Of `owner` and `system`, a name alone is that of
 * a group or system in the namespace `default`.
 *
 * @public
 */
export type Query = Readonly<
  Partial<Record<Field, string | readonly string[]>>
>;

/** Makes a function that tells whether an entity is meant. */
export function toFilter(query: Query): (entity: ReleaseEntity) => boolean {
  const wanted = FIELDS.flatMap(field => {
    const values = query[field];
    return values === undefined
      ? []
      : [{ field, values: [values].flat().map(text => toValue(field, text)) }];
  });
  return entity =>
    wanted.every(({ field, values }) =>
      listValues(entity, field).some(value => values.includes(value)),
    );
}

function toValue(field: Field, text: string): string {
  const value = text.trim().toLowerCase();
  if (field !== 'owner' && field !== 'system') {
    return value;
  }
  const kind = field === 'owner' ? 'group' : 'system';
  const ref = value.includes(':') ? value : `${kind}:${value}`;
  return ref.includes('/') ? ref : ref.replace(':', ':default/');
}

function listValues(
  { entityRef, fields }: ReleaseEntity,
  field: Field,
): readonly string[] {
  if (field === 'tag') {
    return fields.tags;
  }
  const [kind, namespace] = splitRef(entityRef);
  const value = { ...fields, kind, namespace }[field];
  return value === undefined ? [] : [value];
}
