import { mockServices } from '@backstage/backend-test-utils';
import { HistoryListener } from './HistoryListener';
import { HistoryRecorder } from './HistoryRecorder';

describe('HistoryListener', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function setup(look: HistoryRecorder['look']) {
    const events = mockServices.events();
    const logger = mockServices.logger.mock();
    const recorder = { look } as Partial<HistoryRecorder> as HistoryRecorder;
    const listener = new HistoryListener({ events, logger, recorder });
    await listener.start();
    const tell = (entityRefs: unknown) =>
      events.publish({
        topic: 'catalog.entities-changed',
        eventPayload: { entityRefs },
      });
    return { listener, logger, tell };
  }

  it('looks at the APIs among what changed, and again at what seemed to be as before', async () => {
    const looks: (readonly string[])[] = [];
    const { tell } = await setup(async refs => {
      looks.push(refs);
      return ['api:default/same'];
    });

    await tell(['api:default/a', 'component:default/b', 'api:default/same']);
    await tell(['component:default/c']);
    await jest.advanceTimersByTimeAsync(60_000);

    expect(looks).toEqual([
      ['api:default/a', 'api:default/same'],
      ['api:default/same'],
    ]);
  });

  it('says when it could not look, and looks again', async () => {
    const { logger, tell } = await setup(async () => {
      throw new Error('no catalog');
    });

    await tell(['api:default/a']);
    await jest.advanceTimersByTimeAsync(60_000);

    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('stops', async () => {
    const look = jest.fn(async () => []);
    const { listener, tell } = await setup(look);

    await tell(['api:default/a']);
    listener.stop();
    await jest.advanceTimersByTimeAsync(60_000);

    expect(look).not.toHaveBeenCalled();
  });
});
