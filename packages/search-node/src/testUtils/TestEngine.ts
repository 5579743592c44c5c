import { SearchStore } from '../store/SearchStore';

/**
 * An empty engine of a test.
 *
 * @public
 */
export interface TestEngine {
  /** Opens it as another replica does, or as this one does after a restart. */
  openStore(): Promise<SearchStore>;
}
