import { ConfigReader } from '@backstage/config';
import { DocsBuilds } from './DocsBuilds';
import { FirstVisitClient } from './FirstVisitClient';
import { FirstVisitStorageClient } from './FirstVisitStorageClient';

const lamp = { kind: 'Component', namespace: 'default', name: 'lamp' };

/** A TechDocs backend that can be told whether it has built, and what a sync brings. */
function setup() {
  const backend = { built: false, sync: 'event: finish\ndata: {}\n\n' };
  const asked: string[] = [];
  const fetch = async (input: unknown) => {
    const [, path] = String(input).split('/api/techdocs/');
    asked.push(path);
    const [route] = path.split('/');
    if (route === 'built') {
      return Response.json({ built: backend.built });
    }
    if (route === 'sync') {
      return new Response(backend.sync, {
        headers: { 'content-type': 'text/event-stream' },
      });
    }
    return backend.built
      ? Response.json({ site_name: 'The lamp' })
      : new Response('', { status: 404 });
  };
  const discoveryApi = { getBaseUrl: async () => 'http://p/api/techdocs' };
  const options = {
    configApi: new ConfigReader({}),
    discoveryApi,
    fetchApi: { fetch } as any,
  };
  const builds = new DocsBuilds(options);
  return {
    asked,
    backend,
    pages: new FirstVisitStorageClient(options, builds),
    client: new FirstVisitClient(options, builds),
  };
}

describe('the clients of the docs', () => {
  it('ask for nothing that is not there yet', async () => {
    const { asked, pages } = setup();

    await expect(pages.getEntityDocs(lamp, '')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect(asked).toEqual(['built/default/Component/lamp']);
  });

  it('ask once whether there are docs', async () => {
    const { asked, backend, pages, client } = setup();
    backend.built = true;

    await Promise.all([
      pages.getEntityDocs(lamp, ''),
      client.getTechDocsMetadata(lamp),
    ]);
    await pages.getEntityDocs(lamp, 'more');

    expect(asked.filter(path => path.startsWith('built'))).toHaveLength(1);
  });

  it('learn the title of what has just been built', async () => {
    const { backend, pages, client } = setup();

    const metadata = client.getTechDocsMetadata(lamp);
    backend.built = true;
    await pages.syncEntityDocs(lamp);

    await expect(metadata).resolves.toMatchObject({ site_name: 'The lamp' });
  });

  it('have the reader look again when something else has built meanwhile', async () => {
    const { backend, pages } = setup();
    const sync = pages.syncEntityDocs(lamp, () => {});
    await expect(pages.getEntityDocs(lamp, '')).rejects.toThrow();
    backend.built = true;

    await expect(sync).resolves.toBe('updated');
  });

  it('wait no longer than it takes to build', async () => {
    jest.useFakeTimers();
    const { backend, pages, client } = setup();

    const metadata = client.getTechDocsMetadata(lamp);
    await jest.advanceTimersByTimeAsync(0);
    backend.built = true;
    await pages.syncEntityDocs(lamp);
    // No timer fires.
    await expect(metadata).resolves.toMatchObject({ site_name: 'The lamp' });
    jest.useRealTimers();
  });

  it('do not wait for what could not be built', async () => {
    const { backend, pages, client } = setup();
    backend.sync = 'event: error\ndata: "no such folder"\n\n';

    const metadata = client.getTechDocsMetadata(lamp);
    await expect(pages.syncEntityDocs(lamp)).rejects.toThrow('no such folder');

    await expect(metadata).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
