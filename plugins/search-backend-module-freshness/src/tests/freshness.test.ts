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

function makeApi(path: string): Entity {
  const definition = { openapi: '3.1.0', paths: { [path]: { get: {} } } };
  return {
    ...makeComponent('shop-api', 'Shop API'),
    kind: 'API',
    spec: {
      type: 'openapi',
      lifecycle: 'production',
      owner: 'team',
      definition: JSON.stringify(definition),
    },
  };
}

const operations = (term: string) => ({ term, type: 'api-operation' });
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

  it('follows the operations of APIs', async () => {
    const search = await startSearch();

    await search.provide(makeApi('/carts'));
    const operation = await search.waitForResults(
      operations('carts'),
      titles => titles.length > 0,
    );
    expect(operation).toEqual(['/carts']);

    await search.provide(makeApi('/bills'));
    const renamed = await search.waitForResults(
      operations('bills'),
      titles => titles.length > 0,
    );
    expect(renamed).toEqual(['/bills']);

    expect(search.logger.warn).not.toHaveBeenCalled();
  });
});
