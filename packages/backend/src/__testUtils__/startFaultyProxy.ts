import http from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands between a test and the portal: gives it an address before it has
 * started, and refuses requests on the way where the test says so.
 */
export async function startFaultyProxy() {
  let target = 0;
  let isFaulty = (_url: string) => false;

  const server = http.createServer((req, res) => {
    if (isFaulty(req.url!)) {
      // git clients try again for a minute after most other faults
      res.writeHead(403).end('refused on the way');
      return;
    }
    const upstream = http.request(
      {
        port: target,
        path: req.url,
        method: req.method,
        headers: req.headers,
      },
      answer => {
        res.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(res);
      },
    );
    req.pipe(upstream);
  });
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));

  return {
    host: `localhost:${(server.address() as AddressInfo).port}`,
    forwardTo(port: number) {
      target = port;
    },
    failWhen(predicate: (url: string) => boolean) {
      isFaulty = predicate;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
