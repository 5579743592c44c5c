import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { RenameFollower } from './RenameFollower';

const makeEntity = (
  kind: string,
  name: string,
  fields: { title?: string; ownedBy?: string; partOf?: string } = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, title: fields.title },
  relations: (['ownedBy', 'partOf'] as const).flatMap(type =>
    fields[type] ? [{ type, targetRef: fields[type] }] : [],
  ),
});

const crew = (title?: string) => makeEntity('Group', 'crew', { title });

function follow(
  entities: Entity[],
  catalog = catalogServiceMock({ entities }),
) {
  const events = mockServices.events.mock();
  const logger = mockServices.logger.mock();
  const follower = new RenameFollower({
    auth: mockServices.auth(),
    catalog,
    events,
    logger,
    restMs: 0,
    retryMs: 0,
  });
  return {
    catalog,
    follower,
    logger,
    /** What was told at once, when it is as many times as expected. */
    waitUntilTold: async (times: number) => {
      while (events.publish.mock.calls.length < times) {
        await new Promise(resolve => setImmediate(resolve));
      }
      return events.publish.mock.calls.map(
        ([{ eventPayload }]) =>
          (eventPayload as { entityRefs: string[] }).entityRefs,
      );
    },
  };
}

describe('RenameFollower', () => {
  const entities = [
    makeEntity('Component', 'buoy', { ownedBy: 'group:default/crew' }),
    makeEntity('API', 'tides', { partOf: 'system:default/port' }),
    makeEntity('System', 'port', { partOf: 'domain:default/sea' }),
    makeEntity('Component', 'other', { ownedBy: 'group:default/others' }),
  ];

  it.each([
    ['group:default/crew', 'component:default/buoy'],
    ['system:default/port', 'api:default/tides'],
    ['domain:default/sea', 'system:default/port'],
  ])('tells what belongs to %s', async (ref, part) => {
    const { follower, waitUntilTold } = follow(entities);

    follower.note(ref, makeEntity('Any', 'thing', { title: 'New' }));

    expect(await waitUntilTold(1)).toEqual([[part]]);
    await follower.stop();
  });

  it('tells again only when it is called otherwise, or gone', async () => {
    const { follower, catalog, waitUntilTold } = follow(entities);
    const query = jest.spyOn(catalog, 'streamEntities');
    const note = (entity?: Entity) =>
      follower.note('group:default/crew', entity);

    note(crew('One'));
    await waitUntilTold(1);
    note(crew('One'));
    note({ ...crew('One'), spec: { profile: { displayName: 'Two' } } });
    await waitUntilTold(2);
    note(undefined);
    await waitUntilTold(3);
    note(undefined);
    await follower.stop();

    expect(query).toHaveBeenCalledTimes(3);
  });

  it('does not ask what belongs to what nothing can belong to', async () => {
    const { follower, catalog } = follow(entities);
    const query = jest.spyOn(catalog, 'streamEntities');

    follower.note('component:default/buoy', entities[0]);
    await follower.stop();

    expect(query).not.toHaveBeenCalled();
  });

  it('tells many bit by bit, and asks about many at once', async () => {
    const { follower, catalog, waitUntilTold } = follow(
      Array.from({ length: 1_000 }, (_, index) =>
        makeEntity('Component', `c${index}`, {
          ownedBy: `user:default/u${index % 20}`,
        }),
      ),
    );
    const query = jest.spyOn(catalog, 'streamEntities');

    for (let index = 0; index < 20; index++) {
      follower.note(`user:default/u${index}`, makeEntity('User', 'u'));
    }
    // The first of them does not wait for the others.
    const told = await waitUntilTold(1 + 10);
    await follower.stop();

    expect(Math.max(...told.map(({ length }) => length))).toBe(100);
    expect(new Set(told.flat()).size).toBe(1_000);
    expect(query).toHaveBeenCalledTimes(2);
  });

  it('tries again while the catalog does not answer', async () => {
    const catalog = catalogServiceMock({ entities });
    jest.spyOn(catalog, 'streamEntities').mockImplementationOnce(() => {
      throw new Error('away');
    });
    const { follower, logger, waitUntilTold } = follow(entities, catalog);

    follower.note('group:default/crew', crew());

    expect(await waitUntilTold(1)).toEqual([['component:default/buoy']]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    await follower.stop();
  });

  it('stops in between', async () => {
    const { follower, waitUntilTold } = follow(
      Array.from({ length: 1_000 }, (_, index) =>
        makeEntity('Component', `c${index}`, { ownedBy: 'group:default/crew' }),
      ),
    );

    follower.note('group:default/crew', crew());
    await waitUntilTold(1);
    await follower.stop();

    expect((await waitUntilTold(1)).length).toBeLessThan(10);
  });
});
