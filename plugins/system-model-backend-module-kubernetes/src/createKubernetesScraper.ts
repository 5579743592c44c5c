import { sleep } from '@fairway/backend-toolkit';
import { Scraper, ScraperOptions } from '@fairway/plugin-system-model-node';
import { readSourceOptions } from './config/readSourceOptions';
import { KubernetesScraper } from './KubernetesScraper';

/**
 * Makes what reads one configured cluster.
 *
 * @throws InputError that names the key, if the configuration is wrong
 */
export function createKubernetesScraper({
  id,
  config,
  isManifest,
  onUse,
}: ScraperOptions): Scraper {
  return new KubernetesScraper(readSourceOptions(id, config), {
    isManifest,
    onUse,
    rest: sleep,
  });
}
