import { checkProduct } from './checkProduct';

const opensearch = (number: string) => ({
  version: { number, distribution: 'opensearch' },
});
const elasticsearch = (number: string) => ({ version: { number } });

describe('checkProduct', () => {
  it.each([
    ['opensearch', opensearch('2.0.0')],
    ['opensearch', opensearch('2.19.6')],
    ['opensearch', opensearch('3.1.0')],
    ['elasticsearch', elasticsearch('8.19.0')],
    ['elasticsearch', elasticsearch('8.20.1')],
    ['elasticsearch', elasticsearch('9.0.0-SNAPSHOT')],
  ] as const)('lets pass %s %j', (product, info) => {
    expect(() => checkProduct(product, info)).not.toThrow();
  });

  it.each([
    [
      'opensearch',
      opensearch('1.3.13'),
      'is OpenSearch 1.3.13, and search needs OpenSearch 2.0 or later',
    ],
    [
      'elasticsearch',
      elasticsearch('8.18.4'),
      'is Elasticsearch 8.18.4, and search needs',
    ],
    [
      'elasticsearch',
      elasticsearch('7.17.29'),
      'Upgrade it, or choose another engine of search.',
    ],
    [
      'elasticsearch',
      opensearch('2.19.6'),
      'Set search.elasticsearch.provider to "opensearch"',
    ],
    [
      'opensearch',
      elasticsearch('7.10.2'),
      'compatibility.override_main_response_version',
    ],
    ['elasticsearch', {}, 'is Elasticsearch without a version'],
    ['elasticsearch', elasticsearch('x'), 'is Elasticsearch x'],
  ] as const)('says what is wrong with %s %j', (product, info, message) => {
    expect(() => checkProduct(product, info)).toThrow(message);
  });
});
