import {
  AuthService,
  DiscoveryService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { Knex } from 'knex';
import { OverlayWriter } from '../service/curation/OverlayWriter';
import { HostFinder } from './hosts/HostFinder';
import { PullRequestOverlayWriter } from './PullRequestOverlayWriter';
import { StoredOverlayWriter } from './StoredOverlayWriter';

/**
 * Makes what puts edits where the configuration says that they are kept.
 *
 * @throws InputError naming the key that cannot be read
 */
export function createOverlayWriter(options: {
  readonly auth: AuthService;
  readonly config: RootConfigService;
  readonly discovery: DiscoveryService;
  readonly knex: Knex;
  readonly now: () => number;
}): OverlayWriter {
  const { config } = options;
  const mode =
    config.getOptionalString('systemModel.overlays.mode') ?? 'overlay';
  switch (mode) {
    case 'overlay':
      return new StoredOverlayWriter(options);
    case 'pullRequest':
      return new PullRequestOverlayWriter({
        ...options,
        hosts: new HostFinder({
          ...options,
          integrations: ScmIntegrations.fromConfig(config),
        }),
      });
    default:
      throw new InputError(
        `Invalid configuration at systemModel.overlays.mode: expected "overlay" or "pullRequest", got "${mode}"`,
      );
  }
}
