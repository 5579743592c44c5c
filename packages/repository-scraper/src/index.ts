/**
 * What the scrapers of git hosts do the same way.
 *
 * @packageDocumentation
 */

export { AccessLostError } from './AccessLostError';
export { encodePath } from './encodePath';
export { HostApi } from './HostApi';
export type { HostApiRequest, ListedPage } from './HostApi';
export { findOwned } from './owned/findOwned';
export { ownedRepositorySchema } from './owned/ownedRepositorySchema';
export type { OwnedRepository } from './owned/ownedRepositorySchema';
export { parseOwnedEvent } from './owned/parseOwnedEvent';
export { toHosted } from './owned/toHosted';
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
