import type { ConfigApi } from '@backstage/frontend-plugin-api';

/** Where a repository goes, as the form has it. */
export type Place = { readonly host: string; readonly owner: string };

const KINDS = ['gitea', 'github', 'gitlab'];
const PARAMETERS = 'scaffolder.defaultEnvironment.parameters';
const OWNER = /^[\w.-]+(?:\/[\w.-]+)*$/;

/** The git hosts of the configuration, the one that is used by itself first. */
export function readHosts(config: ConfigApi): string[] {
  const configured = KINDS.flatMap(kind =>
    (config.getOptionalConfigArray(`integrations.${kind}`) ?? []).map(
      host => host.getOptionalString('host') ?? `${kind}.com`,
    ),
  );
  const { host } = readDefault(config);
  return [...new Set([...(host ? [host] : []), ...configured])];
}

/** Where repositories go unless somebody says otherwise. */
export function readDefault(config: ConfigApi): Partial<Place> {
  return {
    host: config.getOptionalString(`${PARAMETERS}.forgeHost`),
    owner: config.getOptionalString(`${PARAMETERS}.forgeOrganization`),
  };
}

/** Reads `host?owner=…`; nothing means the default. */
export function parsePlace(
  value: string | undefined,
  fallback: Partial<Place>,
): Place {
  const [host, query] = (value ?? '').split('?', 2);
  return host
    ? { host, owner: new URLSearchParams(query).get('owner') ?? '' }
    : { host: fallback.host ?? '', owner: fallback.owner ?? '' };
}

/** Writes a place; the default is nothing, so that it stays the default when the configuration changes. */
export function formatPlace(
  { host, owner }: Place,
  fallback: Partial<Place>,
): string | undefined {
  if (host === fallback.host && owner === fallback.owner) {
    return undefined;
  }
  return `${host}?${new URLSearchParams({ owner })}`;
}

/** What is wrong with the organisation of a place. */
export function findOwnerFault({
  owner,
}: Place): 'ownerMissing' | 'ownerInvalid' | undefined {
  if (!owner) {
    return 'ownerMissing';
  }
  return OWNER.test(owner) ? undefined : 'ownerInvalid';
}
