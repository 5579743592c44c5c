import { readMemory } from '../../lib/processTree.mjs';

/** What the portal holds after it has answered the queries, and a server of the engine beside it. */
export function measureMemory({ running, serverPid }) {
  const { nodeRss, nodePeakRss } = readMemory([running.pid]);
  return {
    nodeRss,
    nodePeakRss,
    server: serverPid && readMemory([serverPid]).nodeRss,
  };
}
