import { generate } from 'selfsigned';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { RequestListener } from 'node:http';
import https from 'node:https';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whom the kubeconfig has contexts for. Their tokens are their names. */
export const USERS = ['portal', 'limited', 'guest', 'stranger'] as const;

/** It takes a second to make. */
const CERTIFICATE = generate([{ name: 'commonName', value: '127.0.0.1' }], {
  algorithm: 'sha256',
  days: 1,
  keySize: 2048,
  extensions: [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
  ],
});

function makeKubeconfig(port: number) {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name: 'test',
        cluster: {
          server: `https://127.0.0.1:${port}`,
          'certificate-authority-data': Buffer.from(CERTIFICATE.cert).toString(
            'base64',
          ),
        },
      },
    ],
    users: USERS.map(name => ({ name, user: { token: name } })),
    contexts: USERS.map(name => ({
      name,
      context: { cluster: 'test', user: name },
    })),
    'current-context': USERS[0],
  });
}

/** What a scraper sees of a cluster: an address with a certificate of its own, and a kubeconfig. */
export class ClusterFront {
  readonly kubeconfig: string;
  readonly #dir: string;
  readonly #server: https.Server;

  private constructor(dir: string, server: https.Server) {
    this.kubeconfig = join(dir, 'kubeconfig');
    this.#dir = dir;
    this.#server = server;
  }

  static async start(onRequest: RequestListener): Promise<ClusterFront> {
    const dir = await mkdtemp(join(tmpdir(), 'cluster-'));
    const server = https.createServer(
      { key: CERTIFICATE.private, cert: CERTIFICATE.cert },
      onRequest,
    );
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    const front = new ClusterFront(dir, server);
    const { port } = server.address() as AddressInfo;
    await writeFile(front.kubeconfig, makeKubeconfig(port));
    return front;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(done => this.#server.close(done));
    await rm(this.#dir, { recursive: true });
  }
}
