import type { LifecycleService } from '@backstage/backend-plugin-api';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Lets the process end although somebody still holds a connection: a request that waits for something, a WebSocket that
 * nobody answered. The stock server waits for the last of them, for as long as a browser stays open.
 *
 * @param options - `graceMs`: how long requests that are under way have to finish
 */
export function endConnectionsOnShutdown(
  server: Server,
  lifecycle: Pick<LifecycleService, 'addShutdownHook'>,
  options: { graceMs: number },
): void {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  lifecycle.addShutdownHook(() => {
    const timer = setTimeout(
      () => sockets.forEach(socket => socket.destroy()),
      options.graceMs,
    );
    server.once('close', () => clearTimeout(timer));
  });
}
