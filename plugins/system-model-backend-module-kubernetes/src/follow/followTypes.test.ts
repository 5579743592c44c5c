import { hurry } from '../__testUtils__/hurry';
import { makeDiscovery } from '../__testUtils__/makeDiscovery';
import { answer, ScriptedApi } from '../__testUtils__/ScriptedApi';
import { HttpClusterApi } from '../cluster/HttpClusterApi';
import { readSourceOptions } from '../config/readSourceOptions';
import { findObjectTypes } from '../objects/findObjectTypes';
import { followTypes } from './followTypes';

const { signal } = new AbortController();

function discover(...plurals: string[]) {
  const v1 = plurals.map(resource => ({ resource, categories: ['claim'] }));
  return answer(200, makeDiscovery({ 'platform.example.com': { v1 } }));
}

describe('followTypes', () => {
  it('ends when the cluster gets an API', async () => {
    const scripted = await ScriptedApi.start(
      discover('databases'),
      discover('databases'),
      discover('databases', 'buckets'),
    );
    const api = new HttpClusterApi(scripted.account, {
      rest: hurry,
      onUse: () => {},
    });
    const options = readSourceOptions('production', {});
    const types = await findObjectTypes(api, options, signal);
    const rests: number[] = [];

    const end = followTypes(
      { api, options, types, isManifest: () => true },
      async milliseconds => {
        rests.push(milliseconds);
      },
      signal,
    );

    await expect(end).rejects.toThrow(
      'The cluster production has other APIs than when it was scanned',
    );
    expect(rests).toEqual([300_000, 300_000]);
    api.close();
    await scripted.close();
  });
});
