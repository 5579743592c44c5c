import express from 'express';
import { Agent, get } from 'node:http';
import { AddressInfo, Socket } from 'node:net';
import { forgetSocketListeners } from './forgetSocketListeners';

it('leaves no listener behind on a connection that is kept', async () => {
  const app = express();
  const counts: number[] = [];
  app.use((req, _res, next) => {
    counts.push(req.socket.listenerCount('close'));
    next();
  });
  app.use(forgetSocketListeners);
  app.use(async (_req, res) => {
    await new Promise(resolve => setImmediate(resolve));
    res.socket!.on('close', () => {});
    res.end('done');
  });
  const server = app.listen(0);
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const sockets = new Set<Socket>();

  for (let request = 0; request < 3; request++) {
    await new Promise<void>(resolve => {
      get({ port, agent }, response => {
        sockets.add(response.socket);
        response.resume().on('end', resolve);
      });
    });
  }

  expect(sockets.size).toBe(1);
  expect(counts).toEqual([counts[0], counts[0], counts[0]]);
  agent.destroy();
  await new Promise(resolve => server.close(resolve));
});
