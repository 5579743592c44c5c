import { Agent, get } from 'node:http';

const CLOSED = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'];
const REFRESH_AFTER_MS = 30 * 60_000;

/** Talks to a portal as its guest, which is who a visitor of either portal is, or with a token that does not expire. */
export class PortalClient {
  #url;
  #token;
  #signedInAt;
  #agent = new Agent({ keepAlive: true });

  constructor(url, token) {
    this.#url = url;
    this.#token = token;
    this.#signedInAt = token ? Infinity : -Infinity;
  }

  async #authorization() {
    if (performance.now() - this.#signedInAt > REFRESH_AFTER_MS) {
      const answer = await fetch(`${this.#url}/api/auth/guest/refresh`);
      if (!answer.ok) {
        throw new Error(`Signing in as guest was answered ${answer.status}`);
      }
      const { backstageIdentity } = await answer.json();
      this.#token = backstageIdentity.token;
      this.#signedInAt = performance.now();
    }
    return `Bearer ${this.#token}`;
  }

  /** Sends a request and returns the answer whatever its status. */
  async send(path, { method = 'GET', body } = {}) {
    const authorization = await this.#authorization();
    const attempt = () =>
      fetch(`${this.#url}${path}`, {
        method,
        headers: {
          authorization,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        body: body && JSON.stringify(body),
      });
    return await attempt().catch(error => {
      // A connection that was closed while this process was busy fails at its next use.
      if (method === 'GET' && CLOSED.includes(error.cause?.code)) {
        return attempt();
      }
      throw error;
    });
  }

  /** Sends a request that has to succeed, as a browser does, and leaves the answer packed: to read it takes time of its own. */
  async visit(path) {
    const authorization = await this.#authorization();
    const headers = { authorization, 'accept-encoding': 'gzip, deflate, br' };
    await new Promise((resolve, reject) => {
      get(`${this.#url}${path}`, { agent: this.#agent, headers }, answer => {
        answer.resume();
        answer.on('error', reject);
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve()
            : reject(
                new Error(`GET ${path} was answered ${answer.statusCode}`),
              ),
        );
      }).on('error', reject);
    });
  }

  /** Sends a request that has to succeed and returns what was answered. */
  async ask(path, options) {
    const answer = await this.send(path, options);
    if (!answer.ok) {
      const text = (await answer.text()).slice(0, 500);
      throw new Error(
        `${options?.method ?? 'GET'} ${path} was answered ${
          answer.status
        }: ${text}`,
      );
    }
    return await answer.json();
  }

  /** Like `ask`, for asking until it works: `undefined` while the portal does not answer or refuses. */
  async tryAsk(path, options) {
    return await this.ask(path, options).catch(() => undefined);
  }
}
