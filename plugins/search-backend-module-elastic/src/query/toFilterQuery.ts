import { Filter, toComparable } from '@fairway/search-node';
import { toFieldName } from '../index/toFieldName';
import { allOf, anyOf, hasAny, MATCH_NONE, Query } from './Query';

/** A filter as a query. Nesting that means nothing is left out: engines allow only so much of it. */
export function toFilterQuery(filter: Filter): Query {
  if ('allOf' in filter) {
    return allOf(flatten(filter, listAllOf).map(toFilterQuery));
  }
  if ('anyOf' in filter) {
    return anyOf(flatten(filter, listAnyOf).map(toFilterQuery));
  }
  if ('not' in filter) {
    return 'not' in filter.not
      ? toFilterQuery(filter.not.not)
      : { bool: { must_not: [toFilterQuery(filter.not)] } };
  }
  return filter.values.length === 0
    ? MATCH_NONE
    : hasAny(toFieldName(filter.field), filter.values.map(toComparable));
}

function listAllOf(filter: Filter): readonly Filter[] | undefined {
  return 'allOf' in filter ? filter.allOf : undefined;
}

function listAnyOf(filter: Filter): readonly Filter[] | undefined {
  return 'anyOf' in filter ? filter.anyOf : undefined;
}

/** The members of a group, and those of groups of the same sort among them. */
function flatten(
  filter: Filter,
  list: (filter: Filter) => readonly Filter[] | undefined,
): Filter[] {
  const members = list(filter);
  return members ? members.flatMap(one => flatten(one, list)) : [filter];
}
