import { Config } from '@backstage/config';

/**
 * Whether documents of a source can be found, by `search.sources.<name>.enabled`. Default true.
 *
 * @public
 */
export function isSourceEnabled(config: Config, name: string): boolean {
  return config.getOptionalBoolean(`search.sources.${name}.enabled`) ?? true;
}
