import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import { ChangeFeed } from './ChangeFeed';
import { EntityChangeProcessor } from './EntityChangeProcessor';

const entity = (description: string): Entity => ({
  apiVersion: 'v1',
  kind: 'Component',
  metadata: { name: 'a', description },
});

class MapCache extends Map<string, unknown> {
  readonly asCache = {
    get: async (key: string) => this.get(key),
    set: async (key: string, value: unknown) => this.set(key, value),
  } as unknown as CatalogProcessorCache;
}

/** Processes the descriptions one after the other and returns how often a change was told. */
async function countChanges(
  descriptions: string[],
  options: { cache: 'kept' | 'lost'; hasErrors?: boolean },
) {
  const events = mockServices.events.mock();
  const logger = mockServices.logger.mock();
  const feed = new ChangeFeed({ events, logger });
  const processor = new EntityChangeProcessor(feed);

  let cache = new MapCache();
  for (const description of descriptions) {
    await processor.postProcessEntity(
      entity(description),
      { type: 'url', target: 'https://x' },
      () => {},
      cache.asCache,
    );
    await feed.flush();
    if (options.hasErrors) {
      processor.noteErrors('component:default/a');
    }
    cache = options.cache === 'kept' ? cache : new MapCache();
  }
  return events.publish.mock.calls.length;
}

describe('EntityChangeProcessor', () => {
  it.each([
    [['1'], 1],
    [['1', '1', '1'], 1],
    [['1', '2', '1'], 3],
  ])('counts changes in %j', async (descriptions, expected) => {
    expect(await countChanges(descriptions, { cache: 'kept' })).toBe(expected);
  });

  it('does not take an entity in error for a new one each time', async () => {
    const changes = await countChanges(['1', '1', '2', '2'], {
      cache: 'lost',
      hasErrors: true,
    });

    expect(changes).toBe(2);
  });

  // A dry run processes it as well, and leaves nothing in the cache.
  it('tells an entity that was only tried before', async () => {
    expect(await countChanges(['1', '1'], { cache: 'lost' })).toBe(2);
  });
});
