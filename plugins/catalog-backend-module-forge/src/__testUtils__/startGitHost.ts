import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';

const CONTENTS =
  /^\/forge\/api\/v1\/repos\/([^/]+\/[^/]+)\/contents\/+(.+)\?ref=(.+)$/;

/**
 * Starts a git host that answers what the stock Gitea URL reader asks.
 */
export async function startGitHost() {
  const files = new Map<string, string>();
  const asked = new Set<string>();
  const server = createServer((req, res) => {
    const [, repository, path, ref] = CONTENTS.exec(req.url ?? '') ?? [];
    const content = files.get(`${repository}@${ref}:${path}`);
    asked.add(repository);
    if (content === undefined) {
      res.writeHead(404).end('{}');
      return;
    }
    res.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        encoding: 'base64',
        content: Buffer.from(content).toString('base64'),
      }),
    );
  });
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const baseUrl = `http://localhost:${port}/forge`;

  return {
    baseUrl,
    config: {
      integrations: { gitea: [{ host: `localhost:${port}`, baseUrl }] },
    },
    write: (repository: string, path: string, content: string) =>
      files.set(`${repository}@main:${path}`, content),
    remove: (repository: string, path: string) =>
      files.delete(`${repository}@main:${path}`),
    wasAsked: (repository: string) => asked.has(repository),
    stop: () => new Promise(resolve => server.close(resolve)),
  };
}
