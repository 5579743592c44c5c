import { isUtf8 } from 'node:buffer';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ANNOTATION_LOCATION, ApiEntity } from '@backstage/catalog-model';
import { InputError, isError, NotFoundError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { API_DEFINITION_ANNOTATION_PREFIX } from '@fairway/plugin-api-contracts-common';
import { EnvironmentOptions } from '../config';
import { collectAnswer } from '../http/collectAnswer';
import { TargetCaller } from '../service/TargetCaller';
import { describeFile } from './describeFile';
import { EnvironmentTarget } from './listTargets';

const MAX_BYTES = 16 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

type Options = {
  readonly caller: TargetCaller;
  readonly environments: readonly EnvironmentOptions[];
  readonly integrations: ScmIntegrationRegistry;
  readonly urlReader: UrlReaderService;
};

/** Reads definitions from where an API says that they are in an environment. */
export class DefinitionReader {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Whether a definition is read from a running service, and not from a repository. */
  isRunning(target: string): boolean {
    return (
      /^https?:\/\//i.test(target) &&
      URL.canParse(target) &&
      !this.#options.integrations.byUrl(target)
    );
  }

  /** @throws An error that says why there is none */
  async read(entity: ApiEntity, from: EnvironmentTarget): Promise<string> {
    return this.isRunning(from.target)
      ? await this.#askService(entity, from)
      : await this.#readFile(entity, from);
  }

  async #readFile(
    entity: ApiEntity,
    { environment, target }: EnvironmentTarget,
  ): Promise<string> {
    const { integrations, urlReader } = this.#options;
    const location = entity.metadata.annotations?.[ANNOTATION_LOCATION] ?? '';
    const base = /^url:(.+)$/.exec(location)?.[1];
    if (!base && !URL.canParse(target)) {
      throw new InputError(
        `"${target}" is a path in a repository, but the API is not read from one (its location is "${location}"): name a whole address`,
      );
    }
    const url = base ? integrations.resolveUrl({ url: target, base }) : target;
    if (!integrations.byUrl(url)) {
      throw new InputError(
        `"${target}" is neither a path, nor an address of a host of repositories that the portal knows, nor one that begins with https:// or http://`,
      );
    }
    const file = await urlReader.readUrl(url).catch(error => {
      throw isMissing(error) ? toMissing(url, environment) : error;
    });
    const content = await file.buffer();
    if (content.length > MAX_BYTES) {
      throw new InputError(
        `"${target}" is larger than ${MAX_BYTES / MEGABYTE} MB`,
      );
    }
    if (!isUtf8(content)) {
      throw new InputError(`"${target}" is no text`);
    }
    return content.toString();
  }

  /** Within what the environment admits, as with calls of people; without a credential. */
  async #askService(
    entity: ApiEntity,
    { environment: name, target }: EnvironmentTarget,
  ): Promise<string> {
    const url = new URL(target);
    const environment = this.#options.environments.find(
      known => known.name === name,
    );
    if (!environment?.servers.some(pattern => pattern.matches(url))) {
      throw new InputError(
        `"${url.origin}" is not among the servers of the environment "${name}" that an administrator admits (apiContracts.try.environments)`,
      );
    }
    const answer = await this.#options.caller.call(
      {
        entity,
        contract: { servers: [], paths: [] },
        url: new URL(url.origin),
        environment,
        credentials: [],
      },
      {
        entityRef: '',
        server: url.origin,
        method: 'GET',
        path: `${url.pathname}${url.search}`,
        headers: { accept: 'application/json, application/yaml, */*;q=0.8' },
      },
      { signal: new AbortController().signal, onClose: () => {} },
    );
    try {
      const { body, encoding, isTruncated, status } = await collectAnswer(
        answer,
      );
      if (status !== 200) {
        throw new InputError(`"${target}" answers ${status}, not 200`);
      }
      if (isTruncated) {
        throw new InputError(
          `The answer of "${target}" is longer than what the portal takes in`,
        );
      }
      if (encoding !== 'utf8' || body.trim() === '') {
        throw new InputError(`"${target}" answers no text`);
      }
      return body;
    } finally {
      await answer.close();
    }
  }
}

function isMissing(error: unknown): boolean {
  return isError(error) && error.name === 'NotFoundError';
}

/** What hosts say of a missing file is for those who call them, with long addresses. */
function toMissing(url: string, environment: string): Error {
  const annotation = `${API_DEFINITION_ANNOTATION_PREFIX}${environment}`;
  return new NotFoundError(
    `The portal finds no file ${describeFile(
      url,
    )}: add it, or mend the annotation ${annotation}`,
  );
}
