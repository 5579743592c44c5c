import { JsonObject } from '@backstage/types';
import { HostUse } from '@fairway/plugin-system-model-node';
import { readSourceOptions } from '../config/readSourceOptions';
import { KubernetesScraper } from '../KubernetesScraper';
import { hurry } from './hurry';

/** Makes what reads the cluster of a test, which the user `portal` may read. */
export function makeScraper(
  kubeconfig: string,
  config: JsonObject = {},
  isManifest: (path: string) => boolean = () => true,
  onUse: (use: HostUse) => void = () => {},
): KubernetesScraper {
  const options = readSourceOptions('production', {
    kubeconfig,
    context: 'portal',
    labelSelector: 'app',
    ...config,
  });
  return new KubernetesScraper(options, { isManifest, onUse, rest: hurry });
}
