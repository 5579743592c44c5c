import {
  PoliteAnswer,
  PoliteClient,
  PoliteRequest,
} from '@fairway/plugin-system-model-node';

const MAY_PASS = [429, 502, 503, 504];
const MOST_TRIES = 3;

/** Asks with `fetch`, again at once after what may pass. */
export class FetchClient implements PoliteClient {
  readonly used = { requests: 0, bytes: 0 };

  async request(url: string, request: PoliteRequest): Promise<PoliteAnswer> {
    this.used.requests++;
    for (let tries = 1; ; tries++) {
      const answer = await this.#ask(url, request).catch(error => {
        request.signal.throwIfAborted();
        return error as Error;
      });
      if (!(answer instanceof Error)) {
        const { status } = answer;
        if (status < 300 || request.accept?.includes(status)) {
          this.used.bytes += answer.body.length;
          return answer;
        }
        if (tries === MOST_TRIES || !MAY_PASS.includes(status)) {
          const error = new Error(`${url} answered ${status}`);
          throw Object.assign(error, { name: 'HostError', status });
        }
      } else if (tries === MOST_TRIES) {
        throw answer;
      }
    }
  }

  async #ask(url: string, request: PoliteRequest): Promise<PoliteAnswer> {
    const { method, headers, body, signal } = request;
    const response = await fetch(url, { method, headers, body, signal });
    return {
      status: response.status,
      headers: response.headers,
      body: Buffer.from(await response.arrayBuffer()),
    };
  }
}
