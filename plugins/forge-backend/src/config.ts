import { resolve } from 'path';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { findAccountNameFault } from './names/accountName';
import { AddressGuard } from './webhooks/AddressGuard';

const MEBIBYTE = 1024 * 1024;
const MIN_ADMIN_TOKEN_LENGTH = 20;

/**
 * An organisation that the configuration asks for.
 */
export type OrganizationOptions = {
  readonly name: string;
  readonly fullName: string;
  readonly description: string;
};

/**
 * How the git processes are run.
 */
export type GitOptions = {
  readonly executable: string;
  readonly maxCommands: number;
  readonly maxTransfers: number;
  readonly commandTimeoutMs: number;
  readonly transferTimeoutMs: number;
};

/**
 * Sizes in bytes beyond which a request is refused.
 */
export type LimitOptions = {
  readonly pushBytes: number;
  readonly archiveBytes: number;
  readonly fileBytes: number;
};

/**
 * How webhooks are delivered.
 */
export type WebhookOptions = {
  readonly allowedHosts: readonly string[];
  readonly maxAttempts: number;
  readonly timeoutMs: number;
};

/**
 * The section `forge` of the configuration, for a forge that is enabled.
 */
export type ForgeOptions = {
  readonly directory: string;
  readonly adminToken?: string;
  readonly adminUser: string;
  readonly anonymousRead: 'never' | 'loopback';
  readonly organizations: readonly OrganizationOptions[];
  readonly git: GitOptions;
  readonly limits: LimitOptions;
  readonly webhooks: WebhookOptions;
};

/**
 * Reads the section `forge` once, at start.
 *
 * @returns The options, or `undefined` if the forge is not enabled
 */
export function readForgeOptions(root: Config): ForgeOptions | undefined {
  const config = root.getOptionalConfig('forge');
  if (!config?.getOptionalBoolean('enabled')) {
    return undefined;
  }
  return {
    directory: resolve(config.getString('directory')),
    adminToken: readAdminToken(config),
    adminUser: readAccountName(config, 'adminUser', 'fairway'),
    anonymousRead: readAnonymousRead(config),
    organizations: (config.getOptionalConfigArray('organizations') ?? []).map(
      organization => ({
        name: readAccountName(organization, 'name'),
        fullName: organization.getOptionalString('fullName') ?? '',
        description: organization.getOptionalString('description') ?? '',
      }),
    ),
    git: {
      executable: config.getOptionalString('git.executable') ?? 'git',
      maxCommands: readPositive(config, 'git.maxCommands', 8),
      maxTransfers: readPositive(config, 'git.maxTransfers', 8),
      commandTimeoutMs: readDuration(config, 'git.commandTimeout', 30_000),
      transferTimeoutMs: readDuration(config, 'git.transferTimeout', 900_000),
    },
    limits: {
      pushBytes: readPositive(config, 'limits.pushMegabytes', 512) * MEBIBYTE,
      archiveBytes:
        readPositive(config, 'limits.archiveMegabytes', 512) * MEBIBYTE,
      fileBytes: readPositive(config, 'limits.fileMegabytes', 10) * MEBIBYTE,
    },
    webhooks: {
      allowedHosts: readAllowedHosts(config),
      maxAttempts: readPositive(config, 'webhooks.maxAttempts', 5),
      timeoutMs: readDuration(config, 'webhooks.timeout', 10_000),
    },
  };
}

function readAdminToken(config: Config): string | undefined {
  const token = config.getOptionalString('adminToken');
  if (token !== undefined && token.length < MIN_ADMIN_TOKEN_LENGTH) {
    throw new InputError(
      `forge.adminToken is too short to be a secret: give it at least ${MIN_ADMIN_TOKEN_LENGTH} random characters, or leave it out to have no administrator`,
    );
  }
  return token;
}

function readAnonymousRead(config: Config): 'never' | 'loopback' {
  const value = config.getOptionalString('anonymousRead') ?? 'never';
  if (value !== 'never' && value !== 'loopback') {
    throw new InputError(
      `forge.anonymousRead is "${value}", expected "never" or "loopback"`,
    );
  }
  return value;
}

function readAllowedHosts(config: Config): string[] {
  const hosts = config.getOptionalStringArray('webhooks.allowedHosts') ?? [];
  for (const host of hosts) {
    try {
      // Made only to see whether it can be.
      // eslint-disable-next-line no-new
      new AddressGuard([host]);
    } catch {
      throw new InputError(
        `forge.webhooks.allowedHosts has "${host}", expected a name, an address, a range as 10.0.0.0/8, or "loopback"`,
      );
    }
  }
  return hosts;
}

function readAccountName(
  config: Config,
  key: string,
  fallback?: string,
): string {
  const name =
    config.getOptionalString(key) ?? fallback ?? config.getString(key);
  const fault = findAccountNameFault(name);
  if (fault) {
    throw new InputError(
      `"${name}" in the forge's configuration cannot be the name of an owner: it ${fault}`,
    );
  }
  return name;
}

function readPositive(config: Config, key: string, fallback: number): number {
  const value = config.getOptionalNumber(key) ?? fallback;
  if (!Number.isFinite(value) || value <= 0) {
    throw new InputError(`forge.${key} is ${value}, expected more than zero`);
  }
  return value;
}

function readDuration(config: Config, key: string, fallback: number): number {
  return config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : fallback;
}
