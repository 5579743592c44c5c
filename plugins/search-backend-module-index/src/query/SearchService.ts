import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { FairwayResultSet } from '@fairway/search-common';
import { SearchRequest } from './SearchRequest';

/** Finds documents that the caller may read. */
export interface SearchService {
  /**
   * @throws InputError if the cursor is not one of the question
   * @throws ServiceUnavailableError if the engine cannot be used
   */
  query(
    request: SearchRequest,
    options: { credentials: BackstageCredentials },
  ): Promise<FairwayResultSet>;
}
