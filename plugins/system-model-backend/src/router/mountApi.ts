import {
  AuditorService,
  AuthService,
  DiscoveryService,
  HttpAuthService,
  HttpRouterService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { systemModelPermissions } from '@fairway/plugin-system-model-common';
import { ManifestFormat } from '@fairway/plugin-system-model-node';
import { Knex } from 'knex';
import { findNodes } from '../database/queries/findNodes';
import { createPushService } from '../push/createPushService';
import { createOverlayWriter } from '../overlays/createOverlayWriter';
import { extractSchema } from '../schema/extractSchema';
import { readDocument } from '../schema/readDocument';
import { EntityGate } from '../service/access/EntityGate';
import { OwnerGate } from '../service/access/OwnerGate';
import { AuthorizedCurationService } from '../service/curation/AuthorizedCurationService';
import { DefaultCurationService } from '../service/curation/DefaultCurationService';
import { AuthorizedEntityService } from '../service/entities/AuthorizedEntityService';
import { DefaultEntityService } from '../service/entities/DefaultEntityService';
import { AuthorizedSourceService } from '../service/sources/AuthorizedSourceService';
import { DefaultSourceService } from '../service/sources/DefaultSourceService';
import { SourceControl } from '../service/sources/SourceControl';
import { Clock } from '../time/Clock';
import { createRouter } from './createRouter';

/** Answers below `/api/system-model`. */
export async function mountApi(options: {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  clock: Clock;
  config: RootConfigService;
  control: SourceControl;
  discovery: DiscoveryService;
  formats: () => readonly ManifestFormat[];
  httpAuth: HttpAuthService;
  httpRouter: HttpRouterService;
  knex: Knex;
  /** Told that there is something to be merged. */
  onOutdated: () => void;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  userInfo: UserInfoService;
}): Promise<void> {
  const { clock, discovery, httpRouter, knex, permissionsRegistry } = options;
  const now = () => clock.now();
  const document = await readDocument();
  const pushSchema = extractSchema(document, 'Push');
  const gate = new EntityGate(options);
  const owners = new OwnerGate(options);

  const router = createRouter({
    ...options,
    ...createPushService({ ...options, schema: pushSchema }),
    baseUrl: await discovery.getExternalBaseUrl('system-model'),
    document,
    pushSchema,
    entities: new AuthorizedEntityService({
      gate,
      inner: new DefaultEntityService(knex),
    }),
    sources: new AuthorizedSourceService({
      ...options,
      entities: gate,
      owners,
      inner: new DefaultSourceService({ ...options, now }),
    }),
    curation: new AuthorizedCurationService({
      entities: gate,
      owners,
      findOwner: async entityRef =>
        (await findNodes(knex, [entityRef])).get(entityRef),
      inner: new DefaultCurationService({
        ...options,
        now,
        writer: createOverlayWriter({ ...options, now }),
      }),
    }),
  });

  permissionsRegistry.addPermissions(systemModelPermissions);
  httpRouter.use(router);
  for (const path of ['/v1/openapi.json', '/v1/formats', '/v1/observations']) {
    httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
  }
}
