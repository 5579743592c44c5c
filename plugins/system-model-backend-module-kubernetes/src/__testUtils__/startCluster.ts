import { join } from 'node:path';
import { RealCluster } from './RealCluster';
import { RecordedCluster } from './RecordedCluster';
import { TestCluster } from './TestCluster';

/**
 * Starts the cluster of a test: a real one where `FAIRWAY_TEST_KUBERNETES_API`
 * names the folder of its programs, else what a real one answered once.
 *
 * @param name - Of the recording, which is made again if `UPDATE_RECORDINGS` is set
 * @param flags - Of kube-apiserver
 */
export async function startCluster(
  name: string,
  flags: readonly string[] = [],
): Promise<TestCluster> {
  const file = join(__dirname, 'recordings', `${name}.ndjson`);
  const programs = process.env.FAIRWAY_TEST_KUBERNETES_API;
  if (!programs) {
    return RecordedCluster.start(file);
  }
  return RealCluster.start({
    programs,
    flags,
    recording: process.env.UPDATE_RECORDINGS && file,
  });
}
