import {
  createMockDirectory,
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express from 'express';
import request from 'supertest';
import { ModelDouble } from '../__testUtils__/ModelDouble';
import { ExporterStatusReader } from '../exporters/ExporterStatusReader';
import { builtInProcessors } from './processors/builtInProcessors';
import { createReleasesRouter } from './createReleasesRouter';
import { ReleaseBuilder } from './ReleaseBuilder';
import { ReleaseShelf } from './ReleaseShelf';

const folder = createMockDirectory();
const now = () => new Date('2026-11-26T19:00:00Z');
const VERSION = '20261126T190000Z-000000000001';

function makeApp(
  result: AuthorizeResult.ALLOW | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
) {
  const model = new ModelDouble();
  model.set('component:default/shop');
  const dir = `${folder.path}/.below/a-hidden-folder`;
  const builder = new ReleaseBuilder({
    dir,
    processors: builtInProcessors,
    now,
  });
  const shelf = new ReleaseShelf({
    dir,
    builder,
    model,
    minIntervalMs: 0,
    now,
  });
  const app = express();
  app.use(
    '/v1',
    createReleasesRouter({
      httpAuth: mockServices.httpAuth(),
      permissions: mockServices.permissions({ result }),
      shelf,
      exporterStatus: new ExporterStatusReader({
        exporters: [
          {
            id: 'bucket',
            type: 's3',
            keep: 3,
            exporter: {
              export: async () => {},
              findLatest: async () => undefined,
            },
          },
        ],
        store: { list: async () => [], save: async () => {} },
      }),
    }),
  );
  app.use(mockErrorHandler());
  return app;
}

describe('createReleasesRouter', () => {
  it('serves the newest release in the layout of exporters', async () => {
    const app = makeApp();

    const latest = await request(app).get('/v1/releases/latest');
    const pointer = await request(app).get('/v1/releases/latest.json');
    const manifest = await request(app).get(
      `/v1/releases/${pointer.body.manifest}`,
    );
    const entities = await request(app)
      .get(`/v1/releases/${VERSION}/entities.ndjson`)
      .set('Authorization', mockCredentials.service.header())
      .buffer(true);

    expect(latest.status).toBe(200);
    expect(latest.body).toMatchObject({ version: VERSION, sequence: 1 });
    expect(pointer.body).toEqual({
      version: VERSION,
      sequence: 1,
      manifest: `${VERSION}/manifest.json`,
    });
    expect(manifest.body).toEqual(latest.body);
    expect(entities.headers['content-type']).toMatch(/^application\/x-ndjson/);
    expect(JSON.parse(entities.text)).toMatchObject({
      entityRef: 'component:default/shop',
    });
  });

  it('does not send again what is known', async () => {
    const app = makeApp();
    const { headers } = await request(app).get('/v1/releases/latest');

    const { status } = await request(app)
      .get('/v1/releases/latest')
      .set('If-None-Match', headers.etag);

    expect(status).toBe(304);
  });

  it.each([
    ['another version', '20200101T000000Z-000000000001/manifest.json'],
    ['a file that is not listed', `${VERSION}/secret.txt`],
    ['a path that climbs', `${VERSION}/..%2f..%2fpasswd`],
    ['a version that climbs', '..%2f..%2fetc/passwd'],
  ])('does not find %s', async (_, path) => {
    const app = makeApp();
    await request(app).get('/v1/releases/latest');

    expect((await request(app).get(`/v1/releases/${path}`)).status).toBe(404);
  });

  it('tells how exporters do', async () => {
    const { body } = await request(makeApp()).get('/v1/exporters');

    expect(body).toEqual({
      items: [{ id: 'bucket', type: 's3', failures: 0 }],
    });
  });

  it.each([
    'releases/latest',
    'releases/latest.json',
    `releases/${VERSION}/x`,
    'exporters',
  ])('lets %s be read only by those who may', async path => {
    const app = makeApp(AuthorizeResult.DENY);

    expect((await request(app).get(`/v1/${path}`)).status).toBe(403);
  });
});
