import {
  Filter,
  SqlPart,
  StoreQuery,
  toCondition,
  toStorable,
} from '@fairway/search-node';
import { TsQueries } from '../toTsQuery';

/** Says which rows of `found` are wanted; `queries` are those of what has to match. */
export function isWanted(
  { types, filter }: StoreQuery,
  queries: TsQueries | undefined,
): SqlPart {
  return allHold([
    {
      sql: `found.index_id = any(array(
        select id from store_indexes where state = 'live' and type = any(?::text[])
      ))`,
      bindings: [types.map(toStorable)],
    },
    ...(queries?.all ? [matches(queries.all, queries)] : []),
    ...(filter ? [passes(filter)] : []),
  ]);
}

function matches(all: string, { phrases }: TsQueries): SqlPart {
  const inOrder = phrases.map(() => 'strpos(contents.tokens, ?) > 0');
  return phrases.length === 0
    ? has(all, 'words')
    : {
        sql: `found.words @@ ?::tsquery and exists (
          select 1 from store_contents as contents
          where contents.id = found.id and ${inOrder.join(' and ')}
        )`,
        bindings: [all, ...phrases],
      };
}

/**
 * Says that a document has what a query asks for.
 *
 * @param column - `head` is in the row already; `words` has the text as well
 */
export function has(query: string, column: 'head' | 'words'): SqlPart {
  return { sql: `found.${column} @@ ?::tsquery`, bindings: [query] };
}

/** Says that the names of a document have what a query asks for, for which there is an index. */
export function isNamed(query: string): SqlPart {
  return {
    sql: `ts_filter(found.head, '{a}') @@ ?::tsquery`,
    bindings: [query],
  };
}

/** Says that a filter lets a document through. */
export function passes(filter: Filter): SqlPart {
  return toCondition(filter, (field, values) => ({
    sql: `found.id in (
      select id from store_values where field = ? and value = any(?::text[])
    )`,
    bindings: [field, [...values]],
  }));
}

/** Says that all of some conditions hold. */
export function allHold(conditions: readonly SqlPart[]): SqlPart {
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' and '),
    bindings: conditions.flatMap(({ bindings }) => bindings),
  };
}

/** Says that a condition does not hold. */
export function notHold({ sql, bindings }: SqlPart): SqlPart {
  return { sql: `not (${sql})`, bindings };
}
