import { makeScraper } from './__testUtils__/makeScraper';
import { outcomesOf } from './__testUtils__/outcomesOf';
import { pathsOf } from './__testUtils__/pathsOf';
import { releaseWeb } from './__testUtils__/releaseWeb';
import { makeRequest, scan } from './__testUtils__/scan';
import { CLAIMS, makeClaims } from './__testUtils__/seedCluster';
import { startSeeded } from './__testUtils__/startSeeded';
import { TestCluster } from './__testUtils__/TestCluster';

let cluster: TestCluster;

/** It remembers more than etcd does. */
const NO_CACHE = ['--watch-cache=false'];

describe('KubernetesScraper', () => {
  // A real API server takes some seconds to start.
  jest.setTimeout(120_000);

  afterEach(() => cluster.close());

  it('lists again from the start when the cluster forgot where it was', async () => {
    cluster = await startSeeded('pages', NO_CACHE);
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
    cluster = await startSeeded('forgotten', NO_CACHE);
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
