import { ServiceUnavailableError } from '@backstage/errors';
import { EngineClient } from './EngineClient';

const OLDEST = {
  opensearch: [2, 0],
  elasticsearch: [8, 19],
} as const;
const EXPECTED = 'OpenSearch 2.0 or later, or Elasticsearch 8.19 or later';

/** The answer of `GET /`. */
export type ProductInfo = {
  readonly version?: {
    readonly number?: string;
    readonly distribution?: string;
  };
};

/**
 * Checks that the engine is one that search was made for.
 *
 * @throws ServiceUnavailableError saying what was found, what was expected and what to do
 */
export function checkProduct(
  product: EngineClient['product'],
  { version = {} }: ProductInfo,
): void {
  const { number = 'without a version', distribution = 'elasticsearch' } =
    version;
  const found =
    distribution === 'opensearch'
      ? `OpenSearch ${number}`
      : `Elasticsearch ${number}`;
  if (distribution !== product) {
    throw new ServiceUnavailableError(
      product === 'opensearch'
        ? `search.elasticsearch.provider says OpenSearch, and the server says it is ${found}. Remove the provider if it is Elasticsearch. If it is OpenSearch in compatibility mode, set its setting compatibility.override_main_response_version to false.`
        : `The server of search.elasticsearch is ${found}. Set search.elasticsearch.provider to "opensearch", or to "aws" where Amazon runs it.`,
    );
  }
  if (!isAtLeast(number, OLDEST[product])) {
    throw new ServiceUnavailableError(
      `The server of search.elasticsearch is ${found}, and search needs ${EXPECTED}. Upgrade it, or choose another engine of search.`,
    );
  }
}

function isAtLeast(
  number: string,
  [leastMajor, leastMinor]: readonly [number, number],
): boolean {
  const [major = NaN, minor = 0] = number.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
