import { posix } from 'node:path';
import { readDocuments } from './readDocuments.mjs';
import { mustRun } from './runTool.mjs';

const OVERLAY = /(?:^|\/)overlays\/[^/]+\/kustomization\.yaml$/;

export const hasOverlays = tree => tree.find(OVERLAY).length > 0;

/**
 * What kustomize makes of each overlay.
 *
 * @returns {Promise<Array<{ overlay: string, text: string, documents: object[] }>>}
 */
export async function buildOverlays(tree) {
  const overlays = tree.find(OVERLAY).map(path => posix.dirname(path));
  const built = [];
  for (const overlay of overlays) {
    const text = await mustRun('kubectl', ['kustomize', overlay], {
      cwd: tree.dir,
    });
    built.push({ overlay, text, documents: readDocuments(text) });
  }
  return built;
}
