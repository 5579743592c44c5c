import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { IndexOptions } from './index/createIndexBody';

const ROOT = 'search.elasticsearch';

/** How indexes are called and spread. */
export type ElasticOptions = IndexOptions & { readonly prefix: string };

export function readElasticOptions(config: Config): ElasticOptions {
  return {
    prefix: config.getOptionalString(`${ROOT}.indexPrefix`) ?? '',
    shards: readCount(config, 'shards', 1),
    replicas: readCount(config, 'replicas', 0),
  };
}

function readCount(
  config: Config,
  name: string,
  least: number,
): number | undefined {
  const key = `${ROOT}.${name}`;
  const count = config.getOptionalNumber(key);
  if (count !== undefined && !(Number.isInteger(count) && count >= least)) {
    throw new InputError(
      `Invalid configuration at ${key}: expected a whole number from ${least}, got ${count}`,
    );
  }
  return count;
}
