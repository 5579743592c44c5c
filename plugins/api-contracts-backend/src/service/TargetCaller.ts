import { STATUS_CODES } from 'http';
import { Readable } from 'stream';
import { TryRequest } from '@fairway/plugin-api-contracts-common';
import { Lookup, resolveTarget } from '../address/resolveTarget';
import { PortalAddresses } from '../address/PortalAddresses';
import { CredentialOptions, LimitOptions } from '../config';
import { TryFailedError, TryRefusedError } from '../errors';
import { callTarget, TargetAnswer } from '../http/callTarget';
import { joinPath } from '../http/joinPath';
import { readBody } from '../http/readBody';
import { OpenAnswer } from '../http/OpenAnswer';
import { readRequestHeaders, readResponseHeaders } from '../http/readHeaders';
import { Redactor } from '../http/Redactor';
import { unpackBody } from '../http/unpackBody';
import { Target } from './TargetService';

type Options = {
  readonly limits: Pick<LimitOptions, 'responseBytes' | 'timeoutMs'>;
  readonly lookup: Lookup;
  readonly portal: PortalAddresses;
};

type CallOptions = {
  readonly signal: AbortSignal;
  /** Called once the connection is closed, if an answer was returned. */
  readonly onClose: () => void;
};

/**
 * Makes a call to a target, within the limits.
 */
export class TargetCaller {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  async call(
    target: Target,
    request: TryRequest,
    { signal, onClose }: CallOptions,
  ): Promise<OpenAnswer> {
    const timeout = AbortSignal.timeout(this.#options.limits.timeoutMs);
    const either = AbortSignal.any([signal, timeout]);
    const startedAt = performance.now();
    assertMethod(target, request);
    const url = joinPath(target.url, request.path);
    const credential = findCredential(target, request.credential);
    const { headers, dropped } = toHeaders(request, credential);
    try {
      const answer = await callTarget({
        url,
        addresses: await this.#resolve(url, target, either),
        method: request.method,
        headers,
        body: readBody(request),
        signal: either,
      });
      try {
        const firstByteMs = Math.round(performance.now() - startedAt);
        await this.#assertRedirect(answer, { url, target, signal: either });
        const redactor = new Redactor(credential ? [credential.value] : []);
        return new OpenAnswer({
          head: toHead(answer, redactor, dropped),
          body: unpack(answer, request.method, credential),
          redactor,
          maxBytes: this.#options.limits.responseBytes,
          timeout,
          signal,
          startedAt,
          firstByteMs,
          close: async () => {
            await answer.close();
            onClose();
          },
        });
      } catch (error) {
        await answer.close();
        throw error;
      }
    } catch (error) {
      signal.throwIfAborted();
      throw timeout.aborted ? this.#toTimeout() : error;
    }
  }

  async #resolve(url: URL, target: Target, signal: AbortSignal) {
    const { lookup, portal } = this.#options;
    const rules = target.environment.addresses;
    portal.assertOther(url);
    const addresses = await resolveTarget(url, { rules, lookup, signal });
    portal.assertOther(url, addresses);
    return addresses;
  }

  /**
   * Redirects are not followed but shown. One that leads where nothing may be
   * called is refused: it is an attempt, or tells of the inside.
   */
  async #assertRedirect(
    answer: TargetAnswer,
    of: { url: URL; target: Target; signal: AbortSignal },
  ): Promise<void> {
    const location = readResponseHeaders(answer.rawHeaders).find(
      ([name]) => name === 'location',
    )?.[1];
    const isRedirect = answer.status >= 300 && answer.status < 400;
    if (!isRedirect || !location || !URL.canParse(location, of.url)) {
      return;
    }
    const next = new URL(location, of.url);
    if (next.origin === of.url.origin || !/^https?:$/.test(next.protocol)) {
      return;
    }
    try {
      await this.#resolve(next, of.target, of.signal);
    } catch (error) {
      if (error instanceof TryRefusedError) {
        throw new TryRefusedError(
          'redirect-not-allowed',
          `The server answered ${answer.status} and leads to "${next.host}", which the portal may not call: ${error.message}`,
        );
      }
      // Nothing is there: the answer can be shown as it is.
      of.signal.throwIfAborted();
    }
  }

  #toTimeout(): TryFailedError {
    const seconds = this.#options.limits.timeoutMs / 1_000;
    return new TryFailedError(
      'target-timeout',
      `The server did not answer within ${seconds} s`,
    );
  }
}

function assertMethod(target: Target, { method }: TryRequest): void {
  const { methods, name } = target.environment;
  if (!methods.includes(method)) {
    throw new TryRefusedError(
      'method-not-allowed',
      `${method} may not be tried in ${name}, where an administrator admits ${methods.join(
        ', ',
      )}`,
    );
  }
}

function findCredential(
  target: Target,
  name: string | undefined,
): CredentialOptions | undefined {
  const credential = target.credentials.find(known => known.name === name);
  if (name !== undefined && !credential) {
    throw new TryRefusedError(
      'credential-not-allowed',
      `There is no credential "${name}" that you may use with this server`,
    );
  }
  return credential;
}

function toHeaders(request: TryRequest, credential?: CredentialOptions) {
  const { headers, dropped } = readRequestHeaders(
    request.headers ?? {},
    // Of an echo, pieces of a secret could be asked for one by one.
    credential ? [credential.header, 'range', 'if-range'] : [],
  );
  return {
    headers: {
      accept: '*/*',
      'user-agent': 'fairway-api-contracts',
      ...headers,
      'accept-encoding': 'gzip, deflate, br',
      ...(credential ? { [credential.header]: credential.value } : {}),
    },
    dropped,
  };
}

function toHead(
  answer: TargetAnswer,
  redactor: Redactor,
  droppedHeaders: readonly string[],
) {
  const { rawHeaders, status, statusText } = answer;
  return {
    status,
    statusText: redactor.text(statusText || STATUS_CODES[status] || ''),
    headers: readResponseHeaders(rawHeaders).map(
      ([name, value]) => [redactor.text(name), redactor.text(value)] as const,
    ),
    droppedHeaders,
  };
}

function unpack(
  answer: TargetAnswer,
  method: string,
  credential?: CredentialOptions,
): Readable {
  const headers = new Map(readResponseHeaders(answer.rawHeaders));
  const encoding = headers.get('content-encoding');
  const isEmpty =
    method === 'HEAD' ||
    [204, 304].includes(answer.status) ||
    headers.get('content-length') === '0';
  if (isEmpty) {
    return answer.body;
  }
  const unpacked = unpackBody(answer.body, encoding);
  if (!unpacked && credential) {
    throw new TryFailedError(
      'target-broken',
      `The answer is packed as "${encoding}", in which the portal cannot look for the credential: it is not shown`,
    );
  }
  return unpacked ?? answer.body;
}
