import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const ROOT = 'permission.fairway';

/** Kits with this tag are for their owners, these groups and administrators. */
export type KitRule = {
  readonly tag: string;
  readonly groups: readonly string[];
};

/** Where not everyone may try APIs, but their owners, these groups and administrators. */
export type EnvironmentRule = {
  readonly name: string;
  readonly groups: readonly string[];
};

/** Who may do what with the system model, besides administrators. */
export type SystemModelRules = {
  /** Absent: everyone. */
  readonly sourceReaders?: readonly string[];
  /** Absent: everyone from whom no kit is hidden. */
  readonly releaseReaders?: readonly string[];
  readonly curators: readonly string[];
  readonly operators: readonly string[];
};

/** What an operator decides about the policy. */
export type PolicyOptions = {
  readonly admins: readonly string[];
  readonly kits: readonly KitRule[];
  readonly environments: readonly EnvironmentRule[];
  readonly systemModel: SystemModelRules;
};

export function readPolicyOptions(config: Config): PolicyOptions {
  const root = config.getOptionalConfig(ROOT);
  return {
    admins: readRefs(root, 'admins', `${ROOT}.admins`),
    kits: (root?.getOptionalConfigArray('kits') ?? []).map((kit, index) => ({
      tag: readTag(kit, `${ROOT}.kits[${index}].tag`),
      groups: readRefs(kit, 'groups', `${ROOT}.kits[${index}].groups`),
    })),
    environments: (root?.getOptionalConfigArray('environments') ?? []).map(
      (environment, index) => ({
        name: environment.getString('name'),
        groups: readRefs(
          environment,
          'groups',
          `${ROOT}.environments[${index}].groups`,
        ),
      }),
    ),
    systemModel: readSystemModelRules(root?.getOptionalConfig('systemModel')),
  };
}

function readSystemModelRules(config: Config | undefined): SystemModelRules {
  const read = (name: keyof SystemModelRules) =>
    readRefs(config, name, `${ROOT}.systemModel.${name}`);
  return {
    ...(config?.has('sourceReaders') && {
      sourceReaders: read('sourceReaders'),
    }),
    ...(config?.has('releaseReaders') && {
      releaseReaders: read('releaseReaders'),
    }),
    curators: read('curators'),
    operators: read('operators'),
  };
}

function readTag(config: Config, key: string): string {
  const tag = config.getString('tag');
  // The rule of the catalog for metadata.tags; another tag could never match, and the kit would stay open unnoticed.
  if (!/^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$/.test(tag) || tag.length > 63) {
    throw new InputError(
      `Invalid configuration at ${key}: expected a tag as entities have it (lower case letters, digits and dashes), got "${tag}"`,
    );
  }
  return tag;
}

function readRefs(
  config: Config | undefined,
  name: string,
  key: string,
): readonly string[] {
  return (config?.getOptionalStringArray(name) ?? []).map(value => {
    const ref = parseRef(value);
    if (!ref || !['group', 'user'].includes(ref.kind)) {
      throw new InputError(
        `Invalid configuration at ${key}: expected a reference of a group or user such as "group:default/platform", got "${value}"`,
      );
    }
    return stringifyEntityRef(ref);
  });
}

function parseRef(value: string) {
  try {
    const ref = parseEntityRef(value);
    return { ...ref, kind: ref.kind.toLocaleLowerCase('en-US') };
  } catch {
    return undefined;
  }
}
