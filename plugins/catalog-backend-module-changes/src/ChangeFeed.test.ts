import { mockServices } from '@backstage/backend-test-utils';
import { ChangeFeed } from './ChangeFeed';

function makeFeed(publish = async () => {}) {
  const events = mockServices.events.mock({ publish });
  const logger = mockServices.logger.mock();
  return { events, logger, feed: new ChangeFeed({ events, logger }) };
}

describe('ChangeFeed', () => {
  it('tells each entity once, and nothing if there is nothing', async () => {
    const { events, feed } = makeFeed();
    feed.add('component:default/a');
    feed.add('component:default/b');
    feed.add('component:default/a');

    await feed.flush();
    await feed.flush();

    expect(events.publish).toHaveBeenCalledTimes(1);
    expect(events.publish).toHaveBeenCalledWith({
      topic: 'catalog.entities-changed',
      eventPayload: {
        entityRefs: ['component:default/a', 'component:default/b'],
      },
    });
  });

  it('tells many in several events', async () => {
    const { events, feed } = makeFeed();
    for (let i = 0; i < 1100; i++) {
      feed.add(`component:default/c${i}`);
    }

    await feed.flush();

    expect(
      events.publish.mock.calls.map(
        ([{ eventPayload }]) =>
          (eventPayload as { entityRefs: string[] }).entityRefs.length,
      ),
    ).toEqual([500, 500, 100]);
  });

  it('goes on when an event cannot be published', async () => {
    const { feed, logger } = makeFeed(async () => {
      throw new Error('no bus');
    });
    feed.add('component:default/a');

    await feed.flush();

    expect(logger.warn).toHaveBeenCalledWith(
      'Could not publish which entities changed',
      { count: 1, cause: 'Error: no bus' },
    );
  });
});
