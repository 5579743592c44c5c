import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { AddressRules } from '@fairway/backend-toolkit';
import { ServerPattern } from './address/ServerPattern';

const ROOT = 'apiContracts.try';
const KIBIBYTE = 1024;
const MIN_SECRET_LENGTH = 8;

/** All methods that can be tried; TRACE would show headers, CONNECT is for proxies. */
export const METHODS = [
  'GET',
  'HEAD',
  'OPTIONS',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
];

/** A header that the portal adds, which its user does not get to see. */
export type CredentialOptions = {
  readonly name: string;
  readonly header: string;
  readonly value: string;
  readonly servers: readonly ServerPattern[];
  /** Who may choose it; everyone who may call the server if empty. */
  readonly groups: readonly string[];
};

/** Servers that may be called, and how. */
export type EnvironmentOptions = {
  readonly name: string;
  readonly title?: string;
  readonly servers: readonly ServerPattern[];
  readonly methods: readonly string[];
  readonly addresses: AddressRules;
  readonly credentials: readonly CredentialOptions[];
};

/** What a call may take. */
export type LimitOptions = {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly timeoutMs: number;
  readonly perMinute: number;
  readonly perUser: number;
  readonly inAll: number;
};

/** The section `apiContracts.try` of the configuration. */
export type TryOptions = {
  readonly environments: readonly EnvironmentOptions[];
  readonly limits: LimitOptions;
  /** Where the portal itself answers. */
  readonly portal: {
    readonly baseUrls: readonly string[];
    readonly port: string;
  };
};

/**
 * Reads the section `apiContracts.try` once, at start.
 */
export function readTryOptions(root: Config): TryOptions {
  const config = root.getOptionalConfig(ROOT);
  const environments = (
    config?.getOptionalConfigArray('environments') ?? []
  ).map(readEnvironment);
  assertDistinct(environments, `${ROOT}.environments`);
  return {
    environments,
    limits: {
      requestBytes:
        readPositive(config, 'limits.requestKilobytes', 1_024) * KIBIBYTE,
      responseBytes:
        readPositive(config, 'limits.responseKilobytes', 5_120) * KIBIBYTE,
      timeoutMs: config?.has('limits.timeout')
        ? durationToMilliseconds(
            readDurationFromConfig(config, { key: 'limits.timeout' }),
          )
        : 30_000,
      perMinute: readPositive(config, 'limits.perMinute', 60),
      perUser: readPositive(config, 'limits.perUser', 4),
      inAll: readPositive(config, 'limits.inAll', 32),
    },
    portal: readPortal(root),
  };
}

function readEnvironment(config: Config, index: number): EnvironmentOptions {
  const key = `${ROOT}.environments[${index}]`;
  const servers = readServers(config, key);
  const credentials = (config.getOptionalConfigArray('credentials') ?? []).map(
    (credential, at) =>
      readCredential(credential, `${key}.credentials[${at}]`, servers),
  );
  assertDistinct(credentials, `${key}.credentials`);
  const methods = config.getOptionalStringArray('methods') ?? METHODS;
  const unknown = methods.find(method => !METHODS.includes(method));
  if (unknown !== undefined) {
    throw new InputError(
      `Invalid configuration at ${key}.methods: expected some of ${METHODS.join(
        ', ',
      )}, got "${unknown}"`,
    );
  }
  return {
    name: config.getString('name'),
    title: config.getOptionalString('title'),
    servers,
    methods,
    addresses: readAddresses(config, key),
    credentials,
  };
}

function readServers(config: Config, key: string): ServerPattern[] {
  return config.getStringArray('servers').map(text => {
    try {
      return new ServerPattern(text);
    } catch (error) {
      throw new InputError(
        `Invalid configuration at ${key}.servers: ${toError(error).message}`,
      );
    }
  });
}

function readAddresses(config: Config, key: string): AddressRules {
  try {
    return new AddressRules(
      config.getOptionalStringArray('allowPrivate') ?? [],
    );
  } catch (error) {
    throw new InputError(
      `Invalid configuration at ${key}.allowPrivate: ${toError(error).message}`,
    );
  }
}

function readCredential(
  config: Config,
  key: string,
  servers: readonly ServerPattern[],
): CredentialOptions {
  const header = config.getString('header').toLowerCase();
  const value = config.getString('value');
  if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(header)) {
    throw new InputError(
      `Invalid configuration at ${key}.header: "${header}" is not a name of a header`,
    );
  }
  if (
    !/^[!-~][ -~]*$/.test(value) ||
    // What follows a scheme such as "Bearer"; shorter ones cannot be told from other text in an answer.
    value.slice(value.lastIndexOf(' ') + 1).length < MIN_SECRET_LENGTH
  ) {
    throw new InputError(
      `Invalid configuration at ${key}.value: expected printable ASCII, of which the secret itself has at least ${MIN_SECRET_LENGTH} characters`,
    );
  }
  return {
    name: config.getString('name'),
    header,
    value,
    servers: config.has('servers') ? readServers(config, key) : servers,
    groups: config.getOptionalStringArray('groups') ?? [],
  };
}

function readPortal(root: Config): TryOptions['portal'] {
  const baseUrl = root.getString('backend.baseUrl');
  const listen = root.getOptional('backend.listen');
  const port =
    typeof listen === 'string'
      ? listen.replace(/^.*:/, '')
      : root.getOptional<string | number>('backend.listen.port') ?? 7007;
  return {
    baseUrls: [baseUrl, root.getOptionalString('app.baseUrl')].filter(
      url => url !== undefined,
    ),
    port: String(port),
  };
}

function readPositive(
  config: Config | undefined,
  key: string,
  fallback: number,
): number {
  const value = config?.getOptionalNumber(key) ?? fallback;
  if (!Number.isFinite(value) || value <= 0) {
    throw new InputError(`${ROOT}.${key} is ${value}, expected more than zero`);
  }
  return value;
}

function assertDistinct(
  named: ReadonlyArray<{ readonly name: string }>,
  key: string,
): void {
  const names = named.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new InputError(
      `Invalid configuration at ${key}: the name "${twice}" is there twice`,
    );
  }
}

/** The sections `apiContracts.history` and `apiContracts.lint` of the configuration. */
export type ContractOptions = {
  /** Iterations of each API that are kept. */
  readonly keep: number;
  /** Rules of the organisation as they were written, if it has some of its own. */
  readonly ruleset?: string;
};

/**
 * Reads the sections `apiContracts.history` and `apiContracts.lint` once, at start.
 */
export function readContractOptions(root: Config): ContractOptions {
  const config = root.getOptionalConfig('apiContracts');
  const keep = config?.getOptionalNumber('history.keep') ?? 100;
  if (!Number.isInteger(keep) || keep < 2) {
    throw new InputError(
      `Invalid configuration at apiContracts.history.keep: expected a whole number of at least 2, got ${keep}`,
    );
  }
  const ruleset = config?.getOptional('lint.ruleset');
  return {
    keep,
    ruleset:
      ruleset === undefined || typeof ruleset === 'string'
        ? ruleset
        : JSON.stringify(ruleset),
  };
}
