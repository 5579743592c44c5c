import { ADMIN, GUEST, OWNER, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(20_000);

const PRODUCTION = 'https://api.test';
const STAGING = 'https://staging.test';

describe('trying APIs, over HTTP', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    portal = await startPortal([
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'API',
        metadata: { name: 'shop' },
        spec: {
          type: 'openapi',
          lifecycle: 'production',
          owner: 'group:default/shop-team',
          definition: JSON.stringify({
            openapi: '3.1.0',
            servers: [{ url: PRODUCTION }, { url: STAGING }],
          }),
        },
      },
    ]);
    await portal.findEntity('api', 'shop');
  });

  it.each([
    ['an administrator', ADMIN, [true, true]],
    ['an owner of the API', OWNER, [true, true]],
    ['everyone else', GUEST, [false, true]],
  ])('shows %s what may be tried', async (_, user, expected) => {
    const { body } = await portal
      .as(user)
      .get('/api/api-contracts/v1/servers?entityRef=api:default/shop');

    expect(body.servers.map((server: any) => server.isAllowed)).toEqual(
      expected,
    );
  });

  it('refuses a call in a restricted environment', async () => {
    const { body, status } = await portal
      .as(GUEST)
      .post('/api/api-contracts/v1/try', {
        entityRef: 'api:default/shop',
        server: PRODUCTION,
        method: 'GET',
        path: '/',
      });

    expect({ reason: body.reason, status }).toEqual({
      reason: 'not-permitted',
      status: 403,
    });
  });

  it.each([
    ['api:default/shop#production', GUEST, 'DENY'],
    ['api:default/shop#production', OWNER, 'ALLOW'],
    ['api:default/shop#staging', GUEST, 'ALLOW'],
    ['api:default/none#staging', GUEST, 'DENY'],
  ])('decides about %s for %s: %s', async (resourceRef, user, expected) => {
    const { body } = await portal.as(user).post('/api/permission/authorize', {
      items: [
        {
          id: 'x',
          resourceRef,
          permission: {
            type: 'resource',
            name: 'api-contracts.try',
            attributes: {},
            resourceType: 'api-target',
          },
        },
      ],
    });

    expect(body.items).toEqual([{ id: 'x', result: expected }]);
  });
});
