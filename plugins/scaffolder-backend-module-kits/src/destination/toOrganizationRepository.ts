import { InputError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { Destination } from '@fairway/kit-renderer';
import type { KitsOptions } from '../config';
import { toDestination } from './toDestination';

/**
 * Finds the repository that describes the organisation.
 *
 * @param place - `host?owner=…&repo=…`; where the configuration says, if left out
 * @throws InputError if it is left out and the configuration does not say it either
 */
export function toOrganizationRepository(
  place: string | undefined,
  integrations: ScmIntegrationRegistry,
  options: KitsOptions,
): Destination {
  const [owner, ...rest] = options.organizationRepository?.split('/') ?? [];
  if (!place && rest.length === 0) {
    throw new InputError(
      'The configuration does not say which repository describes the organisation: set scaffolder.defaultEnvironment.parameters.organizationRepository to owner/name',
    );
  }
  return toDestination(
    {
      place:
        place ||
        `${options.defaultHost}?${new URLSearchParams({
          owner: [owner, ...rest.slice(0, -1)].join('/'),
        })}`,
      name: rest.at(-1) ?? '',
    },
    integrations,
    options,
  );
}
