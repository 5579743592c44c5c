import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import { openDatabase } from '../database/openDatabase';
import { startEntities } from './__testUtils__/startEntities';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('entities on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await openDatabase(
      mockServices.database({ knex: await databases.init(id) }),
    );
  });

  it('serves its description and the schemas of formats to everybody', async () => {
    const api = await startEntities(knex);
    const base = '/api/system-model/v1';

    const document = await request(api.server).get(`${base}/openapi.json`);
    const formats = await request(api.server).get(`${base}/formats`);
    const schema = await request(api.server).get(
      `/api/system-model${formats.body.items[0].schemaPath}`,
    );
    const push = await request(api.server).get(`${base}/observations/schema`);
    const none = await request(api.server).get(`${base}/formats/none/schema`);

    expect(document.body.servers).toEqual([
      { url: expect.stringMatching(/\/api\/system-model\/v1$/) },
    ]);
    expect(formats.body.items).toEqual([
      { id: 'json', schemaPath: '/v1/formats/json/schema' },
    ]);
    expect(schema.headers['content-type']).toContain('application/schema+json');
    expect(push.body).toMatchObject({
      title: 'Push',
      required: ['entityRef', 'run'],
    });
    expect(none.status).toBe(404);
  });
});
