import { Entity } from '@backstage/catalog-model';
import { ADMIN, GUEST, OWNER, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(20_000);

function makeKit(name: string, tags: string[]): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name, tags },
    spec: {
      owner: 'group:default/shop-team',
      type: 'service',
      parameters: [
        { title: 'Name', properties: {} },
        {
          title: 'Expert settings',
          'backstage:permissions': { tags: ['restricted'] },
          properties: {},
        },
      ],
      steps: [
        { id: 'log', action: 'debug:log', input: { message: 'made' } },
        {
          id: 'expert',
          action: 'debug:log',
          input: { message: 'expert' },
          'backstage:permissions': { tags: ['restricted'] },
        },
      ],
    },
  };
}

describe('kits and their tasks, over HTTP', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    portal = await startPortal([
      makeKit('open-kit', ['node']),
      makeKit('secret-kit', ['node', 'restricted']),
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'tagged', tags: ['restricted'] },
        spec: { type: 'service', lifecycle: 'production', owner: 'x' },
      },
    ]);
    await portal.findEntity('template', 'open-kit');
    await portal.findEntity('template', 'secret-kit');
    await portal.findEntity('component', 'tagged');
  });

  const run = (user: string, kit: string) =>
    portal.as(user).post('/api/scaffolder/v2/tasks', {
      templateRef: `template:default/${kit}`,
      values: {},
    });

  const seenBy = async (user: string) => {
    const { body } = await portal.as(user).get('/api/catalog/entities');
    return body.map((entity: Entity) => entity.metadata.name).sort();
  };

  it('shows a restricted kit to its owners and administrators only', async () => {
    expect(await seenBy(GUEST)).toEqual(['open-kit', 'tagged']);
    expect(await seenBy(OWNER)).toEqual(['open-kit', 'secret-kit', 'tagged']);
    expect(await seenBy(ADMIN)).toEqual(['open-kit', 'secret-kit', 'tagged']);
  });

  it('lets nobody use a kit that is hidden from them', async () => {
    const form = await portal
      .as(GUEST)
      .get(
        '/api/scaffolder/v2/templates/default/template/secret-kit/parameter-schema',
      );
    const byGuest = await run(GUEST, 'secret-kit');
    const byOwner = await run(OWNER, 'secret-kit');

    expect(form.status).toBe(404);
    expect(byGuest.status).toBe(404);
    expect(byOwner.status).toBe(201);
  });

  it('leaves restricted form pages and steps out of an open kit', async () => {
    const schemaFor = (user: string) =>
      portal
        .as(user)
        .get(
          '/api/scaffolder/v2/templates/default/template/open-kit/parameter-schema',
        );

    const forGuest = await schemaFor(GUEST);
    const forAdmin = await schemaFor(ADMIN);

    expect(forGuest.body.steps).toMatchObject([{ title: 'Name' }]);
    expect(forAdmin.body.steps).toMatchObject([
      { title: 'Name' },
      { title: 'Expert settings' },
    ]);
  });

  it('shows tasks to whoever started them and to administrators', async () => {
    const { body, status } = await run(GUEST, 'open-kit');
    expect(status).toBe(201);
    const task = `/api/scaffolder/v2/tasks/${body.id}`;

    const statuses = [];
    for (const user of [GUEST, OWNER, ADMIN]) {
      statuses.push((await portal.as(user).get(task)).status);
    }
    const cancelByOther = await portal.as(OWNER).post(`${task}/cancel`, {});
    const listOfOther = await portal
      .as(OWNER)
      .get('/api/scaffolder/v2/tasks?createdBy=user:default/guest');

    expect(statuses).toEqual([200, 403, 200]);
    expect(cancelByOther.status).toBe(403);
    expect(listOfOther.body.tasks).toEqual([]);
  });

  it('refuses dry runs to all but administrators', async () => {
    const body = {
      template: makeKit('dry', []),
      values: {},
      directoryContents: [],
    };

    const byOwner = await portal
      .as(OWNER)
      .post('/api/scaffolder/v2/dry-run', body);
    const byAdmin = await portal
      .as(ADMIN)
      .post('/api/scaffolder/v2/dry-run', body);

    expect(byOwner.status).toBe(403);
    expect(byAdmin.status).toBe(200);
  });
});
