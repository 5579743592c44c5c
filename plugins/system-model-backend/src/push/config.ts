import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { RepositoryPattern } from './RepositoryPattern';

/** A secret that pipelines of some repositories share with the portal. */
export type PushKey = {
  readonly id: string;
  readonly secret: string;
  readonly repositories: readonly RepositoryPattern[];
};

/** Who gives pipelines tokens that say which repository they are of. */
export type PushIssuer = {
  readonly issuer: string;
  readonly audience: string;
  /** Claim with the path of the repository, e.g. `repository` or `project_path`. */
  readonly repositoryClaim: string;
  /** What the path follows, e.g. `https://github.com`. */
  readonly baseUrl: string;
  /** Where its keys are; found by its discovery document, if absent. */
  readonly jwksUri?: string;
};

export type PushOptions = {
  readonly keys: readonly PushKey[];
  readonly issuers: readonly PushIssuer[];
};

const LEAST_SECRET = 32;

/** @throws InputError naming the key that cannot be read */
export function readPushOptions(root: Config): PushOptions {
  const config = root.getOptionalConfig('systemModel.push');
  const keys = (config?.getOptionalConfigArray('keys') ?? []).map(readKey);
  const issuers = (config?.getOptionalConfigArray('issuers') ?? []).map(
    readIssuer,
  );
  assertUnique(
    'keys',
    'id',
    keys.map(({ id }) => id),
  );
  assertUnique(
    'issuers',
    'issuer',
    issuers.map(({ issuer }) => issuer),
  );
  return { keys, issuers };
}

function readKey(config: Config, index: number): PushKey {
  const at = `systemModel.push.keys[${index}]`;
  const secret = config.getString('secret');
  if (secret.length < LEAST_SECRET) {
    throw new InputError(
      `Invalid configuration at ${at}.secret: expected at least ${LEAST_SECRET} characters, for instance of "openssl rand -hex 32"`,
    );
  }
  return {
    id: config.getString('id'),
    secret,
    repositories: config.getStringArray('repositories').map(text => {
      try {
        return new RepositoryPattern(text);
      } catch (error) {
        throw new InputError(
          `Invalid configuration at ${at}.repositories`,
          error,
        );
      }
    }),
  };
}

function readIssuer(config: Config, index: number): PushIssuer {
  const at = `systemModel.push.issuers[${index}]`;
  const readUrl = (key: string, text: string) => {
    const isUrl =
      URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
    if (!isUrl) {
      throw new InputError(
        `Invalid configuration at ${at}.${key}: expected an address such as "https://gitlab.example.com", got "${text}"`,
      );
    }
    return text.replace(/\/+$/, '');
  };
  const jwksUri = config.getOptionalString('jwksUri');
  const issuer = config.getString('issuer');
  readUrl('issuer', issuer);
  return {
    // As it stands in tokens: some end with a slash.
    issuer,
    audience: config.getString('audience'),
    repositoryClaim: config.getString('repositoryClaim'),
    baseUrl: readUrl('baseUrl', config.getString('baseUrl')),
    ...(jwksUri && { jwksUri: readUrl('jwksUri', jwksUri) }),
  };
}

function assertUnique(
  list: string,
  key: string,
  values: readonly string[],
): void {
  const twice = values.find((value, index) => values.indexOf(value) < index);
  if (twice !== undefined) {
    throw new InputError(
      `Invalid configuration at systemModel.push.${list}: expected each ${key} once, got "${twice}" twice`,
    );
  }
}
