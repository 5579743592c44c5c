import { get, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Makes the signals plugin listen for WebSockets: it starts to when it is first asked for one, and leaves that one
 * without an answer. Asked for here, so that it is not the first browser that waits in vain.
 */
export function openWebSockets(server: Server): void {
  const { address, port } = server.address() as AddressInfo;
  const request = get({
    host: address,
    port,
    path: '/api/signals',
    headers: { connection: 'Upgrade', upgrade: 'websocket' },
  });
  const end = () => request.destroy();
  // A portal without signals, or one that speaks TLS itself, answers something; there is nothing to open then.
  request.on('error', end).on('response', end);
  server.on('newListener', function onListener(event) {
    if (event === 'upgrade') {
      server.off('newListener', onListener);
      end();
    }
  });
}
