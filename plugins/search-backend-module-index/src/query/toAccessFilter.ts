import {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { Filter } from '@fairway/search-node';

type Criteria = PermissionCriteria<PermissionCondition>;

/** Of longer values the index cannot say whether they are the same. */
const LONGEST_PAIR = 200;
/** Fields of which documents have values, see `toAccessValues`. */
const METADATA = ['name', 'namespace', 'title', 'tags'];
const SPEC = ['type', 'lifecycle', 'owner', 'system', 'domain'];

/**
 * Says conditions on entities in terms of what documents have.
 *
 * @returns `undefined` if there is a condition that cannot be said so
 */
export function toAccessFilter(criteria: Criteria): Filter | undefined {
  if ('allOf' in criteria) {
    const allOf = criteria.allOf.map(toAccessFilter);
    return isWhole(allOf) ? { allOf } : undefined;
  }
  if ('anyOf' in criteria) {
    const anyOf = criteria.anyOf.map(toAccessFilter);
    return isWhole(anyOf) ? { anyOf } : undefined;
  }
  if ('not' in criteria) {
    const not = toAccessFilter(criteria.not);
    return not && { not };
  }
  return toFilter(criteria);
}

function isWhole(filters: (Filter | undefined)[]): filters is Filter[] {
  return filters.every(filter => filter !== undefined);
}

function toFilter({
  rule,
  params = {},
}: PermissionCondition): Filter | undefined {
  switch (rule) {
    case 'IS_ENTITY_KIND':
      return toValues('access.kind', params.kinds);
    case 'IS_ENTITY_OWNER':
      return toValues('access.owner', params.claims);
    case 'HAS_ANNOTATION':
      return toPair('access.annotation', params.annotation, params.value);
    case 'HAS_LABEL':
      return toPair('access.label', params.label, params.value);
    case 'HAS_METADATA':
      return METADATA.includes(String(params.key))
        ? toPair('access.metadata', params.key, params.value)
        : undefined;
    case 'HAS_SPEC':
      return SPEC.includes(String(params.key))
        ? toPair('access.spec', params.key, params.value)
        : undefined;
    default:
      return undefined;
  }
}

function toValues(field: string, values: unknown): Filter | undefined {
  return Array.isArray(values)
    ? { field, values: values.map(String) }
    : undefined;
}

function toPair(
  field: string,
  key: unknown,
  value: unknown,
): Filter | undefined {
  if (typeof key !== 'string') {
    return undefined;
  }
  const pair = value === undefined ? key : `${key}=${String(value)}`;
  return pair.length <= LONGEST_PAIR ? { field, values: [pair] } : undefined;
}
