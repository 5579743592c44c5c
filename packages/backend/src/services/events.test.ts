import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import eventsPlugin from '@backstage/plugin-events-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { eventsServiceFactory } from './events';

/** Holds the events plugin back, as a database does that has to be made first, until it is released. */
function createSlowBus() {
  let release = () => {};
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  const factory = createServiceFactory({
    service: coreServices.httpAuth,
    deps: { pluginMetadata: coreServices.pluginMetadata },
    async factory({ pluginMetadata }) {
      const pluginId = pluginMetadata.getId();
      if (pluginId === 'events') {
        await released;
      }
      return mockServices.httpAuth({ pluginId });
    },
  });
  return { factory, release };
}

describe('eventsServiceFactory', () => {
  it('brings what other replicas publish to who subscribed before the bus was there', async () => {
    const received: unknown[] = [];
    let onReceived = () => {};
    const arrived = new Promise<void>(resolve => {
      onReceived = resolve;
    });
    const bus = createSlowBus();
    const logger = mockServices.logger.mock();
    const early = createBackendPlugin({
      pluginId: 'early',
      register(env) {
        env.registerInit({
          deps: {
            discovery: coreServices.discovery,
            events: eventsServiceRef,
          },
          async init({ discovery, events }) {
            await events.subscribe({
              id: 'all',
              topics: ['tide'],
              async onEvent({ eventPayload }) {
                received.push(eventPayload);
                onReceived();
              },
            });
            // More requests than one, so that one of the subscription would have been among them.
            const url = await discovery.getBaseUrl('events');
            for (let i = 0; i < 10; i++) {
              expect((await fetch(url)).status).toBe(404);
            }
            bus.release();
          },
        });
      },
    });
    const { server } = await startTestBackend({
      features: [
        bus.factory,
        eventsServiceFactory,
        eventsPlugin,
        early,
        createServiceFactory({
          service: coreServices.logger,
          deps: {},
          factory: () => logger,
        }),
      ],
    });

    const answer = await fetch(
      `http://localhost:${server.port()}/api/events/bus/v1/events`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: mockCredentials.service.header(),
        },
        body: JSON.stringify({
          event: { topic: 'tide', payload: 'high' },
          notifiedSubscribers: [],
        }),
      },
    );
    await arrived;

    expect(answer.ok).toBe(true);
    expect(received).toEqual(['high']);
    expect(logger.warn).not.toHaveBeenCalled();
  });
});
