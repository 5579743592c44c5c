import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { openDatabase } from '../database/openDatabase';
import { CARL, startSources } from './__testUtils__/startSources';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('sources on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
  });

  it('tells what a source would find, and saves nothing', async () => {
    const api = await startSources(knex);

    const { body } = await api
      .post('/sources/dry-run', CARL)
      .send({ type: 'memory', config: {} });

    expect(body.error).toBeUndefined();
    expect(body.collections).toContainEqual({
      key: 'acme/shop',
      title: 'Repository acme/shop',
      manifests: [
        {
          path: 'entity.json',
          format: 'json',
          entityRefs: ['component:default/shop'],
          problems: [],
        },
        {
          path: 'broken.json',
          format: 'json',
          entityRefs: [],
          problems: [expect.objectContaining({ line: 1 })],
        },
      ],
    });
    expect(await knex('manifests')).toEqual([]);
  });

  it('bounds how much of a source is tried out, and says why it cannot be read', async () => {
    const api = await startSources(knex);
    for (let i = 0; i < 250; i++) {
      api.host.put(`many/${i}`, { ref: `component:default/c${i}` });
    }
    const run = async () =>
      (
        await api
          .post('/sources/dry-run', CARL)
          .send({ type: 'memory', config: {} })
      ).body;

    const many = await run();
    api.host.onStep = () => {
      throw new Error('No such group');
    };
    const failed = await run();

    expect(many.collections).toHaveLength(200);
    expect(many.endedBecause).toBe('size');
    expect(failed).toEqual({ collections: [], error: 'No such group' });
  });

  it.each([
    [{}, 'type'],
    [{ type: 'none', config: {} }, 'memory'],
    [{ type: 'directory', config: { path: '/' } }, 'directory'],
    [{ type: 'memory', config: { schedule: { seconds: 0 } } }, 'schedule'],
    [{ type: 'memory', config: [] }, 'config'],
  ])('refuses to try out %j', async (body, expected) => {
    const api = await startSources(knex);

    const response = await api.post('/sources/dry-run', CARL).send(body);

    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(expected);
  });
});
