import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ContractServer,
  TryRequest,
} from '@fairway/plugin-api-contracts-common';
import { toServerText, toServerUrl } from '../contract/readContract';
import { findTemplate } from '../contract/findTemplate';
import { TryFailedError, TryRefusedError } from '../errors';
import { TryLimits } from '../limits/TryLimits';
import { isUser } from './isUser';
import { TargetCaller } from './TargetCaller';
import {
  ContractRef,
  ListedTarget,
  Target,
  TargetService,
} from './TargetService';
import { Attempt, TryService } from './TryService';

type Options = {
  readonly targets: TargetService;
  readonly caller: TargetCaller;
  readonly limits: TryLimits;
  readonly maxRequestBytes: number;
};

/**
 * Tries what {@link TargetService} hands out, which is where permissions are decided.
 */
export class DefaultTryService implements TryService {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async listServers(
    of: ContractRef,
    caller: { readonly credentials: BackstageCredentials },
  ): Promise<ContractServer[]> {
    const { targets } = await this.#options.targets.listTargets(of, caller);
    return targets.map(toContractServer);
  }

  async tryOperation(
    request: TryRequest,
    options: {
      readonly credentials: BackstageCredentials;
      readonly signal: AbortSignal;
    },
  ): Promise<Attempt> {
    this.#assertSize(request);
    const { credentials, signal } = options;
    const leave = await this.#options.limits.enter(toUser(credentials));
    try {
      const target = await this.#openTarget(request, credentials);
      const answer = await this.#options.caller.call(target, request, {
        signal,
        onClose: leave,
      });
      return {
        answer,
        environment: target.environment.name,
        template: findTemplate(target.contract, request.path),
      };
    } catch (error) {
      leave();
      throw error;
    }
  }

  async #openTarget(
    { entityRef, environment, server }: TryRequest,
    credentials: BackstageCredentials,
  ): Promise<Target> {
    const { targets, problem } = await this.#options.targets.listTargets(
      { entityRef, environment },
      { credentials },
    );
    const contract =
      environment === undefined
        ? `The contract of ${entityRef}`
        : `The contract of ${entityRef} in "${environment}"`;
    const url = toServerUrl(server);
    const address = url ? toServerText(url) : server;
    const listed = targets.find(target => target.address === address);
    if (!listed) {
      throw new TryRefusedError(
        'server-not-in-contract',
        problem
          ? `${contract} cannot be read, so it lists no servers: ${problem}. Its definition has to be mended; the Definition tab of the API shows the place`
          : `${contract} lists no such server; it lists ${describe(targets)}`,
      );
    }
    if (listed.refusal) {
      throw new TryRefusedError(listed.refusal.reason, listed.refusal.message);
    }
    return listed.target;
  }

  #assertSize({ body, encoding }: TryRequest): void {
    const max = this.#options.maxRequestBytes;
    if (body !== undefined && Buffer.byteLength(body, encoding) > max) {
      throw new TryFailedError(
        'body-too-long',
        `The body is longer than ${max} bytes, which is as much as the portal sends`,
      );
    }
  }
}

function toContractServer(listed: ListedTarget): ContractServer {
  const { address, description, refusal, target } = listed;
  return {
    url: address,
    description,
    environment: target?.environment.name,
    environmentTitle: target?.environment.title,
    methods: target?.environment.methods ?? [],
    isAllowed: refusal === undefined,
    reason: refusal?.reason,
    message: refusal?.message,
    credentials: refusal
      ? []
      : target?.credentials.map(({ name }) => name) ?? [],
  };
}

function describe(targets: readonly ListedTarget[]): string {
  const shown = targets.slice(0, 5).map(({ address }) => `"${address}"`);
  const more = targets.length - shown.length;
  return shown.length === 0
    ? 'none'
    : `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Under which name calls are counted. */
function toUser(credentials: BackstageCredentials): string {
  if (isUser(credentials)) {
    return credentials.principal.userEntityRef;
  }
  const { subject } = credentials.principal as { subject?: string };
  return `service:${subject ?? 'unknown'}`;
}
