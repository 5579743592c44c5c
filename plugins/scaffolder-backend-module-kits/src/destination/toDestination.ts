import { InputError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { Destination } from '@fairway/kit-renderer';
import type { KitsOptions } from '../config';

const DEFAULT_BRANCH = 'main';
// No part may be dots alone, which would climb up the path of an address.
const OWNER = /^(?!.*(?:^|\/)\.+(?:\/|$))[\w.-]+(?:\/[\w.-]+)*$/;
const NAME = /^(?!\.+$)[\w.-]+$/;

/**
 * Decides where a repository goes.
 *
 * @param place - `host?owner=…&repo=…` as the scaffolder writes it; `repo` may be left out, and so may all of it
 * @param name - Name of the repository where `place` has none
 * @throws InputError if there is no such host, or nothing was chosen and the configuration has no default
 */
export function toDestination(
  request: { place?: string; name: string },
  integrations: ScmIntegrationRegistry,
  options: KitsOptions,
): Destination {
  const { host, owner, repository } = parsePlace(request, options);
  if (!OWNER.test(owner) || !NAME.test(repository)) {
    throw new InputError(
      `"${owner}/${repository}" cannot be the name of a repository: letters, digits, dots, dashes and underscores only`,
    );
  }
  const integration = integrations.byHost(host);
  const at = (webUrl: string, files: string) => ({
    host,
    owner,
    repository,
    url: webUrl,
    contentsUrl: `${webUrl}/${files}/${DEFAULT_BRANCH}/`,
  });
  switch (integration?.type) {
    case 'gitea': {
      const { baseUrl } = integrations.gitea.byHost(host)!.config;
      const url = `${baseUrl ?? `https://${host}`}/${owner}/${repository}`;
      return { kind: 'gitea', ...at(url, 'src/branch') };
    }
    case 'github':
      return {
        kind: 'github',
        ...at(`https://${host}/${owner}/${repository}`, 'tree'),
      };
    case 'gitlab': {
      const { baseUrl } = integrations.gitlab.byHost(host)!.config;
      const url = `${baseUrl}/${owner}/${repository}`;
      return { kind: 'gitlab', ...at(url, '-/tree') };
    }
    default:
      throw new InputError(
        `Repositories cannot be made on ${host}: it is not a gitea, github or gitlab host in the integrations of the configuration`,
      );
  }
}

/** `host?owner=…&repo=…`, the form that the actions of the scaffolder take. */
export function toRepoUrl({ host, owner, repository }: Destination): string {
  return `${host}?${new URLSearchParams({ owner, repo: repository })}`;
}

function parsePlace(
  { place, name }: { place?: string; name: string },
  { defaultHost, defaultOwner }: KitsOptions,
) {
  if (!place) {
    if (!defaultHost || !defaultOwner) {
      throw new InputError(
        'Choose where the repository goes: the configuration has no scaffolder.defaultEnvironment.parameters.forgeHost and forgeOrganization',
      );
    }
    return { host: defaultHost, owner: defaultOwner, repository: name };
  }
  const [host, query] = place.split('?', 2);
  const parameters = new URLSearchParams(query);
  const owner = parameters.get('owner');
  if (!host || !owner) {
    throw new InputError(
      `"${place}" does not say where the repository goes: expected host?owner=organisation&repo=name`,
    );
  }
  return { host, owner, repository: parameters.get('repo') ?? name };
}
