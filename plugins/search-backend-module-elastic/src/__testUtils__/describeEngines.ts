import { EngineClient } from '../client/EngineClient';

const ENGINES: readonly {
  product: EngineClient['product'];
  title: string;
  variable: string;
}[] = [
  {
    product: 'opensearch',
    title: 'OpenSearch',
    variable: 'FAIRWAY_TEST_OPENSEARCH_URL',
  },
  {
    product: 'elasticsearch',
    title: 'Elasticsearch',
    variable: 'FAIRWAY_TEST_ELASTICSEARCH_URL',
  },
];

/** A real engine that tests run on. */
export type TestedEngine = {
  readonly product: EngineClient['product'];
  readonly url: string;
};

/** Tests on all real engines there are; of those that are not there, it is said where everybody sees it. */
export function describeEngines(
  title: string,
  tests: (engine: TestedEngine) => void,
): void {
  for (const engine of ENGINES) {
    const url = process.env[engine.variable];
    describe(`${title} (${engine.title})`, () => {
      if (url) {
        tests({ product: engine.product, url });
      } else {
        it.todo(
          `did not run: ${engine.variable} is not set; ./fairway test unit sets it`,
        );
      }
    });
  }
}
