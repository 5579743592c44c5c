import {
  AuditorService,
  AuthService,
  DatabaseService,
  DiscoveryService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { Router } from 'express';
import { AccountDirectory } from './auth/AccountDirectory';
import { Authenticator } from './auth/Authenticator';
import { ForgeOptions } from './config';
import { DatabaseAccountStore } from './database/AccountStore';
import { DatabaseCommentStore } from './database/CommentStore';
import { DatabaseDeliveryStore } from './database/DeliveryStore';
import { DatabaseIssueStore } from './database/IssueStore';
import { DatabaseStatusStore } from './database/StatusStore';
import { DatabaseWebhookStore } from './database/WebhookStore';
import { openDatabase } from './database/openDatabase';
import { DatabaseRepositoryStore } from './database/RepositoryStore';
import { DatabaseTokenStore } from './database/TokenStore';
import { assertGitVersion } from './git/assertGitVersion';
import { GitRunner } from './git/GitRunner';
import { ForgeUrls } from './model/ForgeUrls';
import { createRouter } from './router/createRouter';
import { AccessPolicy } from './service/AccessPolicy';
import { AuthorizedForgeService } from './service/AuthorizedForgeService';
import { ContentReader } from './service/ContentReader';
import { ContentWriter } from './service/ContentWriter';
import { DefaultForgeService } from './service/DefaultForgeService';
import { ensureOrganizations } from './service/ensureOrganizations';
import { IssueService } from './service/IssueService';
import { MergeService } from './service/MergeService';
import { PullRequestService } from './service/PullRequestService';
import { PullRequestSynchronizer } from './service/PullRequestSynchronizer';
import { PushHandler } from './service/PushHandler';
import { RefService } from './service/RefService';
import { RepositoryEvents } from './service/RepositoryEvents';
import { RepositoryStorage } from './service/RepositoryStorage';
import { RevisionReader } from './service/RevisionReader';
import { StatusService } from './service/StatusService';
import { TokenService } from './service/TokenService';
import { scheduleTasks } from './tasks/scheduleTasks';
import { AddressGuard } from './webhooks/AddressGuard';
import { WebhookQueue } from './webhooks/WebhookQueue';

/**
 * Puts the parts of the forge together.
 */
export async function createForge(
  options: ForgeOptions,
  services: {
    readonly auditor: AuditorService;
    readonly auth: AuthService;
    readonly catalog: CatalogService;
    readonly config: Config;
    readonly database: DatabaseService;
    readonly discovery: DiscoveryService;
    readonly events: EventsService;
    readonly httpAuth: HttpAuthService;
    readonly logger: LoggerService;
    readonly permissions: PermissionsService;
    readonly scheduler: SchedulerService;
  },
): Promise<{ router: Router }> {
  const { auditor, auth, catalog, httpAuth, logger, permissions } = services;
  const git = new GitRunner(options.git);
  await assertGitVersion(git);
  const storage = new RepositoryStorage({ git, directory: options.directory });
  await storage.prepare();

  const knex = await openDatabase(services.database);
  const accounts = new DatabaseAccountStore(knex);
  const tokenStore = new DatabaseTokenStore(knex);
  const repositories = new DatabaseRepositoryStore(knex);
  await ensureOrganizations(accounts, options.organizations);

  const urls = new ForgeUrls({
    base: await services.discovery.getExternalBaseUrl('forge'),
    portal: services.config.getString('app.baseUrl'),
  });
  const { adminUser, adminToken, anonymousRead, limits } = options;
  const directory = new AccountDirectory({
    accounts,
    auth,
    catalog,
    logger,
    adminUser,
  });
  await directory.prepare();
  const authenticator = new Authenticator({
    accounts,
    tokens: tokenStore,
    directory,
    httpAuth,
    adminToken,
    anonymousRead,
  });

  const policy = new AccessPolicy({ permissions, accounts });
  const hooks = new DatabaseWebhookStore(knex);
  const hookQueue = new WebhookQueue({
    webhooks: hooks,
    deliveries: new DatabaseDeliveryStore(knex),
    options: options.webhooks,
    guard: new AddressGuard(options.webhooks.allowedHosts),
    logger,
  });
  const events = new RepositoryEvents({
    events: services.events,
    hooks: hookQueue,
    urls,
    logger,
  });
  const issues = new DatabaseIssueStore(knex);
  const synchronizer = new PullRequestSynchronizer({ git, issues });
  const pushes = new PushHandler({
    git,
    repositories,
    events,
    pulls: synchronizer,
    urls,
    logger,
  });
  const pulls = new PullRequestService({ git, issues, events, synchronizer });
  const revisions = new RevisionReader({ git });
  const forge = new AuthorizedForgeService({
    policy,
    service: new DefaultForgeService({
      accounts,
      repositories,
      storage,
      git,
      events,
    }),
  });

  await scheduleTasks({
    scheduler: services.scheduler,
    hookQueue,
    repositories,
    storage,
    git,
    logger,
  });

  return {
    router: createRouter({
      options,
      logger,
      urls,
      authenticator,
      accounts,
      git,
      forge,
      tokens: new TokenService({ tokens: tokenStore, accounts, policy }),
      revisions,
      contents: new ContentReader({ git, revisions, limits }),
      writer: new ContentWriter({ git, pushes }),
      pushes,
      refs: new RefService({ git, revisions, pushes }),
      pulls,
      merges: new MergeService({ git, issues, pulls, pushes, events }),
      issues: new IssueService({
        issues,
        comments: new DatabaseCommentStore(knex),
        events,
      }),
      statuses: new StatusService({
        statuses: new DatabaseStatusStore(knex),
        revisions,
        events,
      }),
      issueStore: issues,
      hooks,
      hookQueue,
      events,
      auditor,
    }),
  };
}
