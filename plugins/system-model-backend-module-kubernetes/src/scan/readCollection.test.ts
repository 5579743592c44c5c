import { deployments } from '../__testUtils__/deployments';
import { hurry } from '../__testUtils__/hurry';
import { answer, ScriptedApi } from '../__testUtils__/ScriptedApi';
import { HttpClusterApi } from '../cluster/HttpClusterApi';
import { readSourceOptions } from '../config/readSourceOptions';
import { readCollection } from './readCollection';

const { signal } = new AbortController();

let scripted: ScriptedApi;
let api: HttpClusterApi;

async function read(...answers: Parameters<typeof ScriptedApi.start>) {
  scripted = await ScriptedApi.start(...answers);
  api = new HttpClusterApi(scripted.account, {
    rest: hurry,
    onUse: () => {},
  });
  const cluster = {
    api,
    types: [deployments],
    options: readSourceOptions('production', {}),
    isManifest: () => true,
  };
  return readCollection(cluster, 'shop', [deployments], signal);
}

function makePage(count: number, next?: string) {
  return {
    metadata: { resourceVersion: '7', continue: next },
    items: Array.from({ length: count }, (_, i) => ({
      metadata: {
        name: `${i}`,
        namespace: 'shop',
        uid: `${i}`,
        resourceVersion: '1',
      },
    })),
  };
}

describe('readCollection', () => {
  afterEach(async () => {
    api.close();
    await scripted.close();
  });

  it('does not take more objects than can be saved at once', async () => {
    const { scanned, types } = await read(
      answer(200, makePage(6000, 'more')),
      answer(200, makePage(6000)),
    );

    expect(scanned).toEqual({
      key: 'shop',
      title: 'production/shop',
      outcome: 'failed',
      error: expect.stringMatching(
        /^There are more than 10000 deployments in one place\. Narrow systemModel\.sources\.production/,
      ),
    });
    expect(types).toBeUndefined();
  });

  it('gives up when a list never comes to its end', async () => {
    const reading = read(answer(410, { message: 'too old' }));

    await expect(reading).rejects.toThrow('too old');
    expect(scripted.requests).toHaveLength(5);
  });

  it('fails when the cluster cannot be asked, rather than taking objects for gone', async () => {
    const reading = read(answer(200, makePage(1, 'more')), answer(503));

    await expect(reading).rejects.toThrow('was answered with 503');
  });

  it('does not take for a list what is none', async () => {
    const reading = read(answer(200, { kind: 'Status' }));

    await expect(reading).rejects.toThrow(/metadata/);
  });
});
