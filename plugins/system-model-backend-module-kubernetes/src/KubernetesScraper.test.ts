import { ScannedCollection } from '@fairway/plugin-system-model-node';
import { ClusterAdmin } from './__testUtils__/ClusterAdmin';
import { makeScraper } from './__testUtils__/makeScraper';
import { makeWorkload } from './__testUtils__/objects';
import { makeRequest, scan, Scanned } from './__testUtils__/scan';
import {
  CLAIMS,
  inNamespace,
  makeClaims,
  seedCluster,
} from './__testUtils__/seedCluster';
import { startCluster } from './__testUtils__/startCluster';
import { TestCluster } from './__testUtils__/TestCluster';

let cluster: TestCluster;

/** It remembers more than etcd does. */
const NO_CACHE = ['--watch-cache=false'];

async function startSeeded(recording: string, flags?: readonly string[]) {
  cluster = await startCluster(recording, flags);
  await cluster.change(seedCluster);
}

function pathsOf(collection: ScannedCollection | undefined) {
  return collection?.outcome === 'read'
    ? collection.manifests.map(manifest => manifest.path)
    : collection?.outcome;
}

function contentOf(collection: ScannedCollection, path: string): any {
  return collection.outcome === 'read'
    ? collection.manifests.find(manifest => manifest.path === path)?.content
    : undefined;
}

function outcomesOf(collections: Readonly<Record<string, ScannedCollection>>) {
  return Object.fromEntries(
    Object.values(collections).map(({ key, outcome }) => [key, outcome]),
  );
}

async function releaseWeb(admin: ClusterAdmin) {
  await admin.apply(
    inNamespace('shop', 'deployments'),
    makeWorkload('Deployment', 'web', { image: 'example/app:2' }),
  );
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
    await startSeeded('scan');
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
    await startSeeded('scan');
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
    await startSeeded('parts');
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
    await startSeeded('changes');
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
    await startSeeded('since');
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
    await startSeeded('follow');
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

  it('marks what it may not read, with the rule that is missing, and takes nothing for gone', async () => {
    await startSeeded('denied');
    const scraper = makeScraper(cluster.kubeconfig, { context: 'limited' });

    const { collections, isComplete } = await scan(scraper);

    expect(isComplete).toBe(false);
    expect(outcomesOf(collections)).toEqual({
      _cluster: 'failed',
      shop: 'failed',
    });
    expect(collections.shop).toMatchObject({
      error: expect.stringMatching(
        /^The portal may not read .* of the cluster production\. Give its account the rule \{ apiGroups: \["[a-z.]+"\], resources: \["[a-z]+"\], verbs: \["list", "watch"\] \} by a ClusterRole/,
      ),
    });
  });

  it('reads the namespaces that it is let into, and marks the others', async () => {
    await startSeeded('guest');
    const scraper = makeScraper(cluster.kubeconfig, {
      context: 'guest',
      namespaces: ['billing', 'empty', 'shop'],
    });

    const { collections, isComplete } = await scan(scraper);

    expect(isComplete).toBe(false);
    expect(outcomesOf(collections)).toEqual({
      billing: 'failed',
      empty: 'failed',
      shop: 'read',
    });
    expect(pathsOf(collections.shop)).toHaveLength(4);
    expect(collections.billing).toMatchObject({
      error: expect.stringContaining(
        'in the namespace billing of the cluster production',
      ),
    });
  });

  it('fails where it may read nothing, or is not known at all', async () => {
    await startSeeded('strangers');
    const limited = makeScraper(cluster.kubeconfig, {
      context: 'limited',
      objects: ['argocd'],
    });
    const stranger = makeScraper(cluster.kubeconfig, { context: 'stranger' });

    await expect(scan(limited)).rejects.toThrow(
      'The portal may not read applications of the API group argoproj.io in all of the cluster production.',
    );
    await expect(scan(stranger)).rejects.toThrow(
      '/apis was answered with 401: Unauthorized',
    );
  });

  it('lists again from the start when the cluster forgot where it was', async () => {
    await startSeeded('pages', NO_CACHE);
    await cluster.change(makeClaims);
    const scraper = makeScraper(cluster.kubeconfig, {
      objects: ['crossplane'],
    });
    cluster.changeBetweenPages(async admin => {
      await releaseWeb(admin);
      await admin.compact();
    });

    const { collections } = await scan(scraper);

    const claims = pathsOf(collections[CLAIMS.namespace]);
    expect(claims).toHaveLength(CLAIMS.count);
    expect(new Set(claims).size).toBe(CLAIMS.count);
    expect(
      cluster.requests.filter(url => url.includes('continue=')).length,
    ).toBeGreaterThan(1);
  });

  it('has to look at all again when the cluster forgot what happened since', async () => {
    await startSeeded('forgotten', NO_CACHE);
    const scraper = makeScraper(cluster.kubeconfig);
    const { cursor, versions } = await scan(scraper);
    await cluster.change(admin => admin.compact());
    const old = JSON.parse(JSON.stringify(cursor).replace(/:"\d+"/g, ':"1"'));

    const next = scraper.follow(makeRequest(new Map(), old)).next();

    await expect(next).rejects.toThrow(
      /cannot be followed any longer.*too old/,
    );
    const { collections, isComplete } = await scan(scraper, versions, old);

    expect(isComplete).toBe(true);
    expect(new Set(Object.values(outcomesOf(collections)))).toEqual(
      new Set(['unchanged']),
    );
  });
});
