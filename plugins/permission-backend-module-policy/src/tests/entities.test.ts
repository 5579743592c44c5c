import { Entity } from '@backstage/catalog-model';
import { ADMIN, GUEST, OWNER, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(20_000);

function makeComponent(name: string, owner: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name },
    spec: { type: 'service', lifecycle: 'production', owner },
  };
}

describe('entities, over HTTP', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    portal = await startPortal([
      makeComponent('shop', 'group:default/shop-team'),
      makeComponent('shop-of-visitors', 'group:default/visitors'),
      makeComponent('shop-to-delete', 'group:default/shop-team'),
    ]);
  });

  it('shows everything to everyone', async () => {
    await portal.findEntity('component', 'shop');

    const { body } = await portal
      .as(GUEST)
      .get('/api/catalog/entities/by-name/component/default/shop');

    expect(body).toMatchObject({ metadata: { name: 'shop' } });
  });

  it('refuses a guest to delete or refresh what others own', async () => {
    const { metadata } = await portal.findEntity('component', 'shop');

    const deletion = await portal
      .as(GUEST)
      .delete(`/api/catalog/entities/by-uid/${metadata.uid}`);
    const refresh = await portal
      .as(GUEST)
      .post('/api/catalog/refresh', { entityRef: 'component:default/shop' });

    expect(deletion.status).toBe(403);
    expect(refresh.status).toBe(403);
    await portal.findEntity('component', 'shop');
  });

  it('lets owners refresh, and owners and administrators delete', async () => {
    const shop = await portal.findEntity('component', 'shop-to-delete');
    const visitors = await portal.findEntity('component', 'shop-of-visitors');

    const refresh = await portal.as(OWNER).post('/api/catalog/refresh', {
      entityRef: 'component:default/shop-to-delete',
    });
    const byOwner = await portal
      .as(OWNER)
      .delete(`/api/catalog/entities/by-uid/${shop.metadata.uid}`);
    const byAdmin = await portal
      .as(ADMIN)
      .delete(`/api/catalog/entities/by-uid/${visitors.metadata.uid}`);

    expect(refresh.status).toBe(200);
    expect(byOwner.status).toBe(204);
    expect(byAdmin.status).toBe(204);
  });
});
