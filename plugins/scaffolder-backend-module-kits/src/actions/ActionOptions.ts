import type { AuthService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { KitsOptions } from '../config';
import type { HostApi } from '../destination/HostApi';
import type { RepositoryProbe } from '../destination/RepositoryProbe';
import type { KitLoader } from '../sources/KitLoader';

/** What the actions of this module work with. */
export type ActionOptions = {
  readonly api: HostApi;
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly config: Config;
  readonly integrations: ScmIntegrationRegistry;
  readonly loader: KitLoader;
  readonly options: KitsOptions;
  readonly probe: RepositoryProbe;
};
