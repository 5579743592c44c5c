import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { DatabaseAccountStore } from '../database/AccountStore';
import { openDatabase } from '../database/openDatabase';
import { DatabaseRepositoryStore } from '../database/RepositoryStore';
import { Account } from '../model/Account';
import { Repository } from '../model/Repository';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

jest.setTimeout(60_000);

/** Runs a block of tests on each database that is there. */
export function describeEachDatabase(
  name: string,
  block: (open: () => Promise<Knex>) => void,
): void {
  describe.each(databases.eachSupportedId())(`${name} on %s`, id => {
    block(async () =>
      openDatabase(mockServices.database({ knex: await databases.init(id) })),
    );
  });
}

/** Gives an empty database without tables, for tests of the migrations. */
export function describeEachEmptyDatabase(
  name: string,
  block: (open: () => Promise<Knex>) => void,
): void {
  describe.each(databases.eachSupportedId())(`${name} on %s`, id => {
    block(() => databases.init(id));
  });
}

/** Adds the user `ada` with a repository `shop`. */
export async function makeRepositoryRow(
  knex: Knex,
): Promise<{ ada: Account; shop: Repository }> {
  const accounts = new DatabaseAccountStore(knex);
  const repositories = new DatabaseRepositoryStore(knex);
  const ada = await accounts.create({
    login: 'ada',
    kind: 'user',
    email: 'Ada@example.org',
    entityRef: 'user:default/ada',
  });
  const shop = await repositories.create(ada, {
    name: 'shop',
    defaultBranch: 'main',
  });
  return { ada, shop };
}
