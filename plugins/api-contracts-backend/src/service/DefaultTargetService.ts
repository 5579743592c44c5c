import {
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { ApiEntity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CredentialOptions, EnvironmentOptions } from '../config';
import { ContractCache } from '../contract/ContractCache';
import { Contract, ListedServer, toContract } from '../contract/readContract';
import { toRunningContract } from '../contract/toRunningContract';
import { EnvironmentDefinitions } from '../environments/EnvironmentDefinitions';
import { isUser } from './isUser';
import { readApi } from './readApi';
import {
  ContractRef,
  ListedTarget,
  ListedTargets,
  Refusal,
  TargetService,
} from './TargetService';

type Options = {
  readonly catalog: CatalogService;
  readonly contracts: ContractCache;
  readonly definitions: EnvironmentDefinitions;
  readonly environments: readonly EnvironmentOptions[];
  readonly userInfo: UserInfoService;
};

/**
 * Finds targets by the contract and the configuration. Knows no permissions,
 * but reads the API as the caller.
 */
export class DefaultTargetService implements TargetService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async listTargets(
    { entityRef, environment }: ContractRef,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<ListedTargets> {
    const entity = await readApi(this.#options.catalog, entityRef, {
      credentials,
    });
    const contract = await this.#readContract(entity, environment);
    const claims = await this.#readClaims(credentials);
    return {
      targets: contract.servers.map(server =>
        this.#toTarget(server, { entity, contract, claims }),
      ),
      problem: contract.problem,
    };
  }

  async #readContract(
    entity: ApiEntity,
    environment: string | undefined,
  ): Promise<Contract> {
    const { contracts, definitions } = this.#options;
    const declared = await contracts.read(entity);
    if (environment === undefined) {
      return declared;
    }
    const { isRunning, target, text } = await definitions.get(
      entity,
      environment,
    );
    const document = await contracts.readDocument(text);
    return isRunning
      ? toRunningContract(entity, document, { declared, target })
      : toContract(entity, document);
  }

  #toTarget(
    server: ListedServer,
    of: { entity: ApiEntity; contract: Contract; claims: readonly string[] },
  ): ListedTarget {
    const { address, description, url } = server;
    if (!url) {
      return { address, description, refusal: refuseAddress(address) };
    }
    if (server.namedBy) {
      const refusal = refuseForeign(address, server.namedBy);
      return { address, description, refusal };
    }
    const { environments } = this.#options;
    const environment = environments.find(({ servers }) =>
      servers.some(pattern => pattern.matches(url)),
    );
    if (!environment) {
      const refusal = refuseServer(address, environments.length > 0);
      return { address, description, refusal };
    }
    const { claims, contract, entity } = of;
    const credentials = environment.credentials.filter(
      credential =>
        credential.servers.some(pattern => pattern.matches(url)) &&
        mayUse(credential, claims),
    );
    const target = { entity, contract, url, environment, credentials };
    return { address, description, target };
  }

  async #readClaims(
    credentials: BackstageCredentials,
  ): Promise<readonly string[]> {
    const isOfInterest = this.#options.environments.some(environment =>
      environment.credentials.some(({ groups }) => groups.length > 0),
    );
    return isOfInterest && isUser(credentials)
      ? (await this.#options.userInfo.getUserInfo(credentials))
          .ownershipEntityRefs
      : [];
  }
}

function mayUse(
  { groups }: CredentialOptions,
  claims: readonly string[],
): boolean {
  return groups.length === 0 || groups.some(group => claims.includes(group));
}

function refuseAddress(address: string): Refusal {
  const isOther = /^[a-z][a-z0-9+.-]*:\/\//i.test(address);
  if (isOther && !/^https?:/i.test(address)) {
    return {
      reason: 'server-not-http',
      message: `"${address}" does not speak HTTP, which is all that can be tried here`,
    };
  }
  return {
    reason: 'server-not-absolute',
    message: `"${address}" does not say where the API is served: name a whole address (https://…, without a login, a query, or variables that have no default) under servers in the contract, or in the annotation fairway/api-servers of the API`,
  };
}

function refuseForeign(address: string, namedBy: string): Refusal {
  return {
    reason: 'server-not-in-contract',
    message: `"${address}" is named by what runs at "${namedBy}", which is believed for its own address only: name it in the declared contract as well`,
  };
}

function refuseServer(address: string, isEnabled: boolean): Refusal {
  return isEnabled
    ? {
        reason: 'server-not-allowed',
        message: `"${address}" is not among the servers that an administrator admits for trying (apiContracts.try.environments)`,
      }
    : {
        reason: 'not-enabled',
        message:
          'Trying APIs is not set up in this portal: an administrator has to name the servers (apiContracts.try.environments)',
      };
}
