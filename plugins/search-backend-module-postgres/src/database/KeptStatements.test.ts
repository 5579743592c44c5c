import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { KeptStatements } from './KeptStatements';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

describe.each(databases.eachSupportedId())('KeptStatements on %s', id => {
  let knex: Knex;
  let statements: KeptStatements;

  const add = async (a: number, b: number) => {
    const [{ sum }] = await statements.run<{ sum: number }>({
      sql: 'select ?::int + ?::int as sum',
      bindings: [a, b],
    });
    return sum;
  };
  const listKept = async () =>
    (await knex.raw('select statement, name from pg_prepared_statements')).rows;

  beforeEach(async () => {
    knex = await databases.init(id);
    statements = new KeptStatements(knex);
  });

  it('keeps a statement, whatever it is asked about', async () => {
    expect(await add(1, 2)).toBe(3);
    expect(await add(3, 4)).toBe(7);

    expect(await listKept()).toEqual([
      {
        name: expect.stringMatching(/^fairway_search_[0-9a-f]{32}$/),
        statement: 'select $1::int + $2::int as sum',
      },
    ]);
  });

  it('keeps a limited number', async () => {
    for (let n = 0; n < 70; n++) {
      await statements.run({ sql: `select ? as column_${n}`, bindings: ['x'] });
    }

    expect(await listKept()).toHaveLength(64);
  });

  it('does without where a pooler gives each transaction another connection', async () => {
    await add(1, 2);
    await knex.raw('deallocate all');

    expect(await add(3, 4)).toBe(7);
    expect(await add(5, 6)).toBe(11);
    expect(await listKept()).toEqual([]);
  });

  it('tells what else is wrong', async () => {
    await expect(
      statements.run({ sql: 'select ? from nowhere', bindings: [1] }),
    ).rejects.toThrow('relation "nowhere" does not exist');
  });
});
