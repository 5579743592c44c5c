import type { ConfigApi } from '@backstage/frontend-plugin-api';

/** Whose repository it will be: what the kit says, or else what is configured for all kits. */
export function readOrganization(
  config: ConfigApi,
  owner?: string,
): string | undefined {
  return (
    owner ??
    config.getOptionalString(
      'scaffolder.defaultEnvironment.parameters.forgeOrganization',
    )
  );
}
