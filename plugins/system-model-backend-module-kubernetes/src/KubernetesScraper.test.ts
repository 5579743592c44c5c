import { ScannedCollection } from '@fairway/plugin-system-model-node';
import { ClusterAdmin } from './__testUtils__/ClusterAdmin';
import { makeScraper } from './__testUtils__/makeScraper';
import { makeWorkload } from './__testUtils__/objects';
import { outcomesOf } from './__testUtils__/outcomesOf';
import { pathsOf } from './__testUtils__/pathsOf';
import { releaseWeb } from './__testUtils__/releaseWeb';
import { makeRequest, scan, Scanned } from './__testUtils__/scan';
import { inNamespace } from './__testUtils__/seedCluster';
import { startSeeded } from './__testUtils__/startSeeded';
import { TestCluster } from './__testUtils__/TestCluster';

let cluster: TestCluster;

function contentOf(collection: ScannedCollection, path: string): any {
  return collection.outcome === 'read'
    ? collection.manifests.find(manifest => manifest.path === path)?.content
    : undefined;
}

async function releaseWebAgain(admin: ClusterAdmin) {
  await admin.apply(
    inNamespace('shop', 'deployments'),
    makeWorkload('Deployment', 'web', { image: 'example/app:3' }),
  );
}

async function emptyBilling(admin: ClusterAdmin) {
  await admin.delete(`${inNamespace('billing', 'statefulsets')}/ledger`);
  await admin.delete(
    `${inNamespace('billing', 'cronjobs', 'batch/v1')}/invoices`,
  );
}

