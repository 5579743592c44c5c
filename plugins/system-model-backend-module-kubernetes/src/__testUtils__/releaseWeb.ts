import { ClusterAdmin } from './ClusterAdmin';
import { makeWorkload } from './objects';
import { inNamespace } from './seedCluster';

/** Has another version of a Deployment of the seed run. */
export async function releaseWeb(admin: ClusterAdmin) {
  await admin.apply(
    inNamespace('shop', 'deployments'),
    makeWorkload('Deployment', 'web', { image: 'example/app:2' }),
  );
}
