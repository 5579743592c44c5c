import { makeGroup } from '@fairway/search-node/testUtils';
import { openStore } from '../__testUtils__/openStore';
import { warmUp } from './warmUp';

describe('warmUp', () => {
  it('finds and loads what is there', async () => {
    const { store } = await openStore();
    await store.write('component', [
      makeGroup('all', { title: 'payment-service' }, { title: 'api-docs' }),
    ]);
    const load = jest.spyOn(store, 'load');

    await warmUp(store, ['component']);

    expect(load).toHaveBeenCalledTimes(1);
    expect(load.mock.calls[0][0]).not.toEqual([]);
  });

  it('does not wait for an engine that does not answer', async () => {
    const { store } = await openStore();
    jest.spyOn(store, 'find').mockReturnValue(new Promise(() => {}));

    await expect(warmUp(store, ['component'], 10)).resolves.toBeUndefined();
  });

  it('leaves it to others to tell that an engine is away', async () => {
    const { store } = await openStore();
    jest.spyOn(store, 'find').mockRejectedValue(new Error('It is away'));

    await expect(warmUp(store, ['component'])).resolves.toBeUndefined();
  });
});
