import { seedCluster } from './seedCluster';
import { startCluster } from './startCluster';
import { TestCluster } from './TestCluster';

/** Starts a cluster with objects of all kinds. */
export async function startSeeded(
  recording: string,
  flags?: readonly string[],
): Promise<TestCluster> {
  const cluster = await startCluster(recording, flags);
  await cluster.change(seedCluster);
  return cluster;
}
