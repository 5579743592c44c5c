export { FetchClient } from './FetchClient';
export { GitHostDouble } from './GitHostDouble';
export type {
  DoubleAnswer,
  DoubleRepository,
  DoubleRequest,
  DoubleRoute,
} from './GitHostDouble';
export { ModelDouble } from './ModelDouble';
export { testRepositoryScraper } from './testRepositoryScraper';
export type { ScraperUnderTest } from './testRepositoryScraper';
