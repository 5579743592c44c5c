import { ScraperOptions } from '@fairway/plugin-system-model-node';
import { FetchClient } from './FetchClient';

/**
 * Makes what a scraper is made with that {@link testRepositoryScraper} tests.
 *
 * @param options - A client of its own is made unless there is one
 */
export function makeScraperOptions({
  client = new FetchClient(),
  config,
  logger,
}: Pick<ScraperOptions, 'config' | 'logger'> & {
  readonly client?: FetchClient;
}): ScraperOptions {
  return {
    id: 'test',
    config,
    createClient: () => client,
    onUse: () => {},
    isManifest: path => /(^|\/)catalog-info\.yaml$/.test(path),
    logger,
  };
}
