import { randomUUID } from 'node:crypto';
import {
  makeGroup,
  runStoreConformance,
  toStoreQuery,
} from '@fairway/search-node/testUtils';
import { createStore } from '../__testUtils__/createStore';
import { removeIndexes } from '../__testUtils__/removeIndexes';
import { describeEngines } from '../__testUtils__/describeEngines';

// A real engine takes its time to make an index.
jest.setTimeout(60_000);

describeEngines('ElasticStore', engine => {
  const run = `test-${randomUUID()}-`;
  let engines = 0;

  afterAll(async () => await removeIndexes(engine, run));

  runStoreConformance(engine.product, async () => {
    engines += 1;
    const prefix = `${run}${engines}-`;
    return { openStore: () => createStore(engine, prefix) };
  });

  it.each([
    ['not all there is', 10_500, { isLowerBound: true }],
    ['all there is', 10_000, { total: 10_000, isLowerBound: false }],
  ])('says whether what it counted is %s', async (_, count, expected) => {
    const store = await createStore(engine, `${run}count-${count}-`);
    const documents = Array.from({ length: count }, (_value, i) => ({
      title: `service-${i}`,
    }));
    await store.write('component', [makeGroup('all', ...documents)]);

    const found = await store.find(
      await toStoreQuery(store, { typed: 'service' }),
      { order: 'relevance', offset: 0, limit: 1 },
    );

    expect(found).toMatchObject(expected);
  });
});
