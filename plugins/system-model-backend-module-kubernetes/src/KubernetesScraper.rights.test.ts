import { makeScraper } from './__testUtils__/makeScraper';
import { outcomesOf } from './__testUtils__/outcomesOf';
import { pathsOf } from './__testUtils__/pathsOf';
import { scan } from './__testUtils__/scan';
import { startSeeded } from './__testUtils__/startSeeded';
import { TestCluster } from './__testUtils__/TestCluster';

let cluster: TestCluster;

describe('KubernetesScraper', () => {
  // A real API server takes some seconds to start.
  jest.setTimeout(120_000);

  afterEach(() => cluster.close());

  it('marks what it may not read, with the rule that is missing, and takes nothing for gone', async () => {
    cluster = await startSeeded('denied');
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
    cluster = await startSeeded('guest');
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
    cluster = await startSeeded('strangers');
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
});
