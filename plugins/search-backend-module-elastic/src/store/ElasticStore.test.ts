import { randomUUID } from 'node:crypto';
import { runStoreConformance } from '@fairway/search-node/testUtils';
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
});
