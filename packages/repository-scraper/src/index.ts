/**
 * What the scrapers of git hosts do the same way.
 *
 * @packageDocumentation
 */

export { AccessLostError } from './AccessLostError';
export { HostApi } from './HostApi';
export type { HostApiRequest } from './HostApi';
export { RepositoryFault } from './RepositoryFault';
export type {
  HostedFile,
  HostedRepository,
  ListRequest,
  RepositoryHost,
  RepositoryPage,
} from './RepositoryHost';
export { RepositoryScraper } from './RepositoryScraper';
export { toKey } from './toKey';
