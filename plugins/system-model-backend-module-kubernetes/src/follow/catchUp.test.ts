import { deployments } from '../__testUtils__/deployments';
import { hurry } from '../__testUtils__/hurry';
import {
  answer,
  breakOff,
  ScriptedApi,
  tell,
} from '../__testUtils__/ScriptedApi';
import { HttpClusterApi } from '../cluster/HttpClusterApi';
import { readSourceOptions } from '../config/readSourceOptions';
import { Cursor } from '../scan/Cursor';
import { catchUp } from './catchUp';

const CURSOR: Cursor = {
  resourceVersions: { [deployments.id]: '10' },
  unreadable: [],
  hasFailures: false,
};

const { signal } = new AbortController();

let scripted: ScriptedApi;
let api: HttpClusterApi;

async function run(
  cursor: Cursor,
  ...answers: Parameters<typeof ScriptedApi.start>
) {
  scripted = await ScriptedApi.start(...answers);
  api = new HttpClusterApi(scripted.account, {
    rest: hurry,
    onUse: () => {},
  });
  return await catchUp(
    {
      api,
      types: [deployments],
      options: readSourceOptions('production', {}),
      isManifest: path => !path.endsWith('/unknown'),
    },
    cursor,
    signal,
  );
}

function happen(type: string, name: string, resourceVersion: string) {
  const metadata = { name, namespace: `of-${name}`, uid: name };
  return { type, object: { metadata: { ...metadata, resourceVersion } } };
}

const told = {
  type: 'BOOKMARK',
  object: { metadata: { resourceVersion: '20' } },
};

describe('catchUp', () => {
  afterEach(async () => {
    api.close();
    await scripted.close();
  });

  it('knows in which collections something happened, and up to when', async () => {
    const caughtUp = await run(
      CURSOR,
      tell(
        happen('MODIFIED', 'web', '11'),
        happen('DELETED', 'db', '12'),
        happen('ADDED', 'unknown', '13'),
        happen('MODIFIED', 'web', '14'),
        told,
        happen('ADDED', 'later', '21'),
      ),
    );

    expect(caughtUp).toEqual({
      keys: new Set(['of-web', 'of-db']),
      resourceVersions: { [deployments.id]: '20' },
    });
    expect(scripted.requests).toEqual([
      expect.stringContaining('resourceVersion=10&timeoutSeconds=4'),
    ]);
  });

  it('goes on the next time where a cluster ended without a word', async () => {
    const silent = await run(CURSOR, tell());
    api.close();
    await scripted.close();
    const short = await run(CURSOR, tell(happen('ADDED', 'web', '12')));

    expect(silent!.resourceVersions).toEqual({ [deployments.id]: '10' });
    expect(short!.resourceVersions).toEqual({ [deployments.id]: '12' });
  });

  it.each([
    ['forgot', tell({ type: 'ERROR', object: { code: 410 } })],
    ['forgot, as it says at once', answer(410)],
    ['lets the portal read no longer', answer(403)],
    ['cannot be asked', breakOff],
  ])('has all looked at by a cluster that %s', async (_, said) => {
    expect(await run(CURSOR, said)).toBeUndefined();
  });

  it.each<[string, Partial<Cursor>]>([
    ['something failed', { hasFailures: true }],
    ['something could not be read', { unreadable: ['batch/v1/cronjobs'] }],
    ['there is an API more', { resourceVersions: {} }],
    [
      'there is another API',
      { resourceVersions: { 'apps/v1/daemonsets': '10' } },
    ],
  ])('has all looked at if %s', async (_, change) => {
    const caughtUp = await run({ ...CURSOR, ...change }, tell(told));

    expect(caughtUp).toBeUndefined();
    expect(scripted.requests).toEqual([]);
  });
});
