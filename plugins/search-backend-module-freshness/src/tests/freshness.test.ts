import { Entity } from '@backstage/catalog-model';
import { TECHDOCS_BUILT_TOPIC } from '@fairway/backend-toolkit';
import { startSearch } from '../__testUtils__/startSearch';

jest.setTimeout(60_000);

function makeComponent(name: string, title: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      title,
      annotations: {
        'backstage.io/managed-by-location': 'url:https://x/y',
        'backstage.io/managed-by-origin-location': 'url:https://x/y',
        'backstage.io/techdocs-ref': 'dir:.',
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team' },
  };
}

const entities = (term: string) => ({ term, type: 'software-catalog' });

describe('search', () => {
  it('follows the catalog and the docs from an empty portal on', async () => {
    const search = await startSearch();

    await search.provide(
      makeComponent('shop', 'Bakery'),
      makeComponent('depot', 'Depot'),
    );
    const added = await search.waitForResults(
      entities('bakery'),
      titles => titles.length > 0,
    );
    expect(added).toEqual(['Bakery']);

    await search.provide(
      makeComponent('shop', 'Creamery'),
      makeComponent('depot', 'Depot'),
    );
    const changed = await search.waitForResults(
      entities('creamery'),
      titles => titles.length > 0,
    );
    expect(changed).toEqual(['Creamery']);

    await search.provide(makeComponent('shop', 'Creamery'));
    const removed = await search.waitForResults(
      entities('depot'),
      titles => titles.length === 0,
    );
    expect(removed).toEqual([]);

    search.buildDocs('shop', 'Handbook');
    await search.publish(TECHDOCS_BUILT_TOPIC, {
      entityRef: 'component:default/shop',
    });
    const documented = await search.waitForResults(
      { term: 'handbook', type: 'techdocs' },
      titles => titles.length > 0,
    );
    expect(documented).toEqual(['Handbook']);

    // Search warns about every run that finds nothing to index.
    expect(search.logger.warn).not.toHaveBeenCalled();
  });
});