describe('KubernetesScraper', () => {
  // A real API server takes some seconds to start.
  jest.setTimeout(120_000);

  afterEach(() => cluster.close());

  it('reads workloads, applications, claims and composites, namespace by namespace', async () => {
    cluster = await startSeeded('scan');
    const scraper = makeScraper(cluster.kubeconfig);

    const { collections, isComplete } = await scan(scraper);

    expect(isComplete).toBe(true);
    expect(
      Object.fromEntries(
        Object.entries(collections).map(([key, c]) => [key, pathsOf(c)]),
      ),
    ).toEqual({
      _cluster: ['platform.example.com/v1/XNetwork/backbone'],
      argocd: ['argoproj.io/v1alpha1/Application/web'],
      billing: ['apps/v1/StatefulSet/ledger', 'batch/v1/CronJob/invoices'],
      shop: [
        'apps/v1/DaemonSet/logs',
        'apps/v1/Deployment/web',
        'platform.example.com/v1/Database/orders',
        'platform.example.com/v1/NetworkClaim/inner',
      ],
    });
    expect(collections.shop).toMatchObject({ title: 'production/shop' });
    expect(collections.shop).toMatchObject({
      manifests: expect.arrayContaining([
        expect.objectContaining({
          path: 'apps/v1/Deployment/web',
          place: {
            kind: 'object',
            cluster: 'production',
            apiVersion: 'apps/v1',
            objectKind: 'Deployment',
            namespace: 'shop',
            name: 'web',
          },
        }),
      ]),
    });
  });

  it('keeps of objects what makes them what they are', async () => {
    cluster = await startSeeded('scan');
    const scraper = makeScraper(cluster.kubeconfig);

    const { collections } = await scan(scraper);

    const web = contentOf(collections.shop, 'apps/v1/Deployment/web');
    expect(web).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name: 'web',
        namespace: 'shop',
        uid: expect.any(String),
        creationTimestamp: expect.any(String),
        labels: { app: 'web', team: 'shop' },
        annotations: { 'example.com/note': 'kept' },
      },
      spec: expect.objectContaining({ replicas: 1 }),
      status: {
        replicas: 1,
        readyReplicas: 1,
        conditions: [
          {
            type: 'Available',
            status: 'True',
            reason: 'MinimumReplicasAvailable',
          },
        ],
      },
    });
    expect(
      contentOf(collections.argocd, 'argoproj.io/v1alpha1/Application/web'),
    ).toMatchObject({
      spec: { project: 'default' },
      status: {
        health: { status: 'Healthy' },
        sync: { status: 'Synced', revision: 'abc' },
      },
    });
  });

  it('reads what formats understand, what is configured, and nothing else', async () => {
    cluster = await startSeeded('parts');
    const understood = (path: string) => path.endsWith('/web');

    const workloads = await scan(
      makeScraper(cluster.kubeconfig, { objects: ['workloads'] }, understood),
    );
    const shop = await scan(
      makeScraper(cluster.kubeconfig, { namespaces: ['shop', 'empty'] }),
    );

    expect(Object.keys(workloads.collections)).toEqual(['shop']);
    expect(pathsOf(workloads.collections.shop)).toEqual([
      'apps/v1/Deployment/web',
    ]);
    expect(Object.keys(shop.collections)).toEqual(['shop']);
    expect(pathsOf(shop.collections.shop)).toHaveLength(4);
  });

  it('asks for little when nothing changed, and reads what did', async () => {
    cluster = await startSeeded('changes');
    const scraper = makeScraper(cluster.kubeconfig);
    const first = await scan(scraper);
    const before = cluster.requests.length;

    const second = await scan(scraper, first.versions);
    const asked = cluster.requests.slice(before);
    await cluster.change(releaseWeb);
    const third = await scan(scraper, second.versions);
    await cluster.change(emptyBilling);
    const fourth = await scan(scraper, third.versions);
    const read = await scraper.read(
      ['billing', 'shop'],
      makeRequest(first.versions),
    );
    const again = await scraper.read(['shop'], makeRequest(third.versions));

    expect(outcomesOf(second.collections)).toEqual({
      _cluster: 'unchanged',
      argocd: 'unchanged',
      billing: 'unchanged',
      shop: 'unchanged',
    });
    expect(asked.filter(url => url.includes('limit=500'))).toHaveLength(8);
    expect(asked).toHaveLength(9);
    expect(outcomesOf(third.collections)).toEqual({
      _cluster: 'unchanged',
      argocd: 'unchanged',
      billing: 'unchanged',
      shop: 'read',
    });
    expect(
      contentOf(third.collections.shop, 'apps/v1/Deployment/web').spec.template
        .spec.containers[0].image,
    ).toBe('example/app:2');
    expect(outcomesOf(fourth.collections)).toEqual({
      _cluster: 'unchanged',
      argocd: 'unchanged',
      shop: 'unchanged',
    });
    expect(fourth.isComplete).toBe(true);
    expect(read).toMatchObject([
      { key: 'billing', outcome: 'removed' },
      { key: 'shop', outcome: 'read', version: third.versions.get('shop') },
    ]);
    expect(again).toMatchObject([{ key: 'shop', outcome: 'unchanged' }]);
  });

  it('asks only what changed since, while the cluster remembers', async () => {
    cluster = await startSeeded('since');
    const used = { requests: 0, bytes: 0 };
    const scraper = makeScraper(cluster.kubeconfig, {}, undefined, use => {
      used.requests += use.requests;
      used.bytes += use.bytes;
    });
    const first = await scan(scraper);
    const scanSince = async ({ cursor, versions }: Scanned) => {
      const before = cluster.requests.length;
      const scanned = await scan(scraper, versions, cursor);
      return { scanned, asked: cluster.requests.slice(before) };
    };

    await cluster.change(async admin => {
      await releaseWeb(admin);
      await emptyBilling(admin);
    });
    const second = await scanSince(first);
    await cluster.change(async () => {});
    const third = await scanSince(second.scanned);
    await cluster.change(releaseWebAgain);
    const fourth = await scanSince(third.scanned);

    expect(outcomesOf(second.scanned.collections)).toEqual({
      billing: 'removed',
      shop: 'read',
    });
    expect(third.scanned.collections).toEqual({});
    expect(third.asked.filter(url => url.includes('watch=true'))).toHaveLength(
      8,
    );
    expect(third.asked).toHaveLength(9);
    expect(outcomesOf(fourth.scanned.collections)).toEqual({ shop: 'read' });
    expect(used.requests).toBe(cluster.requests.length);
    expect(used.bytes).toBeGreaterThan(0);
  });

  it('tells changes and deletions as they happen, until it is told to stop', async () => {
    cluster = await startSeeded('follow');
    const scraper = makeScraper(cluster.kubeconfig);
    const { cursor, versions } = await scan(scraper);
    const stop = new AbortController();
    const steps = scraper.follow({
      ...makeRequest(versions, cursor),
      signal: stop.signal,
    });
    const tell = async () => (await steps.next()).value?.collections;

    await cluster.change(releaseWeb);
    const released = await tell();
    await cluster.change(admin =>
      admin.delete(`${inNamespace('shop', 'daemonsets')}/logs`),
    );
    const deleted = await tell();
    await cluster.change(admin =>
      admin.delete('/apis/platform.example.com/v1/xnetworks/backbone'),
    );
    const emptied = await tell();
    const end = steps.next();
    stop.abort();

    expect(released).toMatchObject([{ key: 'shop', outcome: 'read' }]);
    expect(
      contentOf(released![0], 'apps/v1/Deployment/web').spec.template.spec
        .containers[0].image,
    ).toBe('example/app:2');
    expect(pathsOf(deleted![0])).toEqual([
      'apps/v1/Deployment/web',
      'platform.example.com/v1/Database/orders',
      'platform.example.com/v1/NetworkClaim/inner',
    ]);
    expect(emptied).toMatchObject([{ key: '_cluster', outcome: 'removed' }]);
    expect(await end).toEqual({ done: true, value: undefined });
  });
});
