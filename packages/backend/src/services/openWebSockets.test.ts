import { startTestBackend } from '@backstage/backend-test-utils';
import signalsPlugin from '@backstage/plugin-signals-backend';
import { once } from 'node:events';
import { openWebSockets } from './openWebSockets';

describe('openWebSockets', () => {
  it('has the first browser answered', async () => {
    const { server } = await startTestBackend({ features: [signalsPlugin] });
    const isOpen = once(server, 'newListener');

    openWebSockets(server);
    await isOpen;
    const socket = new WebSocket(`ws://localhost:${server.port()}/api/signals`);
    await once(socket, 'open');

    expect(socket.readyState).toBe(WebSocket.OPEN);
    socket.close();
  });
});
