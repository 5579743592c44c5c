import { Push } from '@fairway/plugin-system-model-common';
import { Knex } from 'knex';
import { createHash, createHmac, randomUUID } from 'node:crypto';
import request from 'supertest';
import { MemoryHost } from '../../__testUtils__/MemoryHost';
import { assertDescribed } from './assertDescribed';
import { NOW, startApi } from './startApi';
import { startIssuer } from './startIssuer';

const PATH = '/api/system-model/v1/observations';
export const SECRET = 'a'.repeat(32);
export const SHOP = 'component:default/shop';
export const REPOSITORY = 'https://git.test/Acme/Shop.git';

export const PUSH: Push = {
  entityRef: 'Component:default/Shop',
  repository: REPOSITORY,
  environment: 'production',
  run: { id: '42', url: 'https://ci.test/runs/42' },
  facts: {
    version: '1.4.2',
    image: { name: 'acme/shop', digest: `sha256:${'0'.repeat(64)}` },
    status: 'healthy',
    sbom: { format: 'cyclonedx', components: 120 },
  },
  relations: {
    dependsOn: ['resource:default/db'],
    consumesApis: ['api:default/pay'],
  },
};

/** How a push is signed, where not as it should be. */
export type Signing = {
  readonly key?: string;
  readonly secret?: string;
  readonly timestamp?: number;
  readonly nonce?: string;
  /** What is sent, if it is not what was signed. */
  readonly sent?: string;
};

/**
 * Starts what takes pushes: of the entity {@link SHOP}, and of another one that says where its source is.
 *
 * @param options - Where the keys of the issuer are, if not with itself
 */
export async function startPushes(
  knex: Knex,
  options: { jwksUri?: string } = {},
) {
  const host = new MemoryHost({ stepSize: 100 });
  host.put('acme/shop', {
    ref: SHOP,
    metadata: { title: 'Shop' },
    spec: { type: 'service' },
  });
  host.put('acme/mono', {
    ref: 'component:default/part',
    metadata: {
      annotations: {
        'backstage.io/source-location':
          'url:https://git.test/acme/parts/src/branch/main/part/',
      },
    },
  });
  const issuer = await startIssuer({ now: () => NOW, ...options });
  const api = await startApi({
    knex,
    host,
    systemModel: {
      push: {
        keys: [
          {
            id: 'acme',
            secret: SECRET,
            repositories: ['https://git.test/acme/*'],
          },
          {
            id: 'other',
            secret: 'b'.repeat(40),
            repositories: ['https://git.test/acme/cart'],
          },
        ],
        issuers: [
          {
            issuer: issuer.url,
            audience: 'fairway',
            repositoryClaim: 'repository',
            baseUrl: 'https://git.test',
          },
        ],
      },
    },
  });
  await api.replica.run();
  await knex('collections').update({
    url: knex.raw(`'https://git.test/' || key`),
  });

  const post = () =>
    request(api.server)
      .post(PATH)
      .set('Content-Type', 'application/json')
      .expect(assertDescribed);
  return {
    ...api,
    issuer,
    post,
    stop: issuer.stop,
    postSigned: (push: unknown, signing: Signing = {}) => {
      const body = typeof push === 'string' ? push : JSON.stringify(push);
      const { key = 'acme', nonce = randomUUID(), secret = SECRET } = signing;
      const { sent = body, timestamp = Math.floor(NOW / 1_000) } = signing;
      const hash = createHash('sha256').update(body).digest('hex');
      const text = ['POST', PATH, timestamp, nonce, hash].join('\n');
      const signature = createHmac('sha256', secret).update(text).digest('hex');
      return post()
        .set('X-Fairway-Key', key)
        .set('X-Fairway-Timestamp', String(timestamp))
        .set('X-Fairway-Nonce', nonce)
        .set('X-Fairway-Signature', `sha256=${signature}`)
        .send(sent);
    },
    postAs: (token: string, push: unknown = PUSH) =>
      post().set('Authorization', `Bearer ${token}`).send(JSON.stringify(push)),
    read: async (path = '') => {
      await api.replica.worker.mergeAll();
      const { body } = await api.get(
        `/entities/by-ref/component/default/shop${path}`,
      );
      return body;
    },
  };
}
