import { Filter, toComparable } from '../store/Filter';
import { toStorable } from '../store/toStorable';

/**
 * What can be bound in a statement.
 *
 * @public
 */
export type SqlBinding = string | number | string[];

/**
 * A part of a statement with what is bound in it.
 *
 * @public
 */
export type SqlPart = {
  readonly sql: string;
  readonly bindings: readonly SqlBinding[];
};

const ALWAYS: SqlPart = { sql: '1 = 1', bindings: [] };
const NEVER: SqlPart = { sql: '1 = 0', bindings: [] };

/**
 * Says in SQL what documents have to be like.
 *
 * @param hasValue - Says that a field has one of some values, of which there is one at least
 * @public
 */
export function toCondition(
  filter: Filter,
  hasValue: (field: string, values: readonly string[]) => SqlPart,
): SqlPart {
  if ('field' in filter) {
    const values = [...new Set(filter.values.map(toComparable))];
    return values.length > 0
      ? hasValue(toStorable(filter.field), values)
      : NEVER;
  }
  if ('not' in filter) {
    const { sql, bindings } = toCondition(filter.not, hasValue);
    return { sql: `not (${sql})`, bindings };
  }
  return 'allOf' in filter
    ? joinParts(filter.allOf, 'and', ALWAYS, hasValue)
    : joinParts(filter.anyOf, 'or', NEVER, hasValue);
}

function joinParts(
  filters: readonly Filter[],
  operator: 'and' | 'or',
  ifNone: SqlPart,
  hasValue: (field: string, values: readonly string[]) => SqlPart,
): SqlPart {
  const parts = filters.map(filter => toCondition(filter, hasValue));
  return parts.length === 0
    ? ifNone
    : {
        sql: parts.map(({ sql }) => `(${sql})`).join(` ${operator} `),
        bindings: parts.flatMap(({ bindings }) => bindings),
      };
}
