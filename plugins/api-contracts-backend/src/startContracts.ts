import {
  AuthService,
  DatabaseService,
  LifecycleService,
  LoggerService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { ContractOptions, EnvironmentOptions } from './config';
import { openDatabase } from './database/openDatabase';
import { DatabaseEnvironmentStore } from './environments/DatabaseEnvironmentStore';
import { DefinitionReader } from './environments/DefinitionReader';
import { EnvironmentDefinitions } from './environments/EnvironmentDefinitions';
import { EnvironmentService } from './environments/EnvironmentService';
import { EnvironmentWatcher } from './environments/EnvironmentWatcher';
import { AuthorizedHistoryService } from './history/AuthorizedHistoryService';
import { DatabaseHistoryStore } from './history/DatabaseHistoryStore';
import { DefaultHistoryService } from './history/DefaultHistoryService';
import { startHistory } from './history/startHistory';
import { DatabaseLintStore } from './lint/DatabaseLintStore';
import { DEFAULT_RULESET } from './lint/defaultRuleset';
import { lintAll } from './lint/lintAll';
import { LintService, nameRuleset } from './lint/LintService';
import { TargetCaller } from './service/TargetCaller';
import { DefinitionPool } from './worker/DefinitionPool';

/** Has the contracts of all APIs followed, and makes the services that tell of them. */
export async function startContracts(options: {
  auth: AuthService;
  caller: TargetCaller;
  catalog: CatalogService;
  contractOptions: ContractOptions;
  database: DatabaseService;
  environments: readonly EnvironmentOptions[];
  events: EventsService;
  integrations: ScmIntegrationRegistry;
  lifecycle: LifecycleService;
  logger: LoggerService;
  notifications: NotificationService;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
}) {
  const { catalog, environments, lifecycle, logger, scheduler } = options;
  const { keep, ruleset = DEFAULT_RULESET } = options.contractOptions;
  const judge = new DefinitionPool();
  lifecycle.addShutdownHook(() => judge.close());
  if (options.contractOptions.ruleset !== undefined) {
    await assertRuleset(judge, ruleset);
  }

  const knex = await openDatabase(options.database);
  const store = new DatabaseHistoryStore(knex);
  const environmentStore = new DatabaseEnvironmentStore(knex);
  const lintStore = new DatabaseLintStore(knex);
  const titles = new Map(
    environments.map(({ name, title = name }) => [name, title]),
  );
  const watcher = new EnvironmentWatcher({
    judge,
    reader: new DefinitionReader(options),
    store: environmentStore,
    order: [...titles.keys()],
  });
  const lint = new LintService({
    catalog,
    linter: judge,
    ruleset,
    store: lintStore,
  });

  const definitions = new EnvironmentDefinitions({
    definitions: store,
    store: environmentStore,
  });
  await startHistory({ ...options, judge, keep, store, watcher });
  await scheduler.scheduleTask({
    id: 'lint-definitions',
    frequency: { minutes: 10 },
    initialDelay: { minutes: 2 },
    timeout: { hours: 1 },
    scope: 'global',
    fn: signal =>
      lintAll(
        {
          definitions: store,
          lint,
          logger,
          ruleset: nameRuleset(ruleset),
          store: lintStore,
        },
        signal,
      ),
  });

  return {
    definitions,
    judge,
    lint,
    history: new AuthorizedHistoryService({
      catalog,
      inner: new DefaultHistoryService({
        environments: environmentStore,
        judge,
        lint: lintStore,
        ruleset: nameRuleset(ruleset),
        store,
        titles,
      }),
    }),
    environments: new EnvironmentService({
      catalog,
      definitions,
      judge,
      titles,
      watcher,
    }),
  };
}

async function assertRuleset(
  judge: DefinitionPool,
  ruleset: string,
): Promise<void> {
  const problem = await judge.checkRuleset(ruleset);
  if (problem !== undefined) {
    throw new InputError(
      `Invalid configuration at apiContracts.lint.ruleset: ${problem}`,
    );
  }
}
