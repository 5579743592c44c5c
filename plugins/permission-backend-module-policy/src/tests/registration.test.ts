import { ADMIN, GUEST, OWNER, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(20_000);

const TARGET = 'https://git.example.com/shop/catalog-info.yaml';
const EMPTY_TARGET = 'https://git.example.com/empty/catalog-info.yaml';
const OTHER_TARGET = 'https://git.example.com/other/catalog-info.yaml';

const component = (name: string, owner: string) => `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ${name} }
spec: { type: service, lifecycle: production, owner: '${owner}' }
`;

describe('registered locations, over HTTP', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    portal = await startPortal([], {
      [TARGET]: [
        component('shop', 'group:default/shop-team'),
        component('shop-ui', 'group:default/shop-team'),
      ].join('---'),
      [OTHER_TARGET]: [
        component('mine', 'group:default/visitors'),
        component('theirs', 'group:default/shop-team'),
      ].join('---'),
      [EMPTY_TARGET]: '',
    });
  });

  async function register(user: string, target: string): Promise<string> {
    const { body, status } = await portal
      .as(user)
      .post('/api/catalog/locations', { type: 'url', target });
    expect(status).toBe(201);
    return body.location.id;
  }

  it('lets everyone register, and only owners of the entities unregister', async () => {
    const id = await register(GUEST, TARGET);
    await portal.findEntity('component', 'shop');
    await portal.findEntity('component', 'shop-ui');

    const byGuest = await portal
      .as(GUEST)
      .delete(`/api/catalog/locations/${id}`);
    const redirect = await portal
      .as(GUEST)
      .put(`/api/catalog/locations/${id}`, {
        type: 'url',
        target: 'https://x',
      });
    const byOwner = await portal
      .as(OWNER)
      .delete(`/api/catalog/locations/${id}`);

    expect(byGuest.status).toBe(403);
    expect(byGuest.body.error.message).toMatch(
      /^You may not unregister https:\/\/git.example.com\/shop\/catalog-info.yaml: you do not own component:default\/shop(-ui)?, component:default\/shop(-ui)?\. Ask the owners/,
    );
    expect(redirect.status).toBe(403);
    expect(byOwner.status).toBe(204);
  });

  it('asks for all entities of the location, not for some', async () => {
    const id = await register(GUEST, OTHER_TARGET);
    await portal.findEntity('component', 'mine');
    await portal.findEntity('component', 'theirs');

    const byGuest = await portal
      .as(GUEST)
      .delete(`/api/catalog/locations/${id}`);

    expect(byGuest.status).toBe(403);
    expect(byGuest.body.error.message).toContain(
      'you do not own component:default/theirs.',
    );
  });

  it('leaves what has no entities to administrators', async () => {
    const id = await register(GUEST, EMPTY_TARGET);

    const byGuest = await portal
      .as(GUEST)
      .delete(`/api/catalog/locations/${id}`);
    const byAdmin = await portal
      .as(ADMIN)
      .delete(`/api/catalog/locations/${id}`);

    expect(byGuest.status).toBe(403);
    expect(byGuest.body.error.message).toContain('it has no owner');
    expect(byAdmin.status).toBe(204);
  });

  it('lets the catalog answer for what does not exist', async () => {
    const { status } = await portal
      .as(GUEST)
      .delete('/api/catalog/locations/00000000-0000-0000-0000-000000000000');

    expect(status).toBe(404);
  });
});
