import { ConfigReader } from '@backstage/config';
import { mockServices } from '@backstage/backend-test-utils';
import { ElasticSearchSearchEngine } from '@backstage/plugin-search-backend-module-elasticsearch';
import { createEngineClient } from '../client/createEngineClient';
import { EngineClient } from '../client/EngineClient';
import { IndexNames } from '../index/IndexNames';
import { ElasticStore } from '../store/ElasticStore';
import { TestedEngine } from './describeEngines';

/** A client as the module makes it. */
export async function createClient({
  product,
  url,
}: TestedEngine): Promise<EngineClient> {
  const provider = product === 'opensearch' ? { provider: product } : {};
  return createEngineClient(
    await ElasticSearchSearchEngine.fromConfig({
      config: new ConfigReader({
        search: { elasticsearch: { ...provider, node: url } },
      }),
      logger: mockServices.logger.mock(),
    }),
  );
}

/** A store as the module makes it, in a part of the cluster of its own. */
export async function createStore(
  engine: TestedEngine,
  prefix: string,
): Promise<ElasticStore> {
  return new ElasticStore(await createClient(engine), new IndexNames(prefix), {
    replicas: 0,
  });
}
