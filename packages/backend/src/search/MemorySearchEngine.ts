import { LunrSearchEngine } from '@backstage/plugin-search-backend-node';
import {
  IndexableResultSet,
  SearchQuery,
} from '@backstage/plugin-search-common';

/**
 * The stock engine in memory, except that a type whose index is not there yet has no results instead of failing the
 * whole search: the index is empty for the first seconds of every start.
 */
export class MemorySearchEngine extends LunrSearchEngine {
  async query(query: SearchQuery): Promise<IndexableResultSet> {
    const types = query.types?.filter(type => type in this.lunrIndices);
    if (query.types?.length && !types?.length) {
      return { results: [], numberOfResults: 0 };
    }
    return super.query({ ...query, types });
  }
}
