export { FetchClient } from './FetchClient';
export { GitHostDouble } from './GitHostDouble';
export type {
  DoubleAnswer,
  DoubleRepository,
  DoubleRequest,
  DoubleRoute,
} from './GitHostDouble';
export { toGitlabBranch } from './gitlab/toGitlabBranch';
export type { GitlabBranch } from './gitlab/toGitlabBranch';
export { toGitlabProject } from './gitlab/toGitlabProject';
export type { GitlabProject } from './gitlab/toGitlabProject';
export { makeScraperOptions } from './makeScraperOptions';
export { ModelDouble } from './ModelDouble';
export { testRepositoryScraper } from './testRepositoryScraper';
export type { ScraperUnderTest } from './testRepositoryScraper';
