import { mockServices } from '@backstage/backend-test-utils';
import { MemorySearchEngine } from './MemorySearchEngine';

async function engineWith(type: string, titles: string[]) {
  const engine = new MemorySearchEngine({ logger: mockServices.logger.mock() });
  const indexer = await engine.getIndexer(type);
  for (const title of titles) {
    indexer.write({ title, text: '', location: `/${title}` });
  }
  await new Promise<void>((resolve, reject) => {
    indexer.on('error', reject);
    indexer.on('close', resolve);
    indexer.end();
  });
  return engine;
}

describe('MemorySearchEngine', () => {
  it('finds nothing, without failing, in a type that has no index yet', async () => {
    const engine = await engineWith('software-catalog', ['ferry']);

    const found = await engine.query({ term: 'ferry', types: ['techdocs'] });

    expect(found).toEqual({ results: [], numberOfResults: 0 });
  });

  it('searches the types that have an index when others have none', async () => {
    const engine = await engineWith('software-catalog', ['ferry']);

    const found = await engine.query({
      term: 'ferry',
      types: ['techdocs', 'software-catalog'],
    });

    expect(found.results.map(r => r.document.title)).toEqual(['ferry']);
  });
});
