import { Config } from '@backstage/config';
import path from 'node:path';

/** Where repositories go when nobody says otherwise, and what kits are made of. */
export type KitsOptions = {
  /** Host in `integrations`, e.g. `github.com`. */
  readonly defaultHost?: string;
  /** Organisation, user or group on that host. */
  readonly defaultOwner?: string;
  /** Registry and path that images go to. */
  readonly imageRegistry?: string;
  /** `owner/name` of the repository that describes the organisation, on the default host. */
  readonly organizationRepository?: string;
  /** Folder that has the folder `parts`. */
  readonly kitsDirectory: string;
};

const PARAMETERS = 'scaffolder.defaultEnvironment.parameters';

export function readKitsOptions(config: Config): KitsOptions {
  const parameter = (name: string) =>
    config.getOptionalString(`${PARAMETERS}.${name}`);
  return {
    defaultHost: parameter('forgeHost'),
    defaultOwner: parameter('forgeOrganization'),
    imageRegistry: parameter('imageRegistry'),
    organizationRepository: parameter('organizationRepository'),
    kitsDirectory: path.resolve(
      config.getOptionalString('scaffolder.kits.directory') ?? 'templates',
    ),
  };
}
