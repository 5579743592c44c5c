import {
  BackstageCredentials,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { authorise } from '@fairway/backend-toolkit';
import {
  FairwayResultSet,
  searchInspectPermission,
} from '@fairway/search-common';
import { AccessReader } from './AccessReader';
import { DefaultSearchService } from './DefaultSearchService';
import { SearchRequest } from './SearchRequest';
import { SearchService } from './SearchService';

/** Finds what the caller may read, and explains only to those who may know. */
export class AuthorizedSearchService implements SearchService {
  readonly #access: AccessReader;
  readonly #inner: DefaultSearchService;
  readonly #permissions: PermissionsService;
  readonly #userInfo: UserInfoService;

  constructor(options: {
    access: AccessReader;
    inner: DefaultSearchService;
    permissions: PermissionsService;
    userInfo: UserInfoService;
  }) {
    this.#access = options.access;
    this.#inner = options.inner;
    this.#permissions = options.permissions;
    this.#userInfo = options.userInfo;
  }

  async query(
    request: SearchRequest,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<FairwayResultSet> {
    if (request.isExplained) {
      await authorise(
        this.#permissions,
        credentials,
        searchInspectPermission,
        'have results explained',
      );
    }
    const access = await this.#access.read(request.types, credentials);
    const owned = request.isOwnedFirst
      ? await this.#listOwned(credentials)
      : [];
    return await this.#inner.query(request, access, owned);
  }

  /** Services own nothing. */
  async #listOwned(credentials: BackstageCredentials): Promise<string[]> {
    const { type } = credentials.principal as { type?: string };
    if (type !== 'user') {
      return [];
    }
    const info = await this.#userInfo.getUserInfo(credentials);
    return info.ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US'));
  }
}
