import type { SearchResult } from '@backstage/plugin-search-common';
import type { ResultView } from '../lib/toResultView';

/** What a search field looks through, where that is not everything. */
export interface SearchScope {
  readonly label: string;
  readonly types: string[];
  readonly filters: Record<string, string>;
  /** Where the same is looked for everywhere, and what that is called. */
  readonly wider: {
    label(term: string): string;
    href(term: string): string;
  };
  /** Makes the results ready for showing inside of the scope. */
  toViews(results: readonly SearchResult[]): ResultView[];
}
