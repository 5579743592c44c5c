import { EngineClient } from '../client/EngineClient';
import { EngineError } from '../client/EngineError';

/** An index that is replaced takes with it what was being read. */
const ATTEMPTS = 3;

/** The answer of a search, as far as it is used. */
export type SearchAnswer = {
  readonly hits?: {
    readonly total: {
      readonly value: number;
      readonly relation: 'eq' | 'gte';
    };
    readonly hits: readonly {
      readonly _id: string;
      readonly _score?: number | null;
      readonly fields: { readonly hit: readonly [string] };
      readonly sort?: readonly unknown[];
    }[];
  };
  readonly aggregations?: Record<
    string,
    {
      /** Of one that has no buckets. */
      readonly doc_count?: number;
      readonly buckets?: readonly { key: string; doc_count: number }[];
    }
  >;
  readonly suggest?: Record<
    string,
    readonly { readonly options: readonly { readonly text: string }[] }[]
  >;
};

/** Searches indexes by their aliases; those that do not exist hold nothing. Parts of an answer are none. */
export async function searchIndexes(
  client: EngineClient,
  aliases: readonly string[],
  body: object,
): Promise<SearchAnswer> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await client.request<SearchAnswer>({
        method: 'POST',
        path: `/${aliases.join(',')}/_search`,
        query: {
          ignore_unavailable: true,
          allow_no_indices: true,
          allow_partial_search_results: false,
        },
        body,
        isAwaited: true,
      });
      return answer.body;
    } catch (error) {
      if (attempt === ATTEMPTS || !isReplaced(error)) {
        throw error;
      }
    }
  }
}

function isReplaced(error: unknown): boolean {
  return (
    error instanceof EngineError &&
    ['index_not_found_exception', 'search_context_missing_exception'].includes(
      error.type,
    )
  );
}
