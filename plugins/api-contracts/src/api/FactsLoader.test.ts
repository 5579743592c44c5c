import type { ContractFacts } from '@fairway/plugin-api-contracts-common';
import { FactsLoader } from './FactsLoader';

const facts = { iterations: 3 } as ContractFacts;

describe('FactsLoader', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks for what many want in one request, and not soon again', async () => {
    const read = jest.fn(async () => ({ 'api:default/a': facts }));
    const loader = new FactsLoader(read);

    const first = Promise.all(
      ['a', 'b', 'a'].map(name => loader.load(`api:default/${name}`)),
    );
    await jest.advanceTimersByTimeAsync(100);
    expect(await first).toEqual([facts, undefined, facts]);
    await loader.load('api:default/a');

    expect(read.mock.calls).toEqual([[['api:default/a', 'api:default/b']]]);
  });

  it('asks anew after half a minute', async () => {
    const read = jest.fn(async () => ({}));
    const loader = new FactsLoader(read);

    loader.load('api:default/a');
    await jest.advanceTimersByTimeAsync(31_000);
    loader.load('api:default/a');
    await jest.advanceTimersByTimeAsync(100);

    expect(read).toHaveBeenCalledTimes(2);
  });

  it('asks for no more than the backend takes at once', async () => {
    const read = jest.fn(async (_refs: readonly string[]) => ({}));
    const loader = new FactsLoader(read);

    for (let i = 0; i < 250; i++) loader.load(`api:default/${i}`);
    await jest.advanceTimersByTimeAsync(100);

    expect(read.mock.calls.map(([refs]) => refs.length)).toEqual([200, 50]);
  });

  it('forgets what failed', async () => {
    const read = jest
      .fn<Promise<object>, []>()
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValueOnce({ 'api:default/a': facts });
    const loader = new FactsLoader(read as never);

    const failing = loader.load('api:default/a').catch(error => error.message);
    await jest.advanceTimersByTimeAsync(100);
    expect(await failing).toBe('down');
    const again = loader.load('api:default/a');
    await jest.advanceTimersByTimeAsync(100);

    expect(await again).toBe(facts);
  });
});
