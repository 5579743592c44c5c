import {
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Permission } from '@backstage/plugin-permission-common';
import { RankingOptions, SearchStore } from '@fairway/search-node';
import { AccessReader } from './AccessReader';
import { AuthorizedSearchService } from './AuthorizedSearchService';
import { DefaultSearchService } from './DefaultSearchService';
import { SearchService } from './SearchService';

/** Makes what finds documents. */
export function createSearchService(options: {
  hasEntities: (type: string) => boolean;
  learning: { popularity(type: string, id: string): number };
  listTypes: () => Readonly<
    Record<string, { visibilityPermission?: Permission }>
  >;
  permissions: PermissionsService;
  ranking: RankingOptions;
  store: SearchStore;
  userInfo: UserInfoService;
}): SearchService {
  const { learning } = options;
  return new AuthorizedSearchService({
    ...options,
    access: new AccessReader(options),
    inner: new DefaultSearchService({
      ...options,
      popularity: (type, id) => learning.popularity(type, id),
    }),
  });
}
