import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { JsonObject } from '@backstage/types';
import type { Destination, Kit } from '@fairway/kit-renderer';
import type { KitsOptions } from '../config';
import { toDestination } from './toDestination';
import { toOrganizationRepository } from './toOrganizationRepository';

/**
 * Decides where the files of a kit go: to a repository of their own, or to that of the organisation if the kit keeps its
 * record in a folder of its own.
 */
export function toKitDestination(
  { render }: Kit,
  answers: JsonObject,
  integrations: ScmIntegrationRegistry,
  options: KitsOptions,
): Destination {
  const place = answers.repoUrl as string | undefined;
  return render.recordPath
    ? toOrganizationRepository(place, integrations, options)
    : toDestination(
        { place, name: String(answers.name ?? '') },
        integrations,
        options,
      );
}
