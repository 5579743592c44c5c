import { makeEntity } from '../../../__testUtils__/makeEntity';
import { QuietCatalogClient } from './QuietCatalogClient';

const lamp = makeEntity('component:default/lamp');

function makeClient() {
  const fetch = jest.fn(async (_url: unknown, init?: RequestInit) => {
    const { entityRefs } = JSON.parse(String(init?.body));
    return Response.json({
      items: entityRefs.map((ref: string) =>
        ref === 'component:default/lamp' ? lamp : null,
      ),
    });
  });
  const client = new QuietCatalogClient({
    discoveryApi: { getBaseUrl: async () => 'http://portal/api/catalog' },
    fetchApi: { fetch },
  });
  return { client, fetch };
}

describe('QuietCatalogClient', () => {
  it.each([
    'component:lamp',
    { kind: 'Component', namespace: 'default', name: 'lamp' },
  ])('reads the entity of %j', async ref => {
    const { client } = makeClient();

    await expect(client.getEntityByRef(ref)).resolves.toEqual(lamp);
  });

  it('takes a missing entity for an answer', async () => {
    const { client, fetch } = makeClient();

    const entity = await client.getEntityByRef('component:default/bell');

    expect(entity).toBeUndefined();
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      'http://portal/api/catalog/entities/by-refs',
    ]);
  });
});
