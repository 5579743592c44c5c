import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, JWK } from 'jose';

const SECRET = 'a-secret-of-the-test-and-nothing-else';
const TOKEN_SECONDS = 3_600;

/** A real issuer, which pipelines get their tokens from. */
export class WorkloadIssuer {
  readonly url: string;
  readonly #process: ChildProcess;
  readonly #repositories: readonly string[];

  private constructor(
    child: ChildProcess,
    options: { url: string; repositories: readonly string[] },
  ) {
    this.#process = child;
    this.#repositories = options.repositories;
    this.url = options.url;
  }

  /** @param repositories - Those whose pipelines it knows, e.g. `acme/shop` */
  static async start(repositories: readonly string[]): Promise<WorkloadIssuer> {
    const child = fork(join(__dirname, 'issuer.mjs'), {
      // What Jest is run with is not for it, and that it keeps all in memory is as it should be.
      execArgv: [],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const keys = [await makeKey('first')];
    const url = await configure(child, keys, repositories);
    return new WorkloadIssuer(child, { url, repositories });
  }

  /** Signs with another key from now on, and takes all others back. */
  async rotate(): Promise<void> {
    const keys = [await makeKey('second')];
    await configure(this.#process, keys, this.#repositories);
  }

  /** Has a pipeline get a token, as it does by the client credentials grant (RFC 6749, RFC 8707). */
  async issue(repository: string, audience: string): Promise<string> {
    const response = await fetch(`${this.url}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: repository,
        client_secret: SECRET,
        resource: audience,
        scope: 'push',
      }),
    });
    const body = await response.json();
    if (!response.ok) {
      throw new Error(`The issuer gave no token: ${JSON.stringify(body)}`);
    }
    return body.access_token;
  }

  async stop(): Promise<void> {
    this.#process.kill();
    await once(this.#process, 'exit');
  }
}

async function configure(
  child: ChildProcess,
  keys: readonly JWK[],
  repositories: readonly string[],
): Promise<string> {
  child.send({
    keys,
    pipelines: repositories.map(repository => ({ repository, secret: SECRET })),
    tokenSeconds: TOKEN_SECONDS,
  });
  const [answer] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit'),
  ]);
  if (!answer?.url) {
    throw new Error(
      `The issuer ended with ${answer}: run issuer.mjs by itself`,
    );
  }
  return answer.url;
}

async function makeKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
}
