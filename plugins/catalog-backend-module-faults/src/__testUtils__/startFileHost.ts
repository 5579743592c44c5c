import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';

/** Starts a host of plain files. */
export async function startFileHost() {
  const files = new Map<string, string>();
  const server = createServer((req, res) => {
    const content = files.get(req.url ?? '');
    res.writeHead(content === undefined ? 404 : 200).end(content);
  });
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const host = `localhost:${port}`;

  return {
    config: { backend: { reading: { allow: [{ host }] } } },
    /** Puts a file there and returns its address. */
    write(path: string, content: string) {
      files.set(path, content);
      return `http://${host}${path}`;
    },
    addressOf: (path: string) => `http://${host}${path}`,
    stop: () => new Promise(resolve => server.close(resolve)),
  };
}
