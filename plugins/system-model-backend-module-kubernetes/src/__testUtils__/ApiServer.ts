import { ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { ClientRequest } from 'node:http';
import https from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { USERS } from './ClusterFront';

const READY_WITHIN_MS = 60_000;

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise(done => server.close(done));
  return port;
}

async function writeKeys(dir: string): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  await writeFile(join(dir, 'accounts.pub'), publicKey);
  await writeFile(join(dir, 'accounts.key'), privateKey);
  // A stranger is whoever it does not know.
  const known = USERS.filter(user => user !== 'stranger');
  await writeFile(
    join(dir, 'tokens.csv'),
    [
      'admin,admin,admin,system:masters',
      ...known.map(u => `${u},${u},${u}`),
    ].join('\n'),
  );
}

type RequestOptions = {
  readonly user?: string;
  readonly accept?: string;
  readonly object?: object;
};

function parseBody(body: string): unknown {
  return body.startsWith('{') ? JSON.parse(body) : body;
}

/** A real kube-apiserver with an etcd of its own, and nothing that works on what it holds. */
export class ApiServer {
  readonly etcdUrl: string;
  readonly #url: string;
  readonly #dir: string;
  readonly #processes: ChildProcess[] = [];

  private constructor(dir: string, ports: readonly number[]) {
    this.#dir = dir;
    this.etcdUrl = `http://127.0.0.1:${ports[0]}`;
    this.#url = `https://127.0.0.1:${ports[1]}`;
  }

  /** @param programs - Folder of the programs that are compiled as the README says
   * @param flags - More of them for kube-apiserver */
  static async start(
    programs: string,
    flags: readonly string[],
  ): Promise<ApiServer> {
    const dir = await mkdtemp(join(tmpdir(), 'api-server-'));
    await writeKeys(dir);
    const [client, api, peer] = [
      await findFreePort(),
      await findFreePort(),
      await findFreePort(),
    ];
    const server = new ApiServer(dir, [client, api]);
    server.#spawn(join(programs, 'etcd'), [
      `--data-dir=${join(dir, 'etcd')}`,
      `--listen-client-urls=${server.etcdUrl}`,
      `--advertise-client-urls=${server.etcdUrl}`,
      `--listen-peer-urls=http://127.0.0.1:${peer}`,
      `--initial-advertise-peer-urls=http://127.0.0.1:${peer}`,
      `--initial-cluster=default=http://127.0.0.1:${peer}`,
      '--unsafe-no-fsync',
    ]);
    server.#spawn(join(programs, 'kube-apiserver'), [
      `--etcd-servers=${server.etcdUrl}`,
      '--bind-address=127.0.0.1',
      `--secure-port=${api}`,
      `--cert-dir=${join(dir, 'certificates')}`,
      '--service-account-issuer=https://kubernetes.default.svc',
      `--service-account-key-file=${join(dir, 'accounts.pub')}`,
      `--service-account-signing-key-file=${join(dir, 'accounts.key')}`,
      `--token-auth-file=${join(dir, 'tokens.csv')}`,
      '--authorization-mode=RBAC',
      '--service-cluster-ip-range=10.0.0.0/24',
      ...flags,
    ]);
    await server.#waitUntilReady();
    return server;
  }

  /** Sends a request as it is, for instance to record what is answered. */
  open(path: string, options: https.RequestOptions): ClientRequest {
    const ca = readFileSync(join(this.#dir, 'certificates/apiserver.crt'));
    return https.request(`${this.#url}${path}`, { ...options, ca });
  }

  async request(
    method: string,
    path: string,
    { user = 'admin', accept, object }: RequestOptions = {},
  ): Promise<{ readonly status: number; readonly body: any }> {
    const headers = {
      authorization: `Bearer ${user}`,
      accept: accept ?? 'application/json',
      'content-type':
        method === 'PATCH'
          ? 'application/merge-patch+json'
          : 'application/json',
    };
    const asked = this.open(path, { method, headers });
    asked.end(object && JSON.stringify(object));
    const [answer] = await once(asked, 'response');
    return { status: answer.statusCode, body: parseBody(await text(answer)) };
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#processes.map(process => {
        const ended = new Promise(done => process.once('close', done));
        process.kill('SIGKILL');
        return ended;
      }),
    );
    await rm(this.#dir, { recursive: true });
  }

  #spawn(program: string, args: readonly string[]) {
    const log = openSync(join(this.#dir, 'log'), 'a');
    this.#processes.push(spawn(program, args, { stdio: ['ignore', log, log] }));
  }

  async #waitUntilReady() {
    const deadline = Date.now() + READY_WITHIN_MS;
    while (!(await this.#isReady())) {
      if (Date.now() > deadline) {
        throw new Error('kube-apiserver did not start');
      }
      await delay(200);
    }
  }

  async #isReady(): Promise<boolean> {
    try {
      return (await this.request('GET', '/readyz')).status === 200;
    } catch {
      // It has no certificate yet, or does not listen.
      return false;
    }
  }
}
